import type { CheckedNotice } from "../checkNotice.ts";
import { type RequirementId, requirementIds } from "../completeness/requirements.ts";
import type { Section } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";

/** The requirements for which each section holds evidence itself, its sub-sections aside. */
export function answersBySection(checked: CheckedNotice): ReadonlyMap<Section, readonly RequirementId[]> {
  const answers = new Map<Section, RequirementId[]>();
  for (const id of requirementIds) {
    for (const section of new Set(evidenceOf(checked, id).map((span) => innermost(checked.notice.root, span.start)))) {
      answers.set(section, [...(answers.get(section) ?? []), id]);
    }
  }
  return answers;
}

/** The requirements that a section answers: those it holds evidence for, and those its own heading announces. */
export function answersOf(section: Section, checked: CheckedNotice): RequirementId[] {
  const held = answersBySection(checked).get(section) ?? [];
  return requirementIds.filter((id) => held.includes(id) || checked.announced.get(section)?.has(id));
}

/** The places that show a requirement. */
export function evidenceOf({ disclosures }: CheckedNotice, id: RequirementId): readonly Span[] {
  return disclosures[id]?.evidence ?? [];
}

function innermost(section: Section, offset: number): Section {
  const child = section.sections.find(({ span }) => span.start <= offset && offset < span.end);
  return child ? innermost(child, offset) : section;
}
