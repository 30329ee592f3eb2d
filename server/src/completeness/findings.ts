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

/** The title, else the first thing the notice says, else its very beginning. */
export function titleSpan({ title, root, source }: Notice): Span {
  const first = title ?? root.blocks[0]?.text;
  if (first) return first.span();
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start };
}
