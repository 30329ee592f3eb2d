import type { Disclosures } from "../disclosures/disclose.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import type { Severity } from "../finding.ts";
import type { Notice } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";
import type { Registers } from "../registers/registers.ts";

/** What a rule may look at. */
export interface RuleContext {
  readonly notice: Notice;
  readonly recognition: Recognition;
  readonly disclosures: Disclosures;
  readonly registers: Registers;
  /** The controller's country (ISO 3166), where it is known. */
  readonly country?: string;
  /** ISO date of the check: rules have no clock of their own. */
  readonly today: string;
  /** Age in months from which `notice-stale` fires. */
  readonly maximumAge: number;
}

/** A place where a rule fires. */
export interface Detection {
  readonly span: Span;
  readonly related?: readonly Span[];
  /** What the message names. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/**
 * Something that can be wrong in a notice and that a schema cannot say. What it says to people (message, explanation,
 * examples) is its page, `l10n/rules/<language>/<id>.md`.
 */
export interface Rule {
  readonly id: string;
  /** `off`: only on where configuration turns it on. */
  readonly severity: Severity | "off";
  readonly article?: string;
  readonly requirement?: string;
  /** What it says of the text it stands at, where editors show that: struck through, or faded. */
  readonly tag?: "outdated" | "superfluous";
  /** Whether it is about how running text is laid out: in data the schema sees to that. */
  readonly isAboutLayout?: boolean;
  /** Whether a quick fix can mend it. */
  readonly fixable?: boolean;
  detect(context: RuleContext): Iterable<Detection>;
}
