import type { ErrorObject, ValidateFunction } from "ajv";
import { art13, art14 } from "../../generated/validators.mjs";
import type { Disclosures } from "../disclosures/disclose.ts";
import { type Disclosure, noFacts } from "../disclosures/disclosures.ts";
import type { Circumstances } from "./circumstances.ts";
import { type Article, type Demand, demandsOf, requirementIds } from "./requirements.ts";

/** A requirement that is due and not (fully) disclosed. */
export interface Gap {
  readonly demand: Demand;
  readonly status: "missing" | "vague";
}

/** The disclosures with `not-applicable` where nothing is due, and the gaps in the law's order. */
export interface Completeness {
  readonly disclosures: Disclosures;
  readonly gaps: readonly Gap[];
}

const validators: Readonly<Record<Article, ValidateFunction>> = { "13": art13, "14": art14 };

/**
 * Checks disclosures against the completeness schemas of Art. 13 and 14. `notApplicable` holds the requirements that
 * the controller has declared not to apply, with the reasons; where the text discloses one all the same, the text wins.
 */
export function checkCompleteness(
  recognised: Disclosures,
  circumstances: Circumstances,
  articles: readonly Article[],
  notApplicable: Readonly<Record<string, string>>,
): Completeness {
  const declared = withNotApplicable(
    recognised,
    requirementIds.filter((id) => Object.hasOwn(notApplicable, id) && recognised[id].status !== "disclosed"),
    notApplicable,
  );
  const gaps = new Map<string, Gap>();
  for (const article of articles) {
    for (const demand of unmetDemands(article, { ...declared, circumstances })) {
      const status = declared[demand.requirement].status;
      if (status !== "missing" && status !== "vague") continue;
      if (!gaps.has(demand.requirement)) gaps.set(demand.requirement, { demand, status });
    }
  }
  const notDue = requirementIds.filter((id) => declared[id].status === "missing" && !gaps.has(id));
  return { disclosures: withNotApplicable(declared, notDue), gaps: [...gaps.values()].sort(byLaw) };
}

function unmetDemands(article: Article, data: object): Demand[] {
  const validate = validators[article];
  if (validate(data)) return [];
  const demands = demandsOf(article);
  const indexes = new Set((validate.errors ?? []).map(memberIndex).filter((index) => index !== undefined));
  return [...indexes].sort((a, b) => a - b).flatMap((index) => demands[index] ?? []);
}

/** Which member of `allOf` an error comes from; undefined for the error of the `if` itself. */
function memberIndex({ schemaPath, keyword }: ErrorObject): number | undefined {
  if (keyword === "if") return undefined;
  const index = /^#\/allOf\/(\d+)\//u.exec(schemaPath)?.[1];
  return index === undefined ? undefined : Number(index);
}

function withNotApplicable(
  disclosures: Disclosures,
  notApplicable: readonly string[],
  reasons: Readonly<Record<string, string>> = {},
): Disclosures {
  const changed = notApplicable.map((id): [string, Disclosure] => {
    const [reason, facts] = [reasons[id], disclosures[id]?.facts ?? noFacts];
    return [id, { status: "not-applicable", evidence: [], facts, ...(reason !== undefined && { reason }) }];
  });
  return { ...disclosures, ...Object.fromEntries(changed) };
}

function byLaw(a: Gap, b: Gap): number {
  return requirementIds.indexOf(a.demand.requirement) - requirementIds.indexOf(b.demand.requirement);
}
