import { Document, isPair, isScalar, Scalar, visit } from "yaml";
import schema from "../../generated/notice.schema.json" with { type: "json" };
import type { StructuredNotice } from "../structured/structuredNotice.ts";

const widest = 100;
const shortQuoted = 40;
const order = Object.keys(schema.properties);

/** A notice as the YAML file that a person edits: keys in the format's order, long texts as blocks. */
export function noticeYaml(notice: StructuredNotice): string {
  const keys = Object.keys(notice).sort((a, b) => rank(a) - rank(b));
  const ordered = keys.map((key) => [key, notice[key as keyof StructuredNotice]]);
  const document = new Document(Object.fromEntries(ordered), { aliasDuplicateObjects: false });
  let longestQuoted = 0;
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string") return;
      node.type = styleOf(node.value);
      if (node.type === Scalar.QUOTE_DOUBLE) longestQuoted = Math.max(longestQuoted, node.value.length);
    },
    Pair: spaced,
  });
  // The library breaks long quoted texts so that some white space does not come back: then no line is broken.
  const lineWidth = longestQuoted > shortQuoted ? 0 : widest;
  return document.toString({ lineWidth, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });
}

/** Keys that the format does not have come last. */
function rank(key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}

/** White space at the ends, and characters that cannot be seen, come through in quotes alone. */
function styleOf(text: string): Scalar.Type {
  const isClean = text.trim() === text && !invisible.test(text.replaceAll("\n", ""));
  if (!isClean) return Scalar.QUOTE_DOUBLE;
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return text.length > widest ? Scalar.BLOCK_FOLDED : Scalar.PLAIN;
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** An empty line before what takes several lines at the top. */
function spaced(index: number | "key" | "value" | null, pair: unknown, path: readonly unknown[]): void {
  if (!isPair(pair) || !isScalar(pair.key)) return;
  const isAtTop = path.length === 2;
  if (isAtTop && index !== 0 && !isScalar(pair.value)) pair.key.spaceBefore = true;
}
