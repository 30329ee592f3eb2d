import type { Span } from "../notice/span.ts";

/** What is wrong at one place of a structured notice. What is said about it is the message of that name. */
export interface StructuredProblem {
  readonly span: Span;
  readonly message: StructuredMessage;
  /** What the message names; `suggestion` among it is what was probably meant. */
  readonly values: Readonly<Record<string, string>>;
}

export type StructuredMessage = `structured.${YamlMessage | SchemaMessage}`;

/** The text is no YAML, or none that we take. */
type YamlMessage =
  | "alias"
  | "colon"
  | "colon-in-text"
  | "conflict"
  | "duplicate-key"
  | "escape"
  | "indent"
  | "start"
  | "syntax"
  | "tab"
  | "too-deep"
  | "too-many-values"
  | "unclosed";

/** It does not fit `schemas/notice.schema.json`. */
type SchemaMessage =
  | "empty"
  | "format"
  | "missing"
  | "not-allowed"
  | "too-many"
  | "unknown-key"
  | `form.${Form}`
  | `type.${Kinds}`;

export type Form =
  | "country"
  | "currency"
  | "date"
  | "email"
  | "language"
  | "negative"
  | "period"
  | "phone"
  | "sentence"
  | "text"
  | "web";

/** What is expected, in the order of the alphabet: a map that holds texts by language is told as `text`. */
export type Kinds =
  | "boolean"
  | "details"
  | "details-or-name"
  | "integer"
  | "list"
  | "list-or-none"
  | "map"
  | "number"
  | "text";
