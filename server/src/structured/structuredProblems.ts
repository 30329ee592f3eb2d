import type { StructuredProblem } from "./problem.ts";
import { schemaProblems } from "./schemaProblems.ts";
import type { StructuredDocument } from "./structuredFile.ts";
import { yamlProblems } from "./yamlProblems.ts";

/** Mistakes that leave the shape of the rest as it was meant. */
const local = new Set(["DUPLICATE_KEY", "UNKNOWN_ALIAS"]);

/** Whether a document can be understood, whatever may be wrong in its parts. */
export function isReadable({ mistakes, data }: StructuredDocument): boolean {
  return data !== undefined && mistakes.every(({ code }) => local.has(code));
}

/**
 * All that is wrong with a structured notice as a file, in its order: as YAML, and, where that leaves no doubt what is
 * meant, by its schema. An empty document is a notice that says nothing.
 */
export function structuredProblems(document: StructuredDocument): StructuredProblem[] {
  const problems = yamlProblems(document.mistakes);
  if (!isReadable(document) || document.root.isNull) return problems;
  const told = new Set(problems.map(({ span }) => span.start));
  const others = schemaProblems(document).filter(({ span }) => !told.has(span.start));
  return [...problems, ...others].sort((a, b) => a.span.start - b.span.start);
}
