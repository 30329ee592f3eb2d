import type { CheckedNotice } from "../../checkedNotice.ts";
import type { ProseFormat, Section } from "../../notice/notice.ts";
import type { Span } from "../../notice/span.ts";

/** What kind of place a cursor stands at, and what of the text is to be replaced there. */
export type Place =
  | { readonly kind: "heading"; readonly span: Span; readonly closing: string }
  | { readonly kind: "placeholder"; readonly span: Span }
  | { readonly kind: "empty-line" | "text"; readonly span: Span };

const headingMarks: Readonly<Record<ProseFormat, RegExp | undefined>> = {
  markdown: /^ {0,3}#{1,6}[ \t]+/u,
  html: /^[ \t]*<h[1-6]>/iu,
  plaintext: undefined,
};

/** The place at `offset`, by the line that it is on. */
export function placeAt(source: string, format: ProseFormat, offset: number): Place {
  const start = Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
  const rest = /^[^\r\n]*/u.exec(source.slice(offset, offset + longestLine))?.[0] ?? "";
  const before = source.slice(start, offset);
  const mark = headingMarks[format]?.exec(before)?.[0];
  if (mark !== undefined) return headingPlace(format, mark, rest, { start: start + mark.length, end: offset });
  const opened = before.lastIndexOf("[");
  const closed = rest.indexOf("]");
  if (opened > before.lastIndexOf("]") && closed >= 0 && !rest.slice(0, closed).includes("[")) {
    return { kind: "placeholder", span: { start: start + opened, end: offset + closed + 1 } };
  }
  const word = /[\p{L}\p{N}'’-]{0,50}$/u.exec(before)?.[0] ?? "";
  const isAlone = before.trim() === word && rest.trim() === "";
  return { kind: isAlone ? "empty-line" : "text", span: { start: offset - word.length, end: offset } };
}

/** So much of a line behind the cursor is looked at. */
const longestLine = 2_000;

function headingPlace(format: ProseFormat, mark: string, rest: string, typed: Span): Place {
  const isClosed = format !== "html" || rest.includes("<");
  const closing = isClosed ? "" : mark.trim().replace("<", "</");
  const replaced = (format === "html" ? rest.split("<")[0] : rest) ?? "";
  return { kind: "heading", span: { start: typed.start, end: typed.end + replaced.length }, closing };
}

/** What the heading above `offset` announces; if it announces nothing, the one that it stands under. */
export function topicsAt({ notice, announced }: CheckedNotice, offset: number): ReadonlySet<string> {
  let topics: ReadonlySet<string> = new Set();
  let within: readonly Section[] = notice.root.sections;
  while (within.length > 0) {
    const section: Section | undefined = within.findLast(({ span }) => span.start <= offset);
    const own = section && announced.get(section);
    if (own && own.size > 0) topics = own;
    within = section?.sections ?? [];
  }
  return topics;
}
