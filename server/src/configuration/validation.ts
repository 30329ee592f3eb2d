import type { ErrorObject, ValidateFunction } from "ajv";
import schema from "../../../schemas/config.schema.json" with { type: "json" };
import { keysOf } from "../jsonPointer.ts";
import type { Configuration, ProblemMessage } from "./configuration.ts";
import { suggested } from "./suggestion.ts";

/** What a configuration is held against. */
export interface ConfigurationRules {
  /** `schemas/config.schema.json`, compiled with `allErrors`. */
  readonly validate: ValidateFunction;
  readonly ruleIds: readonly string[];
  readonly requirementIds: readonly string[];
  /** The languages that there are packs for. */
  readonly languages: readonly string[];
}

/** A part of a configuration that is not valid: the keys and indices that lead to it, and what is wrong. */
export interface Fault {
  readonly at: readonly string[];
  /** Whether the key is wrong, rather than what stands after it. */
  readonly isKey: boolean;
  readonly message: ProblemMessage;
  readonly values: Readonly<Record<string, string>>;
}

/** Tells the valid parts of a configuration from the others. */
export function validate(data: unknown, rules: ConfigurationRules): { valid: Configuration; faults: Fault[] } {
  const content = data ?? {};
  const byPlace = new Map<string, Fault>();
  for (const fault of [...unknownIds(content, rules), ...schemaFaults(content, rules.validate)]) {
    if (!byPlace.has(placeOf(fault.at))) byPlace.set(placeOf(fault.at), fault);
  }
  return { valid: validPart(without(content, byPlace), rules), faults: [...byPlace.values()] };
}

/** What may stay once the faults are taken out: where they leave something incomplete, that goes too. */
function validPart(content: unknown, rules: ConfigurationRules): Configuration {
  let rest = content;
  for (
    let faults = schemaFaults(rest, rules.validate);
    faults.length > 0;
    faults = schemaFaults(rest, rules.validate)
  ) {
    rest = without(rest, new Map(faults.map((fault) => [placeOf(fault.at), fault])));
  }
  return rest as Configuration;
}

function schemaFaults(content: unknown, validate: ValidateFunction): Fault[] {
  return validate(content) ? [] : (validate.errors ?? []).map((error) => faultOf(error, content));
}

/** Rules, requirements and languages that do not exist. The schema cannot know them. */
function unknownIds(content: unknown, rules: ConfigurationRules): Fault[] {
  const overrides = asMap(content).overrides;
  const parts = Array.isArray(overrides)
    ? overrides.map((part, index) => ({ part, at: ["overrides", `${index}`] }))
    : [];
  return [{ part: content, at: [] }, ...parts].flatMap(({ part, at }) => [
    ...unknownKeys(part, [...at, "rules"], rules.ruleIds, "configuration.unknown-rule"),
    ...unknownKeys(part, [...at, "not-applicable"], rules.requirementIds, "configuration.unknown-requirement"),
    ...unknownKeys(part, [...at, "words"], rules.languages, "configuration.unknown-language"),
    ...Object.entries(asMap(asMap(part).words)).flatMap(([language, words]) => {
      const headings = [...at, "words", language, "headings"];
      return unknownKeys(words, headings, rules.requirementIds, "configuration.unknown-requirement");
    }),
  ]);
}

/** Keys of the map at the end of `at` that name nothing known. */
function unknownKeys(part: unknown, at: readonly string[], known: readonly string[], message: ProblemMessage): Fault[] {
  const map = asMap(part)[at.at(-1) as string];
  if (Array.isArray(map)) return [];
  return Object.keys(asMap(map))
    .filter((key) => !known.includes(key))
    .map((key) => {
      const values = { key, known: known.join(", "), ...suggested(key, known) };
      return { at: [...at, key], isKey: true, message, values };
    });
}

function faultOf(error: ErrorObject, data: unknown): Fault {
  const at = keysOf(error.instancePath);
  const key = at.findLast((name) => !/^\d+$/.test(name)) ?? "";
  const value = shown(valueAt(data, at));
  const fault = (message: ProblemMessage, values: Fault["values"] = {}): Fault => {
    return { at, isKey: false, message, values: { key, value, ...values } };
  };
  switch (error.keyword) {
    case "additionalProperties": {
      const unknown = `${error.params.additionalProperty}`;
      const known = Object.keys(asMap(schemaAt(at).properties));
      const values = { key: unknown, ...suggested(unknown, known) };
      return { at: [...at, unknown], isKey: true, message: "configuration.unknown-key", values };
    }
    case "enum": {
      const allowed = [...new Set((error.params.allowedValues as unknown[]).map(String))];
      return fault("configuration.not-allowed", { allowed: allowed.join(", "), ...suggested(value, allowed) });
    }
    case "type":
      return fault(`configuration.type.${error.params.type as "array" | "boolean" | "integer" | "object" | "string"}`);
    case "pattern":
      return fault(`configuration.form.${formOf(error)}`);
    case "required":
      return fault("configuration.missing", { key: `${error.params.missingProperty}` });
    case "minItems":
      return fault("configuration.empty");
    case "maxItems":
      return fault("configuration.maximum", { limit: `${error.params.limit}` });
    case "minimum":
      return fault("configuration.minimum", { limit: `${error.params.limit}` });
    default:
      return fault("configuration.invalid", { detail: error.message ?? error.keyword });
  }
}

/** The part of the schema that describes what stands at the end of `at`. */
function schemaAt(at: readonly string[]): Readonly<Record<string, unknown>> {
  return at.reduce((part, key) => {
    const properties = asMap(part.properties);
    return described(Object.hasOwn(properties, key) ? properties[key] : (part.items ?? part.additionalProperties));
  }, asMap(schema));
}

/** A part of the schema, or the definition that it names. */
function described(part: unknown): Readonly<Record<string, unknown>> {
  const { $ref } = asMap(part);
  return asMap(typeof $ref === "string" ? valueAt(schema, $ref.split("/").slice(1)) : part);
}

/** Which definition of the schema says how a text is written. */
function formOf({ schemaPath }: ErrorObject): Form {
  return forms.find((form) => schemaPath.startsWith(`#/$defs/${form}/`)) ?? "patterns";
}

const forms = ["audience", "country", "language", "not-applicable", "patterns", "text", "word"] as const;
type Form = (typeof forms)[number];

/** A copy of `value` that leaves out what stands at the given places. */
function without(value: unknown, places: ReadonlyMap<string, Fault>, at: readonly string[] = []): unknown {
  if (places.has(placeOf(at))) return {};
  const kept = (key: string) => !places.has(placeOf([...at, key]));
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (kept(`${index}`) ? [without(item, places, [...at, `${index}`])] : []));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => kept(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, without(item, places, [...at, key])]));
}

function placeOf(at: readonly string[]): string {
  return at.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function valueAt(data: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>((value, key) => asMap(value)[key], data);
}

/** A value as a message names it. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
