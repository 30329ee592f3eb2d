import { checkCompleteness } from "./completeness/check.ts";
import { articlesOf, circumstancesOf } from "./completeness/circumstances.ts";
import { controllerCountry } from "./completeness/controllerCountry.ts";
import { findingsOf, titleSpan } from "./completeness/findings.ts";
import { type Article, requirementIds } from "./completeness/requirements.ts";
import { readDeclarations } from "./configuration/declaration.ts";
import { configurationRules } from "./configurationRules.ts";
import { directivesIn } from "./directives/directive.ts";
import { misspeltFindings, reasonFindings, unusedFindings } from "./directives/directiveFindings.ts";
import { silence } from "./directives/silencing.ts";
import type { CompiledLanguage } from "./disclosures/compiledLanguage.ts";
import { type Disclosures, disclose } from "./disclosures/disclose.ts";
import { readHeading, topicsOf } from "./disclosures/passages.ts";
import { type Recognition, recognise } from "./disclosures/recognise.ts";
import type { Finding } from "./finding.ts";
import { languageOf, languagePack } from "./languages.ts";
import { LineIndex } from "./notice/lines.ts";
import type { Format, Notice, Section } from "./notice/notice.ts";
import { readNotice } from "./notice/read.ts";
import type { Span } from "./notice/span.ts";
import { namesForRecognition } from "./registers/load.ts";
import { registers as knownRegisters, registersWith } from "./registers.ts";
import { allRules } from "./rules/all.ts";
import type { Rule, RuleContext } from "./rules/rule.ts";
import { textLinesWithFurniture, thingsNamed } from "./rules/textLines.ts";
import type { Settings } from "./settings.ts";
import { finish, type Steps } from "./steps.ts";

/** A document to check. */
export interface CheckRequest {
  readonly text: string;
  readonly format: Format;
  readonly settings: Settings;
  /** ISO date of the check. */
  readonly today: string;
}

/** A document, checked. */
export interface CheckedNotice {
  readonly notice: Notice;
  readonly lines: LineIndex;
  /** BCP 47 tag; `und` where it can't be told. */
  readonly language: string;
  /** For whom the notice is, where that is set. */
  readonly audience?: string;
  readonly articles: readonly Article[];
  readonly disclosures: Disclosures;
  /** The concepts that headings announce, by their sections. */
  readonly announced: ReadonlyMap<Section, ReadonlySet<string>>;
  /** What it names that a register or a country list knows. */
  readonly named: readonly NamedThing[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** How many findings the notice's own directives have turned off. */
  readonly suppressed: number;
}

/** Something known by an id, where a notice names it. */
export interface NamedThing {
  /** As the registers call it (`service`, `repealed-law`, …), or `country`. */
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

/** Of a document that is not judged nothing is said. */
const nothingDisclosed = {} as Disclosures;
/** So many requirements disclosed make a privacy notice of a document with another title. */
const enoughForANotice = 8;

/** Reads a notice, recognises what it says and checks it. */
export function checkNotice(request: CheckRequest): CheckedNotice {
  return finish(checkInSteps(request));
}

/**
 * The same in steps, for those who must answer others meanwhile. Takes time in proportion to the text's length. A fault
 * of ours becomes a `not-checked` finding: nothing is thrown.
 */
export function* checkInSteps(request: CheckRequest): Steps<CheckedNotice> {
  try {
    return yield* check(request);
  } catch (error) {
    return notChecked(request.text, request.format, error instanceof Error ? error.message : String(error));
  }
}

/** What stands in the report for a document that could not be checked, and why. */
export function notChecked(text: string, format: Format, reason: string): CheckedNotice {
  const finding: Finding = {
    rule: "not-checked",
    severity: "error",
    span: { start: 0, end: 0 },
    related: [],
    values: { reason },
  };
  const notice: Notice = {
    source: text,
    format,
    root: { level: 0, span: { start: 0, end: 0 }, blocks: [], sections: [] },
    furniture: [],
    comments: [],
  };
  return onlyOneFinding(notice, "und", finding);
}

function* check({ text, format, settings, today }: CheckRequest): Steps<CheckedNotice> {
  const checked = yield* checkText(readNotice(text, format), settings, today);
  return underDirectives(checked, settings);
}

function* checkText(notice: Notice, settings: Settings, today: string): Steps<CheckedNotice> {
  const language = languageOf(notice, settings);
  const pack = languagePack(language, settings);
  if (!pack) return withoutPack(notice, language);
  const recognition = yield* recognise(notice, pack);
  const recognised = disclose(recognition, conceptsOf(pack));
  if (readsAsOtherDocument(recognition, recognised)) return asOtherDocument(notice, language);
  return yield* judge(recognition, recognised, settings, today);
}

function conceptsOf({ pack }: CompiledLanguage): Set<string> {
  return new Set([...requirementIds, ...Object.keys(pack.concepts)]);
}

function* judge(
  recognition: Recognition,
  recognised: Disclosures,
  settings: Settings,
  today: string,
): Steps<CheckedNotice> {
  const { notice } = recognition;
  const registers = registersWith(settings.services);
  const articles = articlesOf(recognised, settings);
  const country = controllerCountry(recognition, settings);
  const circumstances = circumstancesOf(recognition, recognised, country, settings, registers);
  const { disclosures, gaps } = checkCompleteness(recognised, circumstances, articles, settings.notApplicable);
  const context: RuleContext = {
    recognition,
    disclosures,
    notice,
    registers,
    today,
    maximumAge: settings.maximumAge,
    ...(country && { country }),
  };
  const findings = [
    ...findingsOf(gaps, { notice, recognition, disclosures, circumstances }),
    ...(yield* ruleFindings(context, settings)),
  ];
  return {
    notice,
    lines: new LineIndex(notice.source),
    language: recognition.language.pack.language,
    ...(settings.audience !== undefined && { audience: settings.audience }),
    articles,
    disclosures,
    announced: new Map(recognition.sections.map(({ section, announced }) => [section, announced])),
    named: namedIn(recognition),
    findings: configured(findings, settings).sort(byPlace),
    suppressed: 0,
  };
}

const knownKinds = [...Object.keys(namesForRecognition(knownRegisters)), "country"];

function namedIn(recognition: Recognition): NamedThing[] {
  const things = thingsNamed(textLinesWithFurniture(recognition), knownKinds);
  return things.map(({ fact: { kind }, id, text, span }) => ({ kind, id, text, span }));
}

/** A checked notice as its own directives want it, with what is to be said of them and of its other metadata. */
function underDirectives(checked: CheckedNotice, settings: Settings): CheckedNotice {
  const { notice, lines, articles, findings } = checked;
  const directives = directivesIn(notice.source, notice.comments);
  const { kept, unused } = silence(findings, directives, notice.source, lines);
  const wasJudged = articles.length > 0;
  const ofDirectives = [
    ...declarationFindings(notice),
    ...misspeltFindings(directives, notice.source),
    ...reasonFindings(directives),
    ...(wasJudged ? unusedFindings(unused, configurationRules.ruleIds) : []),
  ];
  return {
    ...checked,
    findings: [...kept, ...configured(ofDirectives, settings)].sort(byPlace),
    suppressed: findings.length - kept.length,
  };
}

/** What is wrong in what the notice says of itself. */
function declarationFindings(notice: Notice): Finding[] {
  const declarations = readDeclarations(notice, configurationRules);
  return declarations
    .flatMap(({ problems }) => problems)
    .map(({ span, ...problem }) => {
      return { rule: "notice-invalid", severity: "error", span, related: [], values: problem.values, problem };
    });
}

function* ruleFindings(context: RuleContext, settings: Settings): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of allRules) {
    yield;
    findings.push(...findingsOfRule(rule, context, settings));
  }
  return findings;
}

function findingsOfRule(rule: Rule, context: RuleContext, settings: Settings): Finding[] {
  const { id, article, requirement } = rule;
  const severity = rule.severity === "off" ? settings.severity[id] : rule.severity;
  if (!severity || severity === "off" || settings.severity[id] === "off") return [];
  return [...rule.detect(context)].map((detection) => ({
    rule: id,
    ...(article && { article }),
    ...(requirement && { requirement }),
    severity: detection.severity ?? severity,
    span: detection.span,
    related: detection.related ?? [],
    values: detection.values ?? {},
  }));
}

/** The findings as loud as settings want them. */
function configured(findings: readonly Finding[], { severity }: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const set = severity[finding.rule];
    return set === "off" ? [] : set ? { ...finding, severity: set } : finding;
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Whether the title is that of another kind of document and the text does not read as a privacy notice all the same. */
function readsAsOtherDocument({ notice, language }: Recognition, disclosures: Disclosures): boolean {
  const topics = notice.title ? topicsOf(readHeading(notice.title, language), language) : new Set();
  if (!topics.has("other-document") || topics.has("notice")) return false;
  return requirementIds.filter((id) => disclosures[id].status === "disclosed").length < enoughForANotice;
}

function asOtherDocument(notice: Notice, language: string): CheckedNotice {
  return onlyOneFinding(notice, language, {
    rule: "not-a-notice",
    severity: "info",
    span: titleSpan(notice),
    related: [],
    values: {},
  });
}

function withoutPack(notice: Notice, language: string): CheckedNotice {
  const values = { language };
  return onlyOneFinding(notice, language, {
    rule: "language-unsupported",
    severity: "info",
    span: titleSpan(notice),
    related: [],
    values,
  });
}

function onlyOneFinding(notice: Notice, language: string, finding: Finding): CheckedNotice {
  return {
    notice,
    lines: new LineIndex(notice.source),
    language,
    articles: [],
    disclosures: nothingDisclosed,
    announced: new Map(),
    named: [],
    findings: [finding],
    suppressed: 0,
  };
}
