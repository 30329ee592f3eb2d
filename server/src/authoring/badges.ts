import type { CheckedNotice } from "../checkNotice.ts";
import { citedArticle, type RequirementId } from "../completeness/requirements.ts";
import type { Status } from "../disclosures/disclosures.ts";
import type { Locale } from "../messages.ts";
import { translate } from "../translate.ts";
import { evidenceOf } from "./answers.ts";

/** What a heading wears: an article that its section answers, and how well. */
export interface Badge {
  /** "Art. 13(2)(a) · vague" */
  readonly text: string;
  readonly requirements: readonly RequirementId[];
}

/** From the worst. */
const order: readonly Status[] = ["missing", "vague", "disclosed", "not-applicable"];

/**
 * One badge for each article among `requirements`, in the law's order, with the worst status. What does not apply, and
 * is not spoken of either, has none.
 */
export function badgesOf(requirements: readonly RequirementId[], checked: CheckedNotice, locale: Locale): Badge[] {
  const { disclosures, articles } = checked;
  const shown = requirements.filter((id) => statusOf(id) !== "not-applicable" || evidenceOf(checked, id).length > 0);
  const cited = new Set(shown.map((id) => citedArticle(id, articles)));
  return [...cited].map((article) => {
    const ids = shown.filter((id) => citedArticle(id, articles) === article);
    const status = order.find((each) => ids.some((id) => statusOf(id) === each)) ?? "missing";
    const values = {
      article: translate(locale, "article", { article }),
      status: translate(locale, `status.${status}`),
    };
    return { text: translate(locale, "badge", values), requirements: ids };
  });

  function statusOf(id: RequirementId): Status {
    return disclosures[id].status;
  }
}
