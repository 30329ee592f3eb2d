import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatOf } from "../notice/format.ts";
import type { Format } from "../notice/notice.ts";
import { type CheckedNotice, checkInSteps, notChecked } from "../service.ts";
import type { Host } from "./host.ts";
import { longestCheck, longestDocument, longestRest, longestSlice, restPart, shortestRest } from "./limits.ts";
import type { DocumentResolution, WorkspaceConfiguration } from "./workspaceConfiguration.ts";

/** What is known of an open document at one of its versions. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  /** Counts the document's changes as they came, whatever version numbers the client gave them. */
  readonly revision: number;
  readonly format: Format | undefined;
  /** Absent where the configuration could not be found out. */
  readonly resolution?: DocumentResolution;
  /** Absent where the document is not to be checked. */
  readonly checked?: CheckedNotice;
}

/** What is said where a document was not checked. */
export interface NotCheckedReasons {
  readonly tooLong: string;
  readonly tooSlow: string;
}

/** An open document with its last analysis. */
interface Entry {
  document: TextDocument;
  revision: number;
  changedAt: number;
  lastDuration: number;
  analysis?: Analysis;
  /** Under which configuration and on which day it was made. */
  madeUnder?: string;
  running?: Promise<void>;
}

/**
 * Keeps one analysis of each open document. It is made when someone asks, once typing has come to rest; several who ask
 * share it. Documents are analysed one at a time, the one asked for last first, in slices that let messages through.
 */
export class Analyses {
  readonly #entries = new Map<string, Entry>();
  readonly #configuration: WorkspaceConfiguration;
  readonly #host: Host;
  readonly #reasons: NotCheckedReasons;
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  constructor(configuration: WorkspaceConfiguration, host: Host, reasons: NotCheckedReasons) {
    this.#configuration = configuration;
    this.#host = host;
    this.#reasons = reasons;
  }

  open(document: TextDocument): void {
    this.#entries.set(document.uri, { document, revision: 0, changedAt: Number.NEGATIVE_INFINITY, lastDuration: 0 });
  }

  change(document: TextDocument): void {
    const entry = this.#entries.get(document.uri);
    if (!entry) return;
    entry.document = document;
    entry.revision += 1;
    entry.changedAt = this.#host.now();
  }

  close(uri: string): void {
    this.#entries.delete(uri);
  }

  /** How often a document was changed since it was opened; nothing where it is not open. */
  revisionOf(uri: string): number | undefined {
    return this.#entries.get(uri)?.revision;
  }

  /** The analysis of what a document reads when typing rests; nothing where it is not open or `token` is cancelled. */
  async of(uri: string, token?: CancellationToken): Promise<Analysis | undefined> {
    for (;;) {
      const entry = this.#entries.get(uri);
      if (!entry || token?.isCancellationRequested) return undefined;
      if (entry.analysis && this.#isCurrent(entry)) return entry.analysis;
      const rest = this.#restOf(entry);
      if (rest > 0) await this.#host.sleep(rest);
      else await this.#run(entry);
    }
  }

  #isCurrent({ analysis, revision, madeUnder }: Entry): boolean {
    return analysis?.revision === revision && madeUnder === this.#circumstances();
  }

  #circumstances(): string {
    return `${this.#configuration.generation} ${this.#host.today()}`;
  }

  /** Milliseconds until typing counts as come to rest. */
  #restOf({ changedAt, lastDuration }: Entry): number {
    const rest = Math.min(Math.max(lastDuration * restPart, shortestRest), longestRest);
    return changedAt + rest - this.#host.now();
  }

  #run(entry: Entry): Promise<void> {
    entry.running ??= this.#analyse(entry).finally(() => {
      delete entry.running;
    });
    return entry.running;
  }

  async #analyse(entry: Entry): Promise<void> {
    await this.#turn();
    try {
      const { revision } = entry;
      const madeUnder = this.#circumstances();
      const analysis = await this.#analysisOf(entry);
      if (!analysis || entry.revision !== revision) return;
      entry.analysis = analysis;
      entry.madeUnder = madeUnder;
    } finally {
      this.#busy = false;
      this.#waiting.pop()?.();
    }
  }

  async #turn(): Promise<void> {
    while (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
  }

  /** Nothing where the document was changed or closed meanwhile. */
  async #analysisOf(entry: Entry): Promise<Analysis | undefined> {
    const { document, revision } = entry;
    const { uri, version, languageId } = document;
    const text = document.getText();
    const format = formatOfLanguage.get(languageId) ?? formatOf(uri);
    const known = { uri, version, revision, format };
    try {
      const resolution = await this.#configuration.resolve(uri, text, format);
      const isChosen = resolution.asked || (resolution.editor.enabled && resolution.chosen.isNotice);
      if (!format || !isChosen) return { ...known, resolution };
      const checked = await this.#check(entry, text, format, resolution);
      return checked && { ...known, resolution, checked };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ...known, checked: notChecked("", format ?? "plaintext", reason) };
    }
  }

  async #check(
    entry: Entry,
    text: string,
    format: Format,
    { settings }: DocumentResolution,
  ): Promise<CheckedNotice | undefined> {
    if (text.length > longestDocument) return notChecked("", format, this.#reasons.tooLong);
    const { revision } = entry;
    const steps = checkInSteps({ text, format, settings, today: this.#host.today() });
    let spent = 0;
    for (let slice = this.#host.now(); ; ) {
      const step = steps.next();
      const length = this.#host.now() - slice;
      if (step.done) {
        entry.lastDuration = spent + length;
        return step.value;
      }
      if (length < longestSlice) continue;
      spent += length;
      if (spent > longestCheck) return notChecked("", format, this.#reasons.tooSlow);
      await this.#host.pause();
      if (entry.revision !== revision || this.#entries.get(entry.document.uri) !== entry) return undefined;
      slice = this.#host.now();
    }
  }
}

/** Formats by the names that editors give to languages. */
const formatOfLanguage: ReadonlyMap<string, Format> = new Map([
  ["markdown", "markdown"],
  ["mdx", "markdown"],
  ["html", "html"],
  ["plaintext", "plaintext"],
  ["text", "plaintext"],
]);
