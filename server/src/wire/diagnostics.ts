import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Range,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticSeverity, diagnosticSource } from "../authoring/diagnostics.ts";
import { titleSpan } from "../completeness/findings.ts";
import { type Locale, messageOf } from "../messages.ts";
import { LineIndex } from "../notice/lines.ts";
import { messageOfProblem } from "../problemMessage.ts";
import { diagnosticsOf } from "../service.ts";
import { translate } from "../translate.ts";
import type { Analyses, Analysis } from "./analyses.ts";
import type { ClientFeatures } from "./capabilities.ts";
import { isConfigurationFile, problemsOfConfiguration, siblingUri } from "./workspaceConfiguration.ts";

/** Makes the diagnostics of open documents, and knows those it made last: a client need not be told them twice. */
export class Diagnostics {
  readonly #analyses: Analyses;
  readonly #features: ClientFeatures;
  readonly #locale: Locale;
  readonly #last = new Map<string, { readonly id: string; readonly content: string }>();
  #count = 0;

  constructor(analyses: Analyses, features: ClientFeatures, locale: Locale) {
    this.#analyses = analyses;
    this.#features = features;
    this.#locale = locale;
  }

  /** The diagnostics of a document that is open, with the version that they are of; nothing once it is closed. */
  async of(
    document: TextDocument,
    token?: CancellationToken,
  ): Promise<{ version: number; items: Diagnostic[] } | undefined> {
    if (isConfigurationFile(document.uri)) return { version: document.version, items: this.#ofConfiguration(document) };
    const analysis = await this.#analyses.of(document.uri, token);
    return analysis && { version: analysis.version, items: this.#ofNotice(analysis) };
  }

  /** The answer to a client that asks, and that knows the result `previous` if it is named. */
  report(uri: string, items: readonly Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last?.content !== content) this.#last.set(uri, { id: `${++this.#count}`, content });
    const resultId = this.#last.get(uri)?.id ?? "";
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  close(uri: string): void {
    this.#last.delete(uri);
  }

  #ofConfiguration(document: TextDocument): Diagnostic[] {
    const text = document.getText();
    const lines = new LineIndex(text);
    return problemsOfConfiguration(document.uri, text).map((problem) =>
      configInvalid(lines.range(problem.span), messageOfProblem(problem, this.#locale)),
    );
  }

  #ofNotice(analysis: Analysis): Diagnostic[] {
    const { uri, checked } = analysis;
    if (!checked) return [];
    const { diagnosticTags: tags, relatedInformation } = this.#features;
    return [
      ...this.#ofItsConfiguration(analysis),
      ...diagnosticsOf(checked, { uri, locale: this.#locale, tags, relatedInformation }),
    ];
  }

  /** What is wrong in the configuration of a notice is told at its title: the file itself may not be open. */
  #ofItsConfiguration({ uri, resolution, checked }: Analysis): Diagnostic[] {
    if (!resolution || !checked) return [];
    const inFiles = resolution.problems.map((problem) => {
      const path = problem.path.slice(problem.path.lastIndexOf("/") + 1);
      return { problem: `${path}: ${messageOfProblem(problem, this.#locale)}`, place: siblingUri(uri, problem.path) };
    });
    const inEditor = resolution.editor.problems.map((problem) => {
      const where = translate(this.#locale, "settings.editor");
      return { problem: `${where}: ${messageOfProblem(problem, this.#locale)}`, place: undefined };
    });
    const range = checked.lines.range(titleSpan(checked.notice));
    const start = { line: 0, character: 0 };
    return [...inFiles, ...inEditor].map(({ problem, place }) => ({
      ...configInvalid(range, messageOf({ rule: "config-invalid", values: { problem } }, this.#locale)),
      ...(place !== undefined &&
        this.#features.relatedInformation && {
          relatedInformation: [{ location: { uri: place, range: { start, end: start } }, message: problem }],
        }),
    }));
  }
}

function configInvalid(range: Range, message: string): Diagnostic {
  return { range, severity: diagnosticSeverity.error, source: diagnosticSource, code: "config-invalid", message };
}
