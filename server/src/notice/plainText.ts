import { pageFurniture } from "./pageFurniture.ts";
import type { List, Passage } from "./passage.ts";
import { HeadingFinder } from "./plainHeadings.ts";
import { isRule, type Line, linesWithout, plainLines } from "./plainLines.ts";
import { type Text, TextBuilder } from "./text.ts";

/** Reads plain text from the offset `start` to the file's end. */
export function readPlainText(source: string, start: number): Passage[] {
  const lines = plainLines(source, start);
  const furniture = pageFurniture(lines);
  if (furniture.size === 0) return new PlainTextReader(source, lines).read();
  const passages = new PlainTextReader(source, linesWithout(lines, furniture)).read();
  const printed: Passage[] = [...furniture].map((line) => ({ kind: "paragraph", ...join(source, [line]) }));
  return [...passages, { kind: "furniture", certain: true, content: printed }];
}

/** A list that is open, and what its items begin with. */
interface OpenList {
  readonly list: List;
  readonly indent: number;
  readonly bullet: string;
}

/** In a text that is not wrapped, a line of this length (in UTF-16 units) is a paragraph of its own. */
const paragraphLength = 120;

class PlainTextReader {
  readonly #source: string;
  readonly #lines: readonly Line[];
  readonly #headings: HeadingFinder;
  readonly #passages: Passage[] = [];
  /** The lines of the paragraph or item that is being read. */
  #pending: Line[] = [];
  /** The lists that are open, the outermost first. */
  #lists: OpenList[] = [];

  constructor(source: string, lines: readonly Line[]) {
    this.#source = source;
    this.#lines = lines;
    this.#headings = new HeadingFinder(lines);
  }

  read(): Passage[] {
    for (const [i, line] of this.#lines.entries()) this.#line(line, i);
    this.#endParagraph();
    return this.#passages;
  }

  #line(line: Line, i: number): void {
    if (line.isApart && !this.#resumes(line)) this.#endParagraph();
    const last = this.#passages.at(-1);
    const level = this.#headings.levelOf(i, last?.kind === "heading" ? last.level : undefined);
    if (level !== undefined) this.#heading(line, level);
    else if (isRule(line.text)) this.#endParagraph();
    else if (line.bullet !== undefined) this.#item(line, line.bullet);
    else this.#textLine(line);
  }

  /** Whether a sentence that the end of a page has cut goes on with this line. */
  #resumes({ turnsPage, text }: Line): boolean {
    const before = this.#pending.at(-1);
    return turnsPage && before !== undefined && /^\p{Ll}/u.test(text) && !/[.:;!?]$/.test(before.text);
  }

  #heading(line: Line, level: number): void {
    this.#endParagraph();
    this.#lists = [];
    this.#passages.push({ kind: "heading", level, text: join(this.#source, [{ ...line, bulletLength: 0 }]).text });
  }

  #item(line: Line, bullet: string): void {
    this.#endParagraph();
    while (this.#isOutside(line, bullet)) this.#lists.pop();
    let innermost = this.#lists.at(-1);
    if (!innermost || line.indent > innermost.indent) {
      const list: List = { kind: "list", items: [] };
      (innermost?.list.items.at(-1) ?? this.#passages).push(list);
      innermost = { list, indent: line.indent, bullet };
      if (this.#lists.length < deepestList) this.#lists.push(innermost);
    }
    innermost.list.items.push([]);
    this.#pending = [line];
  }

  /** Whether an item does not belong to the innermost list. */
  #isOutside(line: Line, bullet: string): boolean {
    const innermost = this.#lists.at(-1);
    if (!innermost) return false;
    return line.indent < innermost.indent || (line.indent === innermost.indent && bullet !== innermost.bullet);
  }

  #textLine(line: Line): void {
    const before = this.#pending.at(-1);
    if (before && !this.#goesOn(before, line)) this.#endParagraph();
    if (this.#pending.length === 0) this.#lists = [];
    this.#pending.push(line);
  }

  /** Whether a line goes on with the paragraph or item of the line right above. */
  #goesOn(before: Line, line: Line): boolean {
    const isWrapped = this.#headings.isWrapped(before);
    if (this.#lists.length === 0) return isWrapped || before.text.length < paragraphLength;
    return isWrapped || line.indent > (this.#lists.at(-1)?.indent ?? 0) || /^\p{Ll}/u.test(line.text);
  }

  #endParagraph(): void {
    if (this.#pending.length === 0) return;
    const item = this.#lists.at(-1)?.list.items.at(-1);
    (item ?? this.#passages).push({ kind: "paragraph", ...join(this.#source, this.#pending) });
    this.#pending = [];
  }
}

/** Lists nest no deeper than this. */
const deepestList = 32;

/** Lines as one running text, without the bullet of the first. */
function join(source: string, lines: readonly Line[]): { text: Text; breaks: number[] } {
  const builder = new TextBuilder();
  const breaks: number[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before) {
      breaks.push(builder.length);
      builder.space({ start: before.end, end: line.start });
    }
    builder.append(source, line.start + (i === 0 ? line.bulletLength : 0), line.end);
  }
  return { text: builder.build(), breaks };
}
