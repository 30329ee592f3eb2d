import { stripVTControlCharacters } from "node:util";
import type { Report, Result } from "./report.ts";

/** What came of a suite. */
export interface Outcome {
  /** The report that it kept last. */
  readonly report?: Report | undefined;
  /** What kept it from its end. */
  readonly trouble?: string | undefined;
}

const marks = { passed: "✔", failed: "✖", skipped: "–" };

/** Whether there is proof that all tests ran and passed. An exit code of 0 would be none: a host that dies has it. */
export function isProven(outcome: Outcome): boolean {
  return troubles(outcome).length === 0 && count(outcome, "failed") === 0;
}

/** Prints the results, and what the editor logged as errors where the suite did not come to its end. */
export function tell(name: string, outcome: Outcome, logged: readonly string[]): void {
  for (const { test, state, error } of outcome.report?.results ?? []) {
    console.log(`${marks[state]} ${test}`);
    if (error) console.log(indented(relevant(error)));
  }
  const [passed, failed, skipped] = (["passed", "failed", "skipped"] as const).map((state) => count(outcome, state));
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  for (const trouble of troubles(outcome)) console.error(`${name}: ${trouble}`);
  if (!outcome.report?.finished) for (const error of logged) console.error(indented(firstLines(error)));
}

function troubles(outcome: Outcome): string[] {
  const { report, trouble } = outcome;
  const found = trouble ? [trouble] : [];
  if (!report) found.push("No test has begun.");
  else if (!report.finished) found.push(`It did not get past “${report.running}”.`);
  else if (report.results.length === 0) found.push("There are no tests.");
  if (count(outcome, "skipped") > 0) found.push("A skipped test proves nothing.");
  return found;
}

function count({ report }: Outcome, state: Result["state"]): number {
  return report?.results.filter((result) => result.state === state).length ?? 0;
}

/** An error without colours and without what Mocha and Node did around it. */
function relevant(error: string): string {
  const lines = stripVTControlCharacters(error).trimEnd().split("\n");
  return lines.filter((line) => !/node_modules\/mocha\/|node:internal\//.test(line)).join("\n");
}

function firstLines(error: string): string {
  return error.split("\n", 2).join("\n");
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
