import type { Finding, Severity } from "../../finding.ts";
import { type Locale, messageOf } from "../../messages.ts";
import { scoreOf } from "../../score.ts";
import type { CheckedNotice } from "../../service.ts";
import { type MessageKey, translate, translateCount } from "../../translate.ts";
import { type Colors, printable, type Terminal, wrapped } from "../terminal.ts";
import { checklist } from "./checklist.ts";
import { type FileReport, type Reporter, type Summary, severities, Tally } from "./report.ts";

/** What a text report shows beside the findings. */
export interface TextOptions {
  readonly checklist: boolean;
}

/** The report for people. Each finding begins `path:line:column`, which terminals and editors make a link. */
export class TextReporter implements Reporter {
  readonly #options: TextOptions;
  readonly #terminal: Terminal;
  readonly #read = new Tally();
  #unread = 0;

  constructor(options: TextOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
  }

  add(file: FileReport): void {
    if (!file.wasRead) {
      this.#unread += 1;
      return;
    }
    this.#read.add(file.checked);
    for (const lines of fileBlock(file, this.#options, this.#terminal)) this.#terminal.print(`${lines.join("\n")}\n`);
  }

  end(): void {
    const lines = summaryBlock(this.#read.summary, this.#unread, this.#terminal);
    if (lines.length > 0) this.#terminal.print(lines.join("\n"));
  }
}

function fileBlock(file: FileReport, options: TextOptions, terminal: Terminal): string[][] {
  const list = options.checklist ? checklist(file.checked, terminal) : [];
  const findings = findingLines(file, terminal);
  return [[header(file, terminal)], list, findings].filter((lines) => lines.length > 0);
}

/** The path, what it was read as, and how much of what is asked for it discloses. */
function header({ path, checked }: FileReport, { locale, colors }: Terminal): string {
  const language = new Intl.DisplayNames([locale], { type: "language" }).of(checked.language) ?? checked.language;
  const articles = checked.articles.map((article) => translate(locale, "article", { article })).join(", ");
  const audience = checked.audience === undefined ? "" : translate(locale, "audience", { audience: checked.audience });
  const readAs = [language, articles, printable(audience)].filter((part) => part !== "").join(", ");
  const part = checked.part ? ` › ${printable(checked.part.title)}` : "";
  return `${colors.bold(colors.underline(printable(path)))}${part} (${readAs})${shownScore(checked, locale)}`;
}

function shownScore(checked: CheckedNotice, locale: Locale): string {
  const score = scoreOf(checked);
  return score ? `: ${translate(locale, "score", score)}` : "";
}

/** The findings, aligned; a message that is too long for the terminal goes on below itself. */
function findingLines({ path, checked }: FileReport, terminal: Terminal): string[] {
  const { locale, colors } = terminal;
  const places = checked.findings.map(({ span }) => {
    const { line, character } = checked.lines.position(span.start);
    return `${printable(path)}:${line + 1}:${character + 1}`;
  });
  const words = severities.map((severity) => translate(locale, severityWord(severity)));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const wordWidth = Math.max(...words.map((word) => word.length));
  return checked.findings.flatMap((finding, index) => {
    const word = translate(locale, severityWord(finding.severity)).padEnd(wordWidth);
    const start = `${places[index]?.padEnd(placeWidth)}  ${colorOf(finding.severity, colors)(word)}  `;
    return withMessage(start, placeWidth + wordWidth + 4, finding, terminal);
  });
}

/** A finding's line or lines, the message beginning at column `indent` (or below, where too little room is left). */
function withMessage(start: string, indent: number, finding: Finding, { locale, colors, columns }: Terminal): string[] {
  const message = printable(withArticle(messageOf(finding, locale), finding, locale));
  const fits = columns - indent >= narrowest;
  const lines = wrapped(`${message} ${finding.rule}`, columns - (fits ? indent : belowIndent));
  const last = lines.pop() ?? "";
  const rule = last.lastIndexOf(" ") + 1;
  lines.push(last.slice(0, rule) + colors.dim(last.slice(rule)));
  if (!fits) return [start.trimEnd(), ...lines.map((line) => " ".repeat(belowIndent) + line)];
  return lines.map((line, index) => (index === 0 ? start : " ".repeat(indent)) + line);
}

/** The message with the article after it, unless it names the article itself. */
function withArticle(message: string, { article }: Finding, locale: Locale): string {
  return !article || message.includes(article) ? message : `${message} (${translate(locale, "article", { article })})`;
}

/** Columns that a message needs beside the place; with fewer it begins on a line of its own. */
const narrowest = 40;
const belowIndent = 4;

/** What the run comes to; and what to do next, or what it does not mean. */
function summaryBlock(summary: Summary, unread: number, { locale, colors }: Terminal): string[] {
  const counts = severities.filter((severity) => summary[severity] > 0);
  const checked = translateCount(locale, "summary.checked", summary.files);
  const notChecked = unread > 0 ? [colors.red(translateCount(locale, "summary.not-checked", unread))] : [];
  if (counts.length === 0) {
    const nothing = summary.files > 0 ? [`${checked} ${translate(locale, "summary.nothing")}`] : [];
    return [...nothing, ...notChecked];
  }
  const found = counts.map((severity) => translateCount(locale, `summary.${severity}`, summary[severity])).join(", ");
  return [`${checked} ${colors.bold(found)}.`, ...notChecked, colors.dim(translate(locale, "summary.learn-more"))];
}

function severityWord(severity: Severity): MessageKey {
  return `severity.${severity}`;
}

function colorOf(severity: Severity, { red, yellow, blue, dim }: Colors): (text: string) => string {
  return { error: red, warning: yellow, info: blue, hint: dim }[severity];
}
