import type { Span } from "../notice/span.ts";
import { type Directive, type SilencingDirective, silencingNames } from "./directive.ts";

/** A rule as a directive names it; a directive that names none is one mention of all rules. */
export interface Mention {
  readonly directive: SilencingDirective;
  /** Nothing where all are meant. */
  readonly rule: string | undefined;
  /** Of the rule's id, or of the directive's name where it names none. */
  readonly span: Span;
}

/** Whether a directive turns rules off or on. */
export function isSilencing(directive: Directive): directive is SilencingDirective {
  return (silencingNames as readonly string[]).includes(directive.kind);
}

/** The rules that a directive names. */
export function mentionsOf(directive: SilencingDirective): Mention[] {
  const { name, rules } = directive;
  if (rules.length === 0) return [{ directive, rule: undefined, span: name }];
  return rules.map(({ id, span }) => ({ directive, rule: id, span }));
}

/** Which rules are off somewhere, and by which mention. Of two for the same rule the first counts. */
export class Scope {
  readonly #byRule = new Map<string | undefined, Mention>();

  constructor(mentions: readonly Mention[] = []) {
    for (const mention of mentions) this.add(mention);
  }

  add(mention: Mention): void {
    if (!this.#byRule.has(mention.rule)) this.#byRule.set(mention.rule, mention);
  }

  mentionOf(rule: string): Mention | undefined {
    return this.#byRule.get(rule) ?? this.#byRule.get(undefined);
  }
}
