import { messageOf } from "../../messages.ts";
import { printable, type Terminal } from "../terminal.ts";
import type { FileReport, Reporter } from "./report.ts";

/** One line for each finding, never wrapped: `path:line:column: severity: message [rule]`, for tasks of editors. */
export class CompactReporter implements Reporter {
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  add({ path, wasRead, checked }: FileReport): void {
    if (!wasRead) return;
    for (const finding of checked.findings) {
      const { line, character } = checked.lines.position(finding.span.start);
      const place = `${printable(path)}:${line + 1}:${character + 1}`;
      const message = printable(messageOf(finding, this.#terminal.locale));
      this.#terminal.print(`${place}: ${finding.severity}: ${message} [${finding.rule}]`);
    }
  }

  end(): void {
    // Each line stands for itself.
  }
}
