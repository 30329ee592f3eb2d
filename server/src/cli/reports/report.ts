import type { Severity } from "../../finding.ts";
import type { Format } from "../../notice/notice.ts";
import type { CheckedNotice } from "../../service.ts";

/** A document of the report, or one of the notices in it. */
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

/** Writes a report document by document, so that a run over many keeps none of them. */
export interface Reporter {
  add(file: FileReport): void;
  /** `summary`: of all documents that were added. */
  end(summary: Summary): void;
}

/** Counts documents and findings as they come. */
export class Tally {
  #files = 0;
  readonly #found = new Map<Severity, number>();

  add(checked: CheckedNotice): void {
    const isFurther = checked.part !== undefined && !checked.part.isFirst;
    if (!isFurther) this.#files += 1;
    for (const { severity } of checked.findings) this.#found.set(severity, (this.#found.get(severity) ?? 0) + 1);
  }

  get summary(): Summary {
    const count = (severity: Severity) => this.#found.get(severity) ?? 0;
    return {
      files: this.#files,
      error: count("error"),
      warning: count("warning"),
      info: count("info"),
      hint: count("hint"),
    };
  }
}
