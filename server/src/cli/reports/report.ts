import type { Severity } from "../../finding.ts";
import type { Format } from "../../notice/notice.ts";
import type { CheckedNotice } from "../../service.ts";

/** A document of the report. */
export interface FileReport {
  /** As the person named it, with `/` between names. */
  readonly path: string;
  readonly format: Format;
  /** Whether it could be read; if not, standard error has told why. */
  readonly wasRead: boolean;
  readonly checked: CheckedNotice;
}

/** The severities, from the gravest. */
export const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

/** How many findings of each severity there are, and in how many documents. */
export type Summary = { readonly files: number } & Readonly<Record<Severity, number>>;

/** Counts what was found. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const findings = files.flatMap(({ checked }) => checked.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
    hint: count("hint"),
  };
}
