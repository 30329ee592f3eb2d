/** What a valid `*.notice.yaml` holds: the data of `schemas/notice.schema.json`. */
export interface StructuredNotice extends Applying {
  readonly format?: 1;
  readonly language?: string;
  readonly translations?: readonly string[];
  readonly title?: WrittenText;
  readonly audience?: WrittenText;
  /** ISO 8601 date. */
  readonly date?: string;
  readonly version?: string | number;
  /** Where the notice is published. */
  readonly url?: string;
  readonly introduction?: WrittenText;
  readonly articles?: readonly ("13" | "14" | 13 | 14)[];
  readonly "public-body"?: boolean;
  readonly controllers?: readonly Controller[];
  readonly "joint-arrangement"?: WrittenText;
  readonly "data-protection-officer"?: "none" | Person;
  readonly processing?: readonly Activity[];
  readonly rights?: Rights;
  /** An id of the register of authorities, or the authority itself. */
  readonly authority?: string | Person;
  readonly "automated-decisions"?: "none" | readonly AutomatedDecision[];
  readonly security?: WrittenText;
  readonly changes?: WrittenText;
  readonly sections?: readonly { readonly heading: WrittenText; readonly text: WrittenText }[];
  readonly rules?: Readonly<Record<string, "error" | "warning" | "info" | "hint" | "off">>;
  readonly "not-applicable"?: Readonly<Record<string, string>>;
}

/** A text in the notice's language, or one for each language by its tag. */
export type WrittenText = string | Readonly<Record<string, string>>;

/** What may be said of one activity or of all. */
interface Applying {
  readonly retention?: readonly Retention[];
  readonly recipients?: "none" | readonly (string | Recipient)[];
  readonly transfers?: "none" | readonly Transfer[];
  readonly sources?: readonly ("person" | Source)[];
  readonly provision?: readonly Provision[];
}

interface Contact {
  readonly address?: WrittenText;
  readonly country?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly form?: string;
}

export interface Person extends Contact {
  readonly name?: WrittenText;
}

export interface Controller extends Person {
  readonly division?: WrittenText;
  readonly identifier?: string;
  readonly "contact-person"?: Person;
  readonly representative?: Person;
}

export interface Activity extends Applying {
  readonly name?: WrittenText;
  readonly purposes?: readonly WrittenText[];
  readonly "legal-bases"?: readonly (Basis | LegalBasis)[];
  readonly "data-subjects"?: readonly WrittenText[];
  readonly "data-categories"?: readonly WrittenText[];
}

/** Art. 6(1)(a) to (f), in its order. */
export const basisIds = [
  "consent",
  "contract",
  "legal-obligation",
  "vital-interests",
  "public-task",
  "legitimate-interests",
] as const;

export type Basis = (typeof basisIds)[number];

/** Art. 9(2)(a) to (j), in its order. */
export type Condition =
  | "explicit-consent"
  | "employment-law"
  | "vital-interests"
  | "non-profit-body"
  | "made-public"
  | "legal-claims"
  | "substantial-public-interest"
  | "health-care"
  | "public-health"
  | "research";

export interface LegalBasis {
  readonly basis: Basis;
  readonly interest?: WrittenText;
  readonly law?: WrittenText;
  readonly condition?: Condition;
  readonly description?: WrittenText;
}

export interface Retention {
  readonly data?: WrittenText;
  /** "2 years" */
  readonly period?: string;
  readonly from?: WrittenText;
  readonly criteria?: WrittenText;
  readonly law?: WrittenText;
}

export interface Recipient {
  readonly name?: WrittenText;
  readonly category?: WrittenText;
  readonly role?: "processor" | "controller" | "joint-controller" | "authority";
  readonly country?: string;
  readonly purpose?: WrittenText;
}

export interface Transfer {
  readonly country?: string;
  readonly organisation?: WrittenText;
  readonly recipient?: WrittenText;
  /** An id of the register of transfer instruments. */
  readonly instrument?: string;
  readonly copy?: WrittenText;
  readonly description?: WrittenText;
}

export interface Source {
  readonly description?: WrittenText;
  readonly "publicly-available"?: boolean;
  readonly address?: string;
  readonly data?: WrittenText;
}

export interface Provision {
  readonly required?: "by-law" | "by-contract" | "to-enter-contract" | "no";
  readonly law?: WrittenText;
  readonly data?: WrittenText;
  readonly consequences?: WrittenText;
}

export interface Rights extends Contact {
  readonly use?: WrittenText;
  readonly access?: Right;
  readonly rectification?: Right;
  readonly erasure?: Right;
  readonly restriction?: Right;
  readonly objection?: Right;
  readonly portability?: Right;
  readonly "withdraw-consent"?: Right;
}

export type Right = true | string | RightDetails;

export interface RightDetails {
  readonly description?: WrittenText;
  readonly use?: WrittenText;
  readonly email?: string;
  readonly form?: string;
  readonly identification?: readonly WrittenText[];
  readonly formats?: readonly string[];
  readonly fee?: { readonly amount: number; readonly currency: string };
  readonly "not-applicable"?: WrittenText;
}

export interface AutomatedDecision {
  readonly decision?: WrittenText;
  readonly logic?: WrittenText;
  readonly consequences?: WrittenText;
  readonly review?: WrittenText;
}
