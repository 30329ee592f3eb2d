import { articleLink } from "../../articleLink.ts";
import { requirementIds } from "../../completeness/requirements.ts";
import type { Disclosure, Facts, Placed } from "../../disclosures/disclosures.ts";
import type { Finding } from "../../finding.ts";
import { type Locale, messageOf } from "../../messages.ts";
import type { Span } from "../../notice/span.ts";
import { ruleTable } from "../../ruleTable.ts";
import type { CheckedNotice } from "../../service.ts";
import type { Terminal } from "../terminal.ts";
import type { FileReport, Reporter, Summary } from "./report.ts";

/** The report for other programs. Fields are added to it, never changed. */
export class JsonReporter implements Reporter {
  readonly #terminal: Terminal;
  #separator = '{ "version": 1,\n  "files": [\n';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  add(file: FileReport): void {
    this.#terminal.write(this.#separator + JSON.stringify(fileOf(file, this.#terminal.locale), null, 1));
    this.#separator = ",\n";
  }

  end(summary: Summary): void {
    const start = summary.files === 0 ? this.#separator : "\n";
    this.#terminal.write(`${start}],\n  "summary": ${JSON.stringify(summary)} }\n`);
  }
}

function fileOf({ path, format, checked }: FileReport, locale: Locale) {
  const disclosed = requirementIds.filter((id) => checked.disclosures[id] !== undefined);
  return {
    path,
    part: checked.part ? { title: checked.part.title, range: checked.lines.range(checked.part.span) } : null,
    format,
    language: checked.language,
    ...(checked.audience !== undefined && { audience: checked.audience }),
    articles: checked.articles,
    disclosures: Object.fromEntries(disclosed.map((id) => [id, disclosureOf(checked.disclosures[id], checked)])),
    findings: checked.findings.map((finding) => findingOf(finding, checked, locale)),
    suppressed: checked.suppressed,
  };
}

function disclosureOf({ status, evidence, facts, reason }: Disclosure, checked: CheckedNotice) {
  return {
    status,
    ...(reason !== undefined && { reason }),
    evidence: evidence.map((span) => quote(span, checked)),
    facts: factsOf(facts, checked),
  };
}

/** The place in the file, and what stands there. */
function quote(span: Span, { lines, notice }: CheckedNotice) {
  return { range: lines.range(span), text: notice.source.slice(span.start, span.end) };
}

/** The facts that there are, by kind, each with its place. */
function factsOf(facts: Facts, { lines }: CheckedNotice) {
  const kinds = Object.entries(facts) as [string, readonly Placed[]][];
  const placed = ({ span, ...fact }: Placed) => ({ ...fact, range: lines.range(span) });
  return Object.fromEntries(
    kinds.filter(([, list]) => list.length > 0).map(([kind, list]) => [kind, list.map(placed)]),
  );
}

function findingOf(finding: Finding, { lines }: CheckedNotice, locale: Locale) {
  const { rule, requirement, article, severity, span, related } = finding;
  return {
    rule,
    ...(requirement && { requirement }),
    ...(article && { article, help: articleLink(article, locale) }),
    severity,
    message: messageOf(finding, locale),
    range: lines.range(span),
    ...(related.length > 0 && { related: related.map((place) => lines.range(place)) }),
    fixable: fixableRules.has(rule),
  };
}

const fixableRules: ReadonlySet<string> = new Set(ruleTable().flatMap(({ id, fixable }) => (fixable ? [id] : [])));
