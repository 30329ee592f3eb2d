import { type OwnWords, phraseOf } from "../disclosures/ownWords.ts";
import type { Severity } from "../finding.ts";
import type { Span } from "../notice/span.ts";
import type { OwnService } from "../registers/ownServices.ts";
import type { Settings } from "../settings.ts";

/** What can be set for documents, by the names that it has in configuration files and front matter. */
export interface DocumentConfiguration {
  readonly language?: string;
  readonly country?: string;
  readonly articles?: readonly ("13" | "14" | 13 | 14)[];
  readonly "public-body"?: boolean;
  readonly "maximum-age"?: number;
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly "not-applicable"?: Readonly<Record<string, string>>;
  readonly audience?: string;
  readonly services?: readonly OwnService[];
  readonly words?: Settings["words"];
}

/** Settings for the documents that one of the patterns matches. */
export interface Override extends DocumentConfiguration {
  readonly files: readonly string[];
}

/** A configuration file, as `schemas/config.schema.json` describes it. */
export interface Configuration extends DocumentConfiguration {
  readonly root?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly overrides?: readonly Override[];
}

/** What is wrong somewhere in what people configure. What is said about it is the message of that name. */
export interface Problem {
  readonly message: ProblemMessage;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong at one place of a configuration file. */
export interface ConfigurationProblem extends Problem {
  readonly path: string;
  readonly span: Span;
}

/** `suggestion` among a problem's values is what was probably meant. */
export type ProblemMessage =
  | ConfigurationMessage
  | `declaration.${"syntax" | "toml" | "too-long" | "unknown-directive" | "value"}`;

type ConfigurationMessage = `configuration.${
  | "empty"
  | "form.audience"
  | "form.country"
  | "form.language"
  | "form.not-applicable"
  | "form.patterns"
  | "form.text"
  | "form.word"
  | "invalid"
  | "maximum"
  | "minimum"
  | "missing"
  | "not-allowed"
  | "syntax"
  | "type.array"
  | "type.boolean"
  | "type.integer"
  | "type.object"
  | "type.string"
  | "unknown-key"
  | "unknown-language"
  | "unknown-requirement"
  | "unknown-rule"}`;

/** A configuration's settings by the names that they have in the program; what it does not set is absent. */
export function settingsOf(configuration: DocumentConfiguration): Partial<Settings> {
  const { language, country, articles, rules, "not-applicable": notApplicable } = configuration;
  const { "public-body": publicBody, "maximum-age": maximumAge, audience, services, words } = configuration;
  return {
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(articles !== undefined && { articles: articles.map((article) => `${article}` as const) }),
    ...(publicBody !== undefined && { publicBody }),
    ...(maximumAge !== undefined && { maximumAge }),
    ...(rules !== undefined && { severity: rules }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(audience !== undefined && { audience }),
    ...(services !== undefined && { services }),
    ...(words !== undefined && { words }),
  };
}

/** The settings of `upper` over those of `lower`; what is set by rule, requirement, service or word is joined. */
export function over(lower: Settings, upper: Partial<Settings>): Settings {
  return {
    ...lower,
    ...upper,
    severity: { ...lower.severity, ...upper.severity },
    notApplicable: { ...lower.notApplicable, ...upper.notApplicable },
    services: joinedServices(lower.services, upper.services ?? []),
    words: joined(lower.words, upper.words ?? {}, joinedWords),
  };
}

/** Of two services of one name the upper one holds. */
function joinedServices(lower: readonly OwnService[], upper: readonly OwnService[]): readonly OwnService[] {
  const names = new Set(upper.map(nameOfService));
  return [...lower.filter((service) => !names.has(nameOfService(service))), ...upper];
}

function nameOfService({ name }: OwnService): string {
  return phraseOf(name);
}

function joinedWords({ headings: lowerHeadings = {}, ...lower }: OwnWords, upper: OwnWords): OwnWords {
  const { headings = {}, ...lists } = upper;
  return { ...joined(lower, lists, joinedLists), headings: joined(lowerHeadings, headings, joinedLists) };
}

function joinedLists(lower: readonly string[], upper: readonly string[]): readonly string[] {
  return [...new Set([...lower, ...upper])];
}

/** Both maps; what both have is joined. */
function joined<T>(lower: Readonly<Record<string, T>>, upper: Readonly<Record<string, T>>, join: (a: T, b: T) => T) {
  const entries = Object.entries(upper).map(([key, value]) => {
    return [key, Object.hasOwn(lower, key) ? join(lower[key] as T, value) : value] as const;
  });
  return { ...lower, ...Object.fromEntries(entries) };
}
