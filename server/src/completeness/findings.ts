import type { Disclosures } from "../disclosures/disclose.ts";
import type { SectionReading } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import type { Finding } from "../finding.ts";
import type { Notice } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";
import type { Gap } from "./check.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Demand, DueBy } from "./requirements.ts";

/** What places a gap in the text. */
export interface Ground {
  readonly notice: Notice;
  readonly recognition: Recognition;
  readonly disclosures: Disclosures;
  readonly circumstances: Circumstances;
}

/** The findings `<id>-missing` and `<id>-vague` of the gaps, each where it belongs. */
export function findingsOf(gaps: readonly Gap[], ground: Ground): Finding[] {
  return gaps.flatMap((gap) => {
    const { demand, status } = gap;
    if (demand.severity === "none" && status === "missing") return [];
    const { requirement, article } = demand;
    const severity = status === "vague" || demand.severity === "none" ? "warning" : demand.severity;
    const span = status === "vague" ? vaguePlace(demand, ground) : missingPlace(demand, ground);
    return { rule: `${requirement}-${status}`, requirement, article, severity, span, related: [], values: { article } };
  });
}

function vaguePlace(demand: Demand, ground: Ground): Span {
  return ground.disclosures[demand.requirement].evidence[0] ?? missingPlace(demand, ground);
}

/** At the evidence that makes it due; else at the heading where it belongs; else at the title. */
function missingPlace(demand: Demand, ground: Ground): Span {
  return (
    dueBySpan(demand.dueBy, ground) ?? headingSpan(demand, ground.recognition.sections) ?? titleSpan(ground.notice)
  );
}

function dueBySpan(dueBy: DueBy | null, { disclosures, circumstances }: Ground): Span | undefined {
  if (!dueBy) return undefined;
  if (dueBy.fact === "services") return circumstances.services[0]?.span;
  const disclosure = disclosures[dueBy.requirement];
  if (dueBy.fact === "bases")
    return disclosure?.facts.bases.find((basis) => dueBy.article?.includes(basis.article))?.span;
  if (dueBy.fact === "claims") {
    const claims = dueBy.says?.map((says) => disclosure?.facts.claims.find((claim) => claim.says === says));
    return claims?.find((claim) => claim !== undefined)?.span;
  }
  return disclosure?.evidence[0];
}

function headingSpan({ requirement, belongsUnder }: Demand, sections: readonly SectionReading[]): Span | undefined {
  for (const concept of [requirement, ...belongsUnder]) {
    const reading = sections.find(({ announced, section }) => announced.has(concept) && section.heading);
    if (reading?.section.heading) return reading.section.heading.span();
  }
  return undefined;
}

/**
 * The title; where the metadata hold it and the text begins with the like, that line, since readers see it. Else the
 * first line of what the notice says, else its very beginning.
 */
export function titleSpan({ title, root, source }: Notice): Span {
  const first = root.blocks[0] && firstLine(root.blocks[0].text.span(), source);
  if (title) {
    const span = title.span();
    return first && span.end <= first.start && saysTheLike(source.slice(first.start, first.end), title.value)
      ? first
      : span;
  }
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return first ?? { start, end: start };
}

function firstLine({ start, end }: Span, source: string): Span {
  const length = source.slice(start, end).search(/[\r\n]/u);
  return { start, end: length < 0 ? end : start + length };
}

/** Whether a line has most words of a title and few besides. */
function saysTheLike(line: string, title: string): boolean {
  const [words, wanted] = [wordsOf(line), wordsOf(title)];
  const shared = words.filter((word) => wanted.includes(word)).length;
  return shared * 2 > wanted.length && words.length <= wanted.length * 2;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
