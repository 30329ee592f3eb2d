import { nextLineEnd } from "../../notice/lines.ts";

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(source[at - 1])) at -= 1;
  return at === 0 && source.charCodeAt(0) === 0xfeff ? 1 : at;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(source: string, offset: number): number {
  return nextLineEnd(source, offset)?.start ?? source.length;
}

/** The line break that is used about an offset: that of its line, else the one before it. */
export function lineBreakAt(source: string, offset: number): string {
  const next = nextLineEnd(source, lineEnd(source, offset));
  if (next) return source.slice(next.start, next.end);
  const start = lineStart(source, offset);
  if (source.slice(start - 2, start) === "\r\n") return "\r\n";
  return source[start - 1] === "\r" ? "\r" : "\n";
}

/** The line below the one of an offset, if there is one. */
export function lineBelow(
  source: string,
  offset: number,
): { readonly start: number; readonly text: string } | undefined {
  const next = nextLineEnd(source, offset);
  return next && { start: next.end, text: source.slice(next.end, lineEnd(source, next.end)) };
}

/** The line above the one of an offset, if there is one. */
export function lineAbove(
  source: string,
  offset: number,
): { readonly start: number; readonly text: string } | undefined {
  const start = lineStart(source, offset);
  if (start === 0 || !isBreak(source[start - 1])) return undefined;
  const end = source.slice(start - 2, start) === "\r\n" ? start - 2 : start - 1;
  const above = lineStart(source, end);
  return { start: above, text: source.slice(above, end) };
}

/** Where the white space before an offset begins. */
export function withoutSpaceBefore(source: string, offset: number): number {
  return source.slice(0, offset).trimEnd().length;
}

function isBreak(unit: string | undefined): boolean {
  return unit === "\n" || unit === "\r";
}
