import type { Severity } from "../../finding.ts";
import { metadataOf } from "../../metadata.ts";
import { formatOf } from "../../notice/format.ts";
import { checkNotice, notChecked, noticesOf } from "../../service.ts";
import type { Settings } from "../../settings.ts";
import { Complaints } from "../complaints.ts";
import { type DiskConfiguration, openConfiguration } from "../diskConfiguration.ts";
import { type FoundDocument, findDocuments } from "../documents/findDocuments.ts";
import { plainPath } from "../documents/paths.ts";
import { readHead, readSource, readStream, type Source } from "../documents/readSource.ts";
import { CompactReporter } from "../reports/compact.ts";
import { JsonReporter } from "../reports/json.ts";
import { type FileReport, type Reporter, severities, Tally } from "../reports/report.ts";
import { TextReporter } from "../reports/text.ts";
import type { Terminal } from "../terminal.ts";

export interface CheckOptions {
  readonly format: "text" | "json" | "compact";
  /** The mildest finding that makes the run fail. */
  readonly failOn: Severity;
  readonly checklist: boolean;
  /** The configuration file to use in place of those found. */
  readonly config?: string;
  /** What standard input would be called if it were a file. */
  readonly stdinPath: string;
  /** Settings that beat what documents and configuration files say. */
  readonly settings: Partial<Settings>;
}

/** What a path stands for standard input. */
export const standardInput = "-";

/** `privacy-notice check`: checks the documents that `paths` name, reports and tells the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const complaints = new Complaints(terminal);
  const configuration = openConfiguration(options, complaints);
  if (!configuration) return 2;
  const run: Run = { complaints, configuration };
  const reporter = reporterFor(options, terminal);
  const tally = new Tally();
  let unchecked = false;
  for await (const file of checkAll(paths, options, run)) {
    reporter.add(file);
    tally.add(file.checked);
    unchecked ||= file.checked.findings.some(({ rule }) => rule === "not-checked");
  }
  const { summary } = tally;
  reporter.end(summary);
  if (summary.files === 0) terminal.complain(complaints.say("nothing-to-check"));
  if (complaints.any || unchecked || summary.files === 0) return 2;
  const failing = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return failing.some((severity) => summary[severity] > 0) ? 1 : 0;
}

function reporterFor(options: CheckOptions, terminal: Terminal): Reporter {
  switch (options.format) {
    case "text":
      return new TextReporter(options, terminal);
    case "json":
      return new JsonReporter(terminal);
    case "compact":
      return new CompactReporter(terminal);
  }
}

/** What the documents of one run have in common. */
interface Run {
  readonly complaints: Complaints;
  readonly configuration: DiskConfiguration;
}

/** Checks one document after the other, standard input first. */
async function* checkAll(paths: readonly string[], options: CheckOptions, run: Run): AsyncGenerator<FileReport> {
  const { complaints, configuration } = run;
  if (paths.includes(standardInput)) yield* checkStandardInput(options.stdinPath, run);
  const isChosen = (path: string) =>
    configuration.resolve(path, metadataOf(readHead(path), formatOf(path))).chosen.isNotice;
  const named = paths.filter((path) => path !== standardInput);
  for (const document of findDocuments(named, { isChosen, complaints })) {
    yield* checkDocument(document, readSource(document.path), run);
  }
}

async function* checkStandardInput(name: string, run: Run): AsyncGenerator<FileReport> {
  const path = plainPath(name);
  const format = formatOf(path);
  if (format) yield* checkDocument({ path, format }, await readStream(process.stdin), run);
  else run.complaints.about(path, run.complaints.say("unknown-format"));
}

/** A report for each notice of a document. */
function* checkDocument(
  { path, format }: FoundDocument,
  source: Source,
  { complaints, configuration }: Run,
): Generator<FileReport> {
  if ("unreadable" in source) {
    const reason = complaints.say(source.unreadable);
    complaints.about(path, reason);
    yield { path, format, wasRead: false, checked: notChecked("", format, reason) };
    return;
  }
  const { settings } = configuration.resolve(path, metadataOf(source.text, format));
  const today = new Date().toISOString().slice(0, 10);
  const first = checkNotice({ text: source.text, format, settings, today });
  for (const checked of noticesOf(first)) yield { path, format, wasRead: true, checked };
}
