import { suggestionFor } from "../configuration/suggestion.ts";
import type { Finding } from "../finding.ts";
import { type Directive, silencingNames } from "./directive.ts";
import { isSilencing, type Mention } from "./mention.ts";

/** What is said of directives themselves. */
type OnDirective = Pick<Finding, "rule" | "severity" | "span" | "values" | "problem">;

/** Of mentions that had no effect. */
export function unusedFindings(unused: readonly Mention[], ruleIds: readonly string[]): Finding[] {
  return unused.map(({ rule, span, directive }) => {
    const suggestion = rule === undefined || ruleIds.includes(rule) ? undefined : suggestionFor(rule, ruleIds);
    const values = { rule: rule ?? directive.kind, ...(suggestion !== undefined && { suggestion }) };
    return finding({ rule: "directive-unused", severity: "info", span, values });
  });
}

/** Of directives that turn something off and do not say why. */
export function reasonFindings(directives: readonly Directive[]): Finding[] {
  return directives
    .filter(isSilencing)
    .filter(({ kind, hasReason }) => kind !== "privacy-notice-enable" && !hasReason)
    .map(({ kind, name: span }) =>
      finding({ rule: "directive-reason-missing", severity: "hint", span, values: { directive: kind } }),
    );
}

/** Of names that are nearly those of directives. Others may be remarks that have nothing to do with us. */
export function misspeltFindings(directives: readonly Directive[], source: string): Finding[] {
  return directives
    .filter(({ kind }) => kind === "unknown")
    .flatMap(({ name: span }) => {
      const key = source.slice(span.start, span.end);
      const suggestion = suggestionFor(key, silencingNames);
      if (suggestion === undefined) return [];
      const values = { key, suggestion };
      const problem = { message: "declaration.unknown-directive", values } as const;
      return finding({ rule: "notice-invalid", severity: "error", span, values, problem });
    });
}

function finding(said: OnDirective): Finding {
  return { ...said, related: [] };
}
