import type { ErrorObject } from "ajv";
import schema from "../../../schemas/notice.schema.json" with { type: "json" };
import { structuredNotice } from "../../generated/structuredNotice.mjs";
import { suggested } from "../configuration/suggestion.ts";
import { placeholdersIn } from "../disclosures/facts/placeholders.ts";
import { keysOf } from "../jsonPointer.ts";
import type { Form, Kinds, StructuredMessage, StructuredProblem } from "./problem.ts";
import type { StructuredDocument } from "./structuredFile.ts";
import type { Value } from "./value.ts";

/** Everything in a document that does not fit the notice's schema, each at the key or value it concerns. */
export function schemaProblems({ data, root }: StructuredDocument): StructuredProblem[] {
  if (data === undefined || structuredNotice(data)) return [];
  const places = new Map<string, ErrorObject[]>();
  for (const error of structuredNotice.errors ?? []) {
    places.set(error.instancePath, [...(places.get(error.instancePath) ?? []), error]);
  }
  const problems = [...places].flatMap(([path, errors]) => {
    const isAbout = (other: string) => other.startsWith(`${path}/`);
    if (isPlaceholder(root.find(keysOf(path)))) return [];
    return telling(errors, [...places.keys()].some(isAbout)).map((error) => problemOf(error, errors, path, root));
  });
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/**
 * Of the errors at one place those that help. Where a value may be of several kinds, each kind that it is not complains:
 * the one that it is tells what is wrong, here or further down; if it is none, all kinds are told together.
 */
function telling(errors: readonly ErrorObject[], hasErrorsBelow: boolean): ErrorObject[] {
  const names = errors.filter(({ propertyName }) => propertyName !== undefined);
  const own = errors.filter((error) => !names.includes(error));
  const ofKind = own.filter(({ keyword }) => !choices.has(keyword));
  if (ofKind.length > 0) return distinct([...names.filter(isNameItself), ...ofKind]);
  if (names.length > 0) return distinct(names.filter(isNameItself));
  const isChoice = own.some(({ keyword }) => keyword === "anyOf");
  if (isChoice && hasErrorsBelow) return [];
  return own.filter(({ keyword }) => keyword === "enum" || keyword === "const" || keyword === "type").slice(0, 1);
}

/** Keywords that tell which of several kinds a value is not. */
const choices = new Set(["anyOf", "type", "const", "enum", "if", "propertyNames"]);

/** The check of a key's name comes with one more error that tells of it once again. */
function isNameItself({ keyword }: ErrorObject): boolean {
  return keyword !== "propertyNames";
}

function distinct(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>();
  return errors.filter(({ keyword, params, propertyName }) => {
    const same = JSON.stringify([keyword === "required" ? params : keyword, params, propertyName]);
    return !seen.has(same) && seen.add(same);
  });
}

function problemOf(error: ErrorObject, errors: readonly ErrorObject[], path: string, root: Value): StructuredProblem {
  const at = keysOf(path);
  const value = root.find(at) ?? root;
  const key = at.findLast((name) => !/^\d+$/u.test(name)) ?? "";
  const tell = (message: StructuredMessage, values: StructuredProblem["values"] = {}, span = value.span) => {
    return { span, message, values: { key, value: shown(value), ...values } };
  };
  const named = (name: string) => (value.isMap ? value.entries.find(([each]) => each === name)?.[1].anchor : undefined);
  if (error.propertyName !== undefined) {
    const known = allowedNames(error);
    const values = { key: error.propertyName, allowed: listed(known), ...suggested(error.propertyName, known) };
    const message = known.length > 0 ? "structured.unknown-key" : "structured.form.language";
    return tell(message, { ...values, value: error.propertyName }, named(error.propertyName));
  }
  switch (error.keyword) {
    case "additionalProperties": {
      const unknown = `${error.params.additionalProperty}`;
      const known = keysBeside(error);
      const values = { key: unknown, allowed: listed(known), ...suggested(unknown, known) };
      return tell("structured.unknown-key", values, named(unknown));
    }
    case "required":
      return tell("structured.missing", { key: `${error.params.missingProperty}` }, value.anchor);
    case "minItems":
    case "minProperties":
      return tell("structured.empty");
    case "maxItems":
      return tell("structured.too-many", { limit: `${error.params.limit}` }, value.anchor);
    case "minimum":
      return tell("structured.form.negative");
    case "pattern":
      return tell(`structured.form.${formOf(key, error)}`);
  }
  return ofKind(errors, value, key, tell);
}

type Tell = (message: StructuredMessage, values?: StructuredProblem["values"]) => StructuredProblem;

/** What is told of a value that is of no kind that is possible there. */
function ofKind(errors: readonly ErrorObject[], value: Value, key: string, tell: Tell): StructuredProblem {
  if (value.isNull) return tell("structured.empty");
  if (key === "format") return tell("structured.format");
  const words = errors.flatMap(({ keyword, params }) => {
    return keyword === "enum" ? params.allowedValues : keyword === "const" ? [params.allowedValue] : [];
  });
  const isWord = !value.isMap && !value.isList;
  if (words.length > 0 && isWord) {
    const allowed = [...new Set(words.map(String))];
    return tell("structured.not-allowed", { allowed: listed(allowed), ...suggested(`${value.scalar}`, allowed) });
  }
  return tell(`structured.type.${kindsOf(errors, words)}`);
}

function kindsOf(errors: readonly ErrorObject[], words: readonly unknown[]): Kinds {
  const types = new Set(errors.flatMap(({ keyword, params }) => (keyword === "type" ? [`${params.type}`] : [])));
  if (types.has("array")) return words.length > 0 ? "list-or-none" : "list";
  if (types.has("object") && types.has("string")) return "text";
  if (types.has("object")) return words.length > 0 ? "details-or-name" : "map";
  if (types.has("boolean")) return "boolean";
  if (types.has("integer")) return "integer";
  if (types.has("number")) return "number";
  return "text";
}

const forms: Readonly<Record<string, Form>> = {
  country: "country",
  currency: "currency",
  date: "date",
  email: "email",
  form: "web",
  language: "language",
  period: "period",
  phone: "phone",
  translations: "language",
};

/** Which form is asked for: a pattern of its own tells it, else the key. */
function formOf(key: string, { params }: ErrorObject): Form {
  switch (params.pattern) {
    case schema.$defs.address.pattern:
      return "web";
    case schema.$defs.right.anyOf[1]?.pattern:
      return "sentence";
    case schema.$defs.text.anyOf[0]?.pattern:
      return "text";
  }
  return forms[key] ?? "text";
}

/** The names that a key may have, where they are listed. */
function allowedNames(error: ErrorObject): string[] {
  return error.keyword === "enum" ? (error.params.allowedValues as unknown[]).map(String) : [];
}

/** The keys that the part of the schema knows which an unknown one stands in. */
function keysBeside({ parentSchema }: ErrorObject): string[] {
  return Object.keys((parentSchema?.properties ?? {}) as object);
}

/** As many as a message can list. */
const mostListed = 12;

function listed(words: readonly string[]): string {
  return words.length > mostListed ? `${words.slice(0, mostListed).join(", ")}, …` : words.join(", ");
}

/** What is still to be filled in is told as a placeholder, whatever belongs there. */
function isPlaceholder(value: Value | undefined): boolean {
  const text = value?.text;
  return text !== undefined && placeholdersIn(text).some(({ start, end }) => start === 0 && end === text.value.length);
}

const longestShown = 60;

/** A value as a message names it. */
function shown(value: Value): string {
  const text = value.isList ? "[…]" : value.isMap ? "{…}" : `${value.scalar ?? ""}`;
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}
