import type { Passage } from "../disclosures/passages.ts";
import { length, overlaps, type Span } from "../notice/span.ts";

const mostLines = 3;

/** The place of a sentence, at most three lines of it. */
export function sentencePlace({ line }: Passage, source: string): Span {
  return atMostThreeLines(line.text.span(), source);
}

/** A span, cut where its fourth line would begin. */
export function atMostThreeLines(span: Span, source: string): Span {
  let lines = 1;
  for (let at = span.start; at < span.end; at += 1) {
    const unit = source[at];
    if (unit !== "\n" && (unit !== "\r" || source[at + 1] === "\n")) continue;
    if (lines === mostLines) return { start: span.start, end: source[at - 1] === "\r" && unit === "\n" ? at - 1 : at };
    lines += 1;
  }
  return span;
}

/** The items in the order of the file; of those that overlap the longest alone. */
export function withoutOverlaps<T extends { readonly span: Span }>(items: readonly T[]): T[] {
  const kept: T[] = [];
  for (const item of [...items].sort((a, b) => length(b.span) - length(a.span) || a.span.start - b.span.start)) {
    if (!kept.some(({ span }) => overlaps(span, item.span))) kept.push(item);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}
