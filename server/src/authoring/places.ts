import type { CheckedNotice } from "../checkNotice.ts";
import { isRequirement, type RequirementId, requirementIds } from "../completeness/requirements.ts";
import { length, type Span, touches } from "../notice/span.ts";
import { answersBySection, evidenceOf } from "./answers.ts";

/** A place in a notice with the requirements that it is about. */
export interface Place {
  readonly span: Span;
  readonly requirements: readonly RequirementId[];
}

/** The heading at `offset`, with what its section answers. */
export function headingAt(checked: CheckedNotice, offset: number): Place | undefined {
  for (const [{ heading }, requirements] of answersBySection(checked)) {
    const span = heading?.span();
    if (span && touches(span, offset)) return requirements.length > 0 ? { span, requirements } : undefined;
  }
  return undefined;
}

/** The evidence at `offset`. The shortest decides which place it is; all that reach there are told. */
export function evidenceAt(checked: CheckedNotice, offset: number): Place | undefined {
  return placeOf(
    requirementIds.flatMap((id) => evidenceOf(checked, id).map((span) => ({ id, span }))),
    offset,
  );
}

/** The findings on requirements at `offset`, likewise. */
export function findingAt({ findings }: CheckedNotice, offset: number): Place | undefined {
  const onRequirements = findings.flatMap(({ requirement: id, span }) =>
    id !== undefined && isRequirement(id) ? [{ id, span }] : [],
  );
  return placeOf(onRequirements, offset);
}

function placeOf(candidates: readonly { id: RequirementId; span: Span }[], offset: number): Place | undefined {
  const hits = candidates.filter(({ span }) => touches(span, offset));
  const [shortest] = hits.toSorted((a, b) => length(a.span) - length(b.span));
  return shortest && { span: shortest.span, requirements: [...new Set(hits.map(({ id }) => id))] };
}
