import type { Status, Unit } from "./disclosures.ts";

/**
 * A language pack as its author writes it (`server/languages/<tag>/`, schema `schemas/language-pack.schema.json`):
 * `words.yaml`, and under `concepts/` one file for each concept. Phrases are in the notation of `phrase.ts`.
 */
export interface LanguagePack {
  readonly language: string;
  readonly name: string;
  readonly words: PackWords;
  readonly concepts: Readonly<Record<string, PackConcept>>;
}

export interface PackWords {
  /** The sets that take in a house's own words, by their meaning. */
  readonly ownWords: Readonly<Record<OwnMeaning, string>>;
  /** Named sets of phrases; a set may name sets that stand before it. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Things known by an id, by kind (`country`, `instrument`, `authority`, …), each with the phrases that name it. */
  readonly known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  /** Number words by value. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** The twelve months, from January. */
  readonly months: readonly (readonly string[])[];
  /** Abbreviations after whose full stop a sentence goes on. */
  readonly abbreviations: readonly string[];
}

/** What a house's own words may stand for. */
export type OwnMeaning = "data-categories" | "recipients";

/**
 * Something that a notice may speak of: a requirement (then the file bears its id), or what a rule needs to know.
 */
export interface PackConcept {
  /** Phrases by which a heading announces it. A heading alone discloses nothing. */
  readonly headings?: readonly string[];
  readonly statements?: readonly PackStatement[];
  readonly examples?: Readonly<Partial<Record<Status, readonly string[]>>>;
}

/** What a sentence may say on a concept. */
export interface PackStatement {
  /** One of these phrases is in the sentence (or runs from its lead-in into it). */
  readonly says: readonly string[];
  /** … and one of these, anywhere within `scope`. */
  readonly with?: readonly string[];
  /** … and none of these, anywhere within `scope`. */
  readonly without?: readonly string[];
  /** … and none of these in the clauses of the match. */
  readonly freeOf?: readonly string[];
  /** … and it stands under a heading that announces one of these concepts. */
  readonly under?: readonly string[];
  /** … and it does not stand under a heading that announces one of these. */
  readonly notUnder?: readonly string[];
  /** Where `with` and `without` look; the sentence by default. */
  readonly scope?: "sentence" | "block" | "section";
  /** It counts in navigation, page header and footer too (a contact in the footer does). */
  readonly inFurniture?: boolean;
  /** What the requirement's status is thereby; without it the statement only yields facts and claims. */
  readonly status?: Exclude<Status, "missing">;
  /** A claim of the concept's own, for rules and conditions. */
  readonly claim?: string;
  /** A legal basis, by article. */
  readonly basis?: string;
}
