import { demandsByArticle, requirementIds } from "../../generated/requirements.ts";
import type { Severity } from "../finding.ts";

export { lawAsOf, requirementIds } from "../../generated/requirements.ts";

/** One item of information that Art. 13 or 14 GDPR demands. */
export type RequirementId = (typeof requirementIds)[number];

export type Article = "13" | "14";

/** The evidence that makes a requirement due: the facts of another that have one of these values, else its evidence. */
export interface DueBy {
  readonly requirement: string;
  readonly fact?: "bases" | "claims" | "services";
  readonly article?: readonly string[];
  readonly says?: readonly string[];
}

/** A member of a completeness schema's `allOf`, as its annotations tell. */
export interface Demand {
  readonly requirement: RequirementId;
  /** As it is cited: `13(1)(a)`. */
  readonly article: string;
  /** Of the finding when it is missing; `none`: no finding. */
  readonly severity: Severity | "none";
  /** Concepts under whose heading it belongs where none announces the requirement itself. */
  readonly belongsUnder: readonly string[];
  readonly dueBy: DueBy | null;
  readonly group: RequirementGroup;
}

/** What belongs together in the law's order: a checklist's headings. */
export type RequirementGroup = "controller" | "purposes" | "recipients" | "retention" | "rights" | "other";

/** The demands of an article, in the order of its schema: the index is the member's index in `allOf`. */
export function demandsOf(article: Article): readonly Demand[] {
  return demandsByArticle[article];
}

/** A requirement as it is cited in the articles that a notice is judged under, else in either: `13(2)(a)`. */
export function citedArticle(id: RequirementId, articles: readonly Article[]): string {
  const demands = ([...articles, "13", "14"] satisfies Article[]).flatMap(demandsOf);
  return demands.find(({ requirement }) => requirement === id)?.article ?? "";
}

/** The group of a requirement. */
export function groupOf(id: RequirementId): RequirementGroup {
  const demands = [...demandsOf("13"), ...demandsOf("14")];
  return demands.find(({ requirement }) => requirement === id)?.group ?? "other";
}

/** Whether a word is the id of a requirement. */
export function isRequirement(id: string): id is RequirementId {
  return (requirementIds as readonly string[]).includes(id);
}
