import { bulletOf } from "./bullets.ts";
import { nextLineEnd } from "./lines.ts";

/** A printed line of plain text, without the white space at its ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns before the text; a tab counts four. */
  readonly indent: number;
  /** The mark that makes an item of it, its number or letter replaced by `1`. */
  readonly bullet?: string;
  /** Units before the text of the item. */
  readonly bulletLength: number;
  /** Whether a blank line, or the file's start, is above it. */
  readonly isApart: boolean;
  /** Whether the foot or head of a page has been taken out above it. */
  readonly turnsPage: boolean;
}

/** The lines of `source` from the offset `start` on that are not blank. */
export function plainLines(source: string, start: number): Line[] {
  const lines: Line[] = [];
  let isApart = true;
  for (let from = start; from < source.length; ) {
    const lineEnd = nextLineEnd(source, from);
    const to = lineEnd?.start ?? source.length;
    const text = source.slice(from, to).trim();
    if (text !== "") lines.push(lineOf(source.slice(from, to), text, from, isApart));
    isApart = text === "";
    from = lineEnd?.end ?? source.length;
  }
  return lines;
}

function lineOf(raw: string, text: string, from: number, isApart: boolean): Line {
  const before = raw.slice(0, raw.length - raw.trimStart().length);
  const start = from + before.length;
  const indent = before.replaceAll("\t", "    ").length;
  const line = { start, end: start + text.length, text, indent, isApart, turnsPage: false };
  const bullet = isRule(text) ? "" : bulletOf(text);
  if (bullet === "") return { ...line, bulletLength: 0 };
  return { ...line, bullet: bullet.trim().replace(/[\da-z]{1,4}/, "1"), bulletLength: bullet.length };
}

/** The lines without those in `taken`, which leave a gap. */
export function linesWithout(lines: readonly Line[], taken: ReadonlySet<Line>): Line[] {
  const left: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (taken.has(line)) continue;
    const before = lines[i - 1];
    left.push(before && taken.has(before) ? { ...line, isApart: true, turnsPage: true } : line);
  }
  return left;
}

/** Whether a line is drawn: `====`, `----`, `____`, `****`. */
export function isRule(text: string): boolean {
  return /^(?:={3,}|-{3,}|_{3,}|\*{3,}|–{3,}|~{3,})$/.test(text);
}
