import type { Article } from "./completeness/requirements.ts";
import type { Disclosures } from "./disclosures/disclose.ts";
import type { Finding } from "./finding.ts";
import { LineIndex } from "./notice/lines.ts";
import type { Format, Notice, Section } from "./notice/notice.ts";
import type { Span } from "./notice/span.ts";

/** A document, checked. */
export interface CheckedNotice {
  readonly notice: Notice;
  readonly lines: LineIndex;
  /** BCP 47 tag; `und` where it can't be told. */
  readonly language: string;
  /** For whom the notice is, where that is set. */
  readonly audience?: string;
  /** The controller's country (ISO 3166), where it is known. */
  readonly country?: string;
  readonly articles: readonly Article[];
  readonly disclosures: Disclosures;
  /** The concepts that headings announce, by their sections. */
  readonly announced: ReadonlyMap<Section, ReadonlySet<string>>;
  /** What it names that a register or a country list knows. */
  readonly named: readonly NamedThing[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** How many findings the notice's own directives have turned off. */
  readonly suppressed: number;
  /** Of a notice that is one of several in a file: what tells it apart. */
  readonly part?: Part;
  /** The notices that follow it in the file. */
  readonly further: readonly CheckedNotice[];
}

/** One of several notices in a file. */
export interface Part {
  readonly isFirst: boolean;
  readonly title: string;
  readonly span: Span;
}

/** Something known by an id, where a notice names it. */
export interface NamedThing {
  /** As the registers call it (`service`, `repealed-law`, …), or `country`. */
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

/** Of a document that is not judged nothing is said. */
const nothingDisclosed = {} as Disclosures;

/** What stands in the report for a notice that the law was not held against. */
export function notJudged(notice: Notice, language: string, findings: readonly Finding[]): CheckedNotice {
  return {
    notice,
    lines: new LineIndex(notice.source),
    language,
    articles: [],
    disclosures: nothingDisclosed,
    announced: new Map(),
    named: [],
    findings,
    suppressed: 0,
    further: [],
  };
}

/** What stands in the report for a document that could not be checked, and why. */
export function notChecked(text: string, format: Format, reason: string): CheckedNotice {
  const span = { start: 0, end: 0 };
  return notJudged(emptyNotice(text, format), "und", [
    { rule: "not-checked", severity: "error", span, related: [], values: { reason } },
  ]);
}

/** A notice that says nothing. */
export function emptyNotice(source: string, format: Format): Notice {
  const root = { level: 0, span: { start: 0, end: 0 }, blocks: [], sections: [] };
  return { source, format, root, furniture: [], comments: [] };
}

/** Of the notices of a file the one that holds an offset, else the first. */
export function noticeAt(checked: CheckedNotice, offset: number): CheckedNotice {
  return noticesOf(checked).findLast(({ part }) => part && part.span.start <= offset) ?? checked;
}

/** The notices of a file, in its order. */
export function noticesOf(checked: CheckedNotice): readonly [CheckedNotice, ...CheckedNotice[]] {
  return [checked, ...checked.further];
}
