import type { Problem } from "./configuration/configuration.ts";
import type { Span } from "./notice/span.ts";

/** How loudly a finding speaks; `off` is no severity but the choice not to speak. */
export type Severity = "error" | "warning" | "info" | "hint";

/** A rule that fired. */
export interface Finding {
  /** The rule's id, the diagnostic's code. */
  readonly rule: string;
  /** The requirement it concerns, if one. */
  readonly requirement?: string;
  /** The article that asks for it, as it is cited: `13(2)(a)`. */
  readonly article?: string;
  readonly severity: Severity;
  readonly span: Span;
  /** Other places that matter for it: the sentence it contradicts, the first of two equal sections. */
  readonly related: readonly Span[];
  /** What the message names, by the names that it has in the message's text. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with what was set there, where the message names that as `{problem}`. */
  readonly problem?: Problem;
}

/** How loud rules are set to be, where that differs from their own. */
type SeverityByRule = Readonly<Record<string, Severity | "off">>;

/** The findings as loud as settings want them. */
export function configured(findings: readonly Finding[], severity: SeverityByRule): Finding[] {
  return findings.flatMap((finding) => {
    const set = severity[finding.rule];
    return set === "off" ? [] : set ? { ...finding, severity: set } : finding;
  });
}

/** In the order of the text. */
export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
