import { type Article, demandsOf, requirementIds } from "./completeness/requirements.ts";
import type { Severity } from "./finding.ts";
import { allRules } from "./rules/all.ts";
import type { Rule } from "./rules/rule.ts";

/** What is known of a rule without a notice at hand. */
export interface RuleFacts {
  readonly id: string;
  /** By default. */
  readonly severity: Severity | "off";
  readonly article?: string;
  readonly requirement?: string;
  readonly tag?: Rule["tag"];
  readonly fixable: boolean;
}

/** Rules that are about a file or a configuration rather than about what a notice says. */
const rulesOfTheChecker: readonly RuleFacts[] = [
  { id: "notice-invalid", severity: "error", fixable: false },
  { id: "config-invalid", severity: "error", fixable: false },
  { id: "not-a-notice", severity: "info", fixable: false },
  { id: "not-checked", severity: "error", fixable: false },
  { id: "language-unsupported", severity: "info", fixable: false },
  { id: "translation-gap", severity: "warning", article: "12(1)", fixable: false },
  { id: "directive-unused", severity: "info", tag: "superfluous", fixable: true },
  { id: "directive-reason-missing", severity: "hint", fixable: true },
];

/** Every rule there is: for each requirement `-missing` and `-vague` in the law's order, then the others. */
export function ruleTable(): readonly RuleFacts[] {
  const ofRequirements = requirementIds.flatMap((id) => {
    const demands = (["13", "14"] satisfies Article[])
      .flatMap(demandsOf)
      .filter(({ requirement }) => requirement === id);
    const [first] = demands.filter(({ severity }) => severity !== "none");
    if (!first) return [];
    const article = [...new Set(demands.map((demand) => demand.article))].join(" / ");
    const facts = { article, requirement: id, fixable: true };
    return [
      { id: `${id}-missing`, severity: first.severity as Severity, ...facts },
      { id: `${id}-vague`, severity: "warning" as const, ...facts },
    ];
  });
  const ofCode = allRules.map(({ id, severity, article, requirement, tag, fixable }) => ({
    id,
    severity,
    ...(article && { article }),
    ...(requirement && { requirement }),
    ...(tag && { tag }),
    fixable: fixable ?? false,
  }));
  return [...ofRequirements, ...ofCode, ...rulesOfTheChecker];
}
