import type { Section } from "../../notice/notice.ts";
import { descendants } from "../../notice/notice.ts";
import type { Span } from "../../notice/span.ts";
import type { FixEdit } from "./fix.ts";
import { lineStart } from "./sourceLines.ts";

/** The number before a heading. */
export interface HeadingNumber {
  /** Of the last figure: what is counted. */
  readonly span: Span;
  readonly value: number;
  /** The figures before it: `4.` of `4.2`. */
  readonly above: string;
  /** What stands between it and the title. */
  readonly after: string;
  /** Whether it stands before the heading's own marks (`3. **Title**`). */
  readonly isBeforeMarks: boolean;
}

const inText = /^((?:\d{1,3}\.)*)(\d{1,3})([.):]?\s+|\s+[–-]\s+)(?=\S)/u;
const inMarks = /(\d{1,3})([.)]\s+)[*_]*$/u;

/** The number of a section, in its heading or as the mark of a list before it. */
export function numberOf({ heading }: Section, source: string): HeadingNumber | undefined {
  const span = heading?.span();
  if (!span) return undefined;
  const match = inText.exec(source.slice(span.start, span.end));
  if (match) return read(span.start, match[1] ?? "", match[2] ?? "", match[3] ?? "", false);
  const from = lineStart(source, span.start);
  const mark = inMarks.exec(source.slice(from, span.start));
  return mark ? read(from + mark.index, "", mark[1] ?? "", mark[2] ?? "", true) : undefined;
}

function read(at: number, above: string, figure: string, after: string, isBeforeMarks: boolean): HeadingNumber {
  const start = at + above.length;
  return { span: { start, end: start + figure.length }, value: Number(figure), above, after, isBeforeMarks };
}

/** Edits that count the sections on by one, as long as they are counted without a gap from `from` on. */
export function countedOn(sections: readonly Section[], from: number, source: string): FixEdit[] {
  const edits: FixEdit[] = [];
  let expected = from;
  for (const section of sections) {
    const number = numberOf(section, source);
    if (!number || number.value !== expected) break;
    expected += 1;
    edits.push({ span: number.span, filling: [`${expected}`] }, ...ofParts(section, number, expected, source));
  }
  return edits;
}

/** The numbers of what stands under a section begin with its own. */
function ofParts(section: Section, { above, value }: HeadingNumber, next: number, source: string): FixEdit[] {
  return [...descendants(section)].flatMap((part) => {
    const number = numberOf(part, source);
    const own = `${above}${value}.`;
    if (!number?.above.startsWith(own)) return [];
    const start = number.span.start - number.above.length + above.length;
    return [{ span: { start, end: start + `${value}`.length }, filling: [`${next}`] }];
  });
}
