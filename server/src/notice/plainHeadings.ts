import { isRule, type Line } from "./plainLines.ts";
import { isInCapitals, isTitle, numberingLength } from "./title.ts";

/** Longest heading that has nothing to mark it but that it stands alone, in UTF-16 units. */
const longestBareHeading = 80;
const longestNumberedHeading = 120;
/** From this length on (in UTF-16 units) a line is text. */
const bodyLength = 60;
/** As many numbered lines with nothing between them are a list. */
const enumeration = 3;

/** Finds the lines of a plain text that are headings, by their look and by what stands around them. */
export class HeadingFinder {
  readonly #lines: readonly Line[];
  /** For each line, how many numbered titles stand in a row where it stands. */
  readonly #runs: readonly number[];
  readonly #isNumbered: boolean;
  /** Length of a full line if the text is hard-wrapped. */
  readonly #width: number | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#runs = numberedRuns(lines);
    this.#width = widthOf(lines);
    const numbered = lines.filter((line, i) => this.#numberedLevel(line, i) !== undefined);
    this.#isNumbered = numbered.length >= 3;
  }

  /** The level of the heading that the line at `i` is; `above` is the level of the heading right above it, if any. */
  levelOf(i: number, above: number | undefined): number | undefined {
    const line = this.#lines[i] as Line;
    return (
      this.#underlinedLevel(line, i) ??
      this.#titleLevel(line, i) ??
      this.#numberedLevel(line, i) ??
      this.#plainLevel(line, i, above)
    );
  }

  /** Whether a line is so long that its text was wrapped after it. */
  isWrapped(line: Line): boolean {
    return this.#width !== undefined && line.indent + line.text.length > this.#width * 0.75;
  }

  /** The line right below, with no blank line between. */
  #below(i: number): Line | undefined {
    const next = this.#lines[i + 1];
    return next?.isApart ? undefined : next;
  }

  #underlinedLevel(line: Line, i: number): number | undefined {
    const below = this.#below(i);
    if (!below || !line.isApart || !isRule(below.text) || !isTitle(line.text)) return undefined;
    return below.text.startsWith("=") ? 1 : 2;
  }

  /** The first line names the whole. */
  #titleLevel({ text, bullet }: Line, i: number): number | undefined {
    if (i > 0 || bullet !== undefined || numberingLength(text) > 0) return undefined;
    const below = this.#below(i);
    const standsOut = !below || isInCapitals(text) || below.text.length >= bodyLength;
    return standsOut && text.length <= longestNumberedHeading && isTitle(text) ? 1 : undefined;
  }

  #numberedLevel({ text }: Line, i: number): number | undefined {
    const length = numberingLength(text);
    if (length === 0 || text.length > longestNumberedHeading || !isTitle(text)) return undefined;
    if (!/^["“”'»(]?\p{Lu}/u.test(text.slice(length))) return undefined;
    const run = this.#runs[i] as number;
    const below = this.#below(i);
    if (run >= enumeration || (run > 1 && below && isNumberedTitle(below))) return undefined;
    return 2 + depthOf(text);
  }

  #plainLevel(line: Line, i: number, above: number | undefined): number | undefined {
    if (line.bullet !== undefined || !line.isApart || !/^["“”'»(]?\p{Lu}/u.test(line.text)) return undefined;
    if (isInCapitals(line.text)) return 2;
    const isUnderHeading = above !== undefined && above > 1;
    const isHeading =
      this.#isLabel(line, i) || this.#isAboveText(line, i) || (!isUnderHeading && this.#isAlone(line, i));
    if (!isHeading) return undefined;
    return this.#isNumbered ? 3 : 2;
  }

  /** A short line with a colon at its end, above anything but a list, which it would introduce. */
  #isLabel({ text }: Line, i: number): boolean {
    const next = this.#lines[i + 1];
    return text.endsWith(":") && next?.bullet === undefined && text.length < bodyLength && isTitle(text);
  }

  /** A short line right above wrapped text. */
  #isAboveText({ text }: Line, i: number): boolean {
    const below = this.#below(i);
    if (this.#width === undefined || !below || below.bullet !== undefined || text.includes(":")) return false;
    return text.length < this.#width * 0.6 && this.isWrapped(below) && isTitle(text);
  }

  /** A short line between blank lines, above something that reads as text. */
  #isAlone({ text }: Line, i: number): boolean {
    if (this.#below(i) || text.length > longestBareHeading || /[:\d]/.test(text) || !isTitle(text)) return false;
    const next = this.#lines[i + 1];
    if (!next || (next.bullet === undefined && /^\p{Ll}/u.test(next.text))) return false;
    if (next.bullet !== undefined || next.text.length >= bodyLength || /[.:!?]$/.test(next.text)) return true;
    return this.#below(i + 1) !== undefined && !this.#isNumbered;
  }
}

function numberedRuns(lines: readonly Line[]): number[] {
  const runs: number[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && isNumberedTitle(lines[end] as Line)) end++;
    const next = Math.max(end, start + 1);
    for (let i = start; i < next; i++) runs.push(end - start);
    start = next;
  }
  return runs;
}

function isNumberedTitle({ text }: Line): boolean {
  return numberingLength(text) > 0 && isTitle(text);
}

/** How deep a number like `4.1.2` goes: 0 for `4.`. */
function depthOf(text: string): number {
  return (/^\d+((?:\.\d+)*)/.exec(text)?.[1] ?? "").split(".").length - 1;
}

/** Lines with another right below are full lines, in a text that is wrapped by hand. */
function widthOf(lines: readonly Line[]): number | undefined {
  const lengths = lines
    .filter((_, i) => lines[i + 1]?.isApart === false)
    .map((line) => line.indent + line.text.length)
    .sort((a, b) => a - b);
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const width = lengths[Math.floor(lengths.length * 0.9)];
  return width !== undefined && width >= 40 && longest <= Math.max(130, width * 1.3) ? width : undefined;
}
