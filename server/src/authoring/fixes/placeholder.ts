import type { CheckedNotice } from "../../checkedNotice.ts";
import type { Span } from "../../notice/span.ts";
import type { Filling } from "./filling.ts";
import type { FixEdit } from "./fix.ts";

/** The edit that leads to what is to be filled in: the same text, as a tab stop. */
export function placeToFill({ start, end }: Span, { notice }: CheckedNotice): FixEdit {
  const text = notice.source.slice(start, end);
  const hint = /^\[([^[\]\r\n]+)\]$/u.exec(text)?.[1];
  return { span: { start, end }, filling: hint === undefined ? [text] : [{ hint }] };
}

/** Whether what a fix writes stands in the file already, and where. */
export function standing(text: string, { notice }: CheckedNotice): Span | undefined {
  const start = notice.source.indexOf(text);
  return start < 0 || text === "" ? undefined : { start, end: start + text.length };
}

/** The same text again, with its holes as tab stops. */
export function refilled(span: Span, filling: Filling): FixEdit {
  return { span, filling };
}
