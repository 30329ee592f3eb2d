import type { Range } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkNotice.ts";
import {
  type Article,
  citedArticle,
  groupOf,
  type RequirementGroup,
  type RequirementId,
  requirementIds,
} from "../completeness/requirements.ts";
import type { Status } from "../disclosures/disclosures.ts";
import { type Locale, messageOf, requirementName } from "../messages.ts";
import { scoreOf } from "../score.ts";
import { translate } from "../translate.ts";

/** What the law asks of a notice, requirement by requirement in the law's order, and what the notice says on each. */
export interface Checklist {
  readonly language: string;
  /** For whom the notice is, where that is set. */
  readonly audience?: string;
  readonly articles: readonly Article[];
  /** Requirements that are disclosed, of those that are due. */
  readonly met: number;
  readonly due: number;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly requirement: RequirementId;
  readonly group: RequirementGroup;
  readonly groupName: string;
  /** In words of the interface, as `statusName`. */
  readonly name: string;
  /** As it is cited there: "Art. 13(2)(a)". */
  readonly article: string;
  readonly status: Status;
  readonly statusName: string;
  readonly evidence: readonly Range[];
  /** What the first evidence reads. */
  readonly quote?: string;
  /** Why it does not apply, where the controller has said so. */
  readonly reason?: string;
  /** The finding on it, if there is one. */
  readonly message?: string;
  /** Where the finding stands. */
  readonly place?: Range;
}

/** The checklist of a notice; nothing for a document that was not judged. */
export function checklistOf(checked: CheckedNotice, locale: Locale): Checklist | undefined {
  const score = scoreOf(checked);
  if (!score) return undefined;
  const { language, audience, articles } = checked;
  const items = requirementIds.map((id) => itemOf(id, checked, locale));
  return { language, ...(audience !== undefined && { audience }), articles, ...score, items };
}

function itemOf(id: RequirementId, checked: CheckedNotice, locale: Locale): ChecklistItem {
  const { lines, notice, findings, articles } = checked;
  const { status, evidence, reason } = checked.disclosures[id];
  const finding = findings.find(({ rule }) => rule === `${id}-missing` || rule === `${id}-vague`);
  const [first] = evidence;
  return {
    requirement: id,
    group: groupOf(id),
    groupName: translate(locale, `group.${groupOf(id)}`),
    name: requirementName(id, locale),
    article: translate(locale, "article", { article: citedArticle(id, articles) }),
    status,
    statusName: translate(locale, `status.${status}`),
    evidence: evidence.map((span) => lines.range(span)),
    ...(first && { quote: notice.source.slice(first.start, first.end) }),
    ...(reason !== undefined && { reason }),
    ...(finding && { message: messageOf(finding, locale), place: lines.range(finding.span) }),
  };
}
