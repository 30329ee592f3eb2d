import type { StructuredMessage, StructuredProblem } from "./problem.ts";
import type { Mistake } from "./structuredFile.ts";

/** The parser's codes that people can be told more of than the parser does. */
const messages: Readonly<Record<string, StructuredMessage>> = {
  BAD_DQ_ESCAPE: "structured.escape",
  BAD_INDENT: "structured.indent",
  BAD_SCALAR_START: "structured.start",
  BLOCK_AS_IMPLICIT_KEY: "structured.colon-in-text",
  DUPLICATE_KEY: "structured.duplicate-key",
  MISSING_CHAR: "structured.unclosed",
  MERGE_CONFLICT: "structured.conflict",
  MULTILINE_IMPLICIT_KEY: "structured.colon",
  TAB_AS_INDENT: "structured.tab",
  TOO_DEEP: "structured.too-deep",
  TOO_MANY_VALUES: "structured.too-many-values",
  UNKNOWN_ALIAS: "structured.alias",
};

/** What is wrong with a file as YAML, in words; of several mistakes with one beginning the first alone. */
export function yamlProblems(mistakes: readonly Mistake[]): StructuredProblem[] {
  const told = new Set<number>();
  return mistakes.flatMap((mistake) => {
    const { span, code, detail, name } = mistake;
    if (told.has(span.start)) return [];
    told.add(span.start);
    const message = messageOf(mistake);
    return { span, message, values: { detail, code, ...(name !== undefined && { key: name }) } };
  });
}

/** The parser has one code for several mistakes. */
function messageOf({ code, detail }: Mistake): StructuredMessage {
  if (code === "MISSING_CHAR" && !detail.includes("closing")) {
    return detail.includes("without -") ? "structured.indent" : "structured.syntax";
  }
  if (code === "BAD_INDENT" && detail.includes("end with")) return "structured.unclosed";
  return messages[code] ?? "structured.syntax";
}
