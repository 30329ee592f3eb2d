import type { CheckedNotice } from "../checkNotice.ts";
import { type RequirementId, requirementIds } from "../completeness/requirements.ts";
import { descendants, type Section } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";

/**
 * The requirements that each section under a heading answers: those it holds evidence for itself, its sub-sections
 * aside, and those its own heading announces.
 */
export function answersBySection(checked: CheckedNotice): ReadonlyMap<Section, readonly RequirementId[]> {
  const held = heldBySection(checked);
  return new Map(
    [...descendants(checked.notice.root)].map((section) => {
      const announced = checked.announced.get(section);
      return [section, requirementIds.filter((id) => held.get(section)?.has(id) || announced?.has(id))];
    }),
  );
}

/** The places that show a requirement. */
export function evidenceOf({ disclosures }: CheckedNotice, id: RequirementId): readonly Span[] {
  return disclosures[id]?.evidence ?? [];
}

function heldBySection(checked: CheckedNotice): Map<Section, Set<RequirementId>> {
  const held = new Map<Section, Set<RequirementId>>();
  for (const id of requirementIds) {
    for (const { start } of evidenceOf(checked, id)) {
      const section = innermost(checked.notice.root, start);
      held.set(section, (held.get(section) ?? new Set()).add(id));
    }
  }
  return held;
}

function innermost(section: Section, offset: number): Section {
  const child = section.sections.find(({ span }) => span.start <= offset && offset < span.end);
  return child ? innermost(child, offset) : section;
}
