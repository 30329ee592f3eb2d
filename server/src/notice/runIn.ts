import type { Paragraph } from "./passage.ts";
import type { Text } from "./text.ts";
import { isMarkedTitle } from "./title.ts";

/** A part of a paragraph: lines, with the bold words that head them. */
export interface Run {
  /** A bold line of its own, or a bold label with a colon before text on the same line. */
  readonly head?: Text;
  readonly isLabel: boolean;
  /** What stands under the head; may be empty. */
  readonly body: Text;
}

/** A bold title in more lines than this is an address or a statement. */
const longestTitleInLines = 2;
/** A paragraph in more lines than this is no text that anyone has divided by hand. */
const mostLines = 400;

/**
 * Takes a paragraph apart where headings run into its text: bold alone, a bold line above other lines, a bold label that
 * ends with a colon.
 */
export function runsOf({ text, breaks }: Paragraph): Run[] {
  const { length } = text.value;
  if (text.emphasis.length === 0 || breaks.length > mostLines) return [{ isLabel: false, body: text }];
  if (text.strong && breaks.length < longestTitleInLines && isMarkedTitle(text.value)) {
    return [{ head: text, isLabel: false, body: text.slice(length) }];
  }
  const runs: Run[] = [];
  let head: Head | undefined;
  let from = 0;
  const add = (end: number) => {
    const body = text.trimmed(from, end);
    if (head) runs.push({ head: text.trimmed(head.start, head.end), isLabel: head.isLabel, body });
    else if (body.value !== "") runs.push({ isLabel: false, body });
  };
  for (const [i, start] of [0, ...breaks].entries()) {
    const next = headOf(text, start, breaks[i] ?? length);
    if (!next) continue;
    add(start);
    head = next;
    from = next.bodyStart;
  }
  add(length);
  return runs;
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly isLabel: boolean;
  readonly bodyStart: number;
}

/** The bold beginning of the line `[start, end)`, if it heads what comes after it. */
function headOf(text: Text, start: number, end: number): Head | undefined {
  const bold = text.emphasis.find((run) => run.start >= start);
  if (!bold || bold.start >= end || bold.end > end || /\p{L}/u.test(text.value.slice(start, bold.start)))
    return undefined;
  const rest = text.value.slice(bold.end, end);
  const isWholeLine = /^[\s:.]*$/.test(rest);
  const colon = /^\s?:/.exec(rest)?.[0].length ?? 0;
  const label = text.value.slice(start, bold.end).trim();
  if (!isMarkedTitle(label) || /^\p{Ll}/u.test(label)) return undefined;
  if (isWholeLine) return { start, end, isLabel: false, bodyStart: end };
  if (colon === 0 && !label.endsWith(":")) return undefined;
  return { start, end: bold.end + colon, isLabel: true, bodyStart: bold.end + colon };
}
