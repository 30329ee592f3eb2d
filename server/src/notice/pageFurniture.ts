import type { Line } from "./plainLines.ts";

/** Longest line of a page's head or foot, in UTF-16 units. */
const longestLine = 80;
/** Most lines that a page's head and foot have together. */
const mostLines = 16;
/** `3`, `3/7`, `- 3 -`, `Sivu 3 (7)`, `Page 3 of 7`. */
const pageNumber = /^[-–\s]*(?:\p{L}{1,6}\.?\s)?(\d{1,3})(?:\s?[/(]\s?\d{1,3}\)?|\s\p{L}{1,4}\s\d{1,3})?[-–\s]*$/u;
/** Pages that are looked at: a line that comes more often is not the head of one. */
const mostCopies = 200;
const word = /[\p{L}\p{N}]+/gu;

/**
 * The lines that an export has put between the pages of a text: numbers that count up, and short lines that come again
 * and cut a list or a sentence in two at least once. Lines that only come again are left alone: two registers in one
 * file have the same headings, two contacts the same address.
 */
export function pageFurniture(lines: readonly Line[]): Set<Line> {
  const furniture = pageNumbers(lines);
  const printed = lines.filter((line) => !furniture.has(line));
  for (const starts of repeatedLines(printed)) {
    const extents = starts.map((start) => extentOf(printed, start, starts));
    if (!extents.some(({ start, end }) => cuts(printed, start, end))) continue;
    for (const { start, end } of extents) for (const line of printed.slice(start, end)) furniture.add(line);
  }
  return furniture;
}

function pageNumbers(lines: readonly Line[]): Set<Line> {
  const found: { line: Line; number: number }[] = [];
  for (const line of lines) {
    const match = pageNumber.exec(line.text);
    if (match) found.push({ line, number: Number(match[1]) });
  }
  const counting = found.filter(({ number }, i) => {
    return found[i + 1]?.number === number + 1 || found[i - 1]?.number === number - 1;
  });
  return new Set(counting.map(({ line }) => line));
}

/** The places of the short lines that come again, a list for each of them. */
function repeatedLines(lines: readonly Line[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    if (!canBePrinted(line)) continue;
    const known = places.get(line.text);
    if (known) known.push(i);
    else places.set(line.text, [i]);
  }
  return [...places.values()].filter((starts) => starts.length > 1 && starts.length <= mostCopies);
}

function canBePrinted({ text, bullet }: Line): boolean {
  return text.length <= longestLine && bullet === undefined;
}

/** How far the furniture at `start` reaches: as long as all words of a line stand in another copy of it. */
function extentOf(lines: readonly Line[], start: number, starts: readonly number[]): { start: number; end: number } {
  const other = starts.find((place) => place !== start) as number;
  const words = new Set(shortLinesFrom(lines, other).flatMap(({ text }) => text.match(word) ?? []));
  const own = shortLinesFrom(lines, start);
  const foreign = own.findIndex(({ text }) => !(text.match(word) ?? []).every((each) => words.has(each)));
  return { start, end: start + (foreign < 0 ? own.length : foreign) };
}

function shortLinesFrom(lines: readonly Line[], start: number): readonly Line[] {
  const near = lines.slice(start, start + mostLines);
  const end = near.findIndex((line) => !canBePrinted(line));
  return end < 0 ? near : near.slice(0, end);
}

/** Whether a list or a sentence goes on behind the lines `[start, end)`. Numbers may be those of headings. */
function cuts(lines: readonly Line[], start: number, end: number): boolean {
  const before = lines[start - 1];
  const after = lines[end];
  if (!before || !after) return false;
  if (/^\p{Ll}/u.test(after.text) && !/[.:]$/.test(before.text)) return true;
  return before.bullet !== undefined && before.bullet === after.bullet && !before.bullet.includes("1");
}
