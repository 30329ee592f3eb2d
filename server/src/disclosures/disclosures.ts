import type { Span } from "../notice/span.ts";

/** What the text holds on a requirement. */
export type Status = "disclosed" | "vague" | "missing" | "not-applicable";

/** A place in the file that shows something. */
export interface Placed {
  readonly span: Span;
}

export type Unit = "day" | "week" | "month" | "year" | "hour";

/** "10 years": an amount (of a range, the upper one) and its unit. */
export interface Period extends Placed {
  readonly amount: number;
  readonly unit: Unit;
}

/** A ground of Art. 6(1) or a condition of Art. 9(2), e.g. `6(1)(f)`. */
export interface Basis extends Placed {
  readonly article: string;
}

export interface Contact extends Placed {
  readonly kind: "email" | "phone" | "url" | "postal-address" | "form";
  /** In its plain form: an obfuscated e-mail address is written out. */
  readonly value: string;
}

/** Something named that a register or a pack knows by an id: a country (ISO 3166), a service, an instrument, … */
export interface Known extends Placed {
  readonly id: string;
  readonly text: string;
}

/** A calendar date; ISO 8601, as exact as the text is: `2020-10-07`, `2023-05`, `2023`. */
export interface NoticeDate extends Placed {
  readonly date: string;
}

/** What a statement of a language pack says about its concept beyond its status, e.g. that nothing is transferred. */
export interface Claim extends Placed {
  readonly says: string;
}

/** Typed facts, each with its place. */
export interface Facts {
  readonly periods: readonly Period[];
  readonly bases: readonly Basis[];
  readonly countries: readonly Known[];
  readonly instruments: readonly Known[];
  readonly services: readonly Known[];
  readonly authorities: readonly Known[];
  /** Organisations by name ("Example Oy"). */
  readonly names: readonly Known[];
  readonly contacts: readonly Contact[];
  readonly dates: readonly NoticeDate[];
  readonly claims: readonly Claim[];
}

/** What a notice says on one requirement (or another concept of the packs). */
export interface Disclosure {
  readonly status: Status;
  /** The places that give the status, in the order of the file. */
  readonly evidence: readonly Span[];
  readonly facts: Facts;
  /** Why it does not apply, where the controller has said so outside the text. */
  readonly reason?: string;
}

export const noFacts: Facts = {
  periods: [],
  bases: [],
  countries: [],
  instruments: [],
  services: [],
  authorities: [],
  names: [],
  contacts: [],
  dates: [],
  claims: [],
};
