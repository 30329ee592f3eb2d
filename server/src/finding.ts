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
