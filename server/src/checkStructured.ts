import { type CheckedNotice, emptyNotice, notJudged } from "./checkedNotice.ts";
import { titleSpan } from "./completeness/findings.ts";
import { requirementIds } from "./completeness/requirements.ts";
import { over, settingsOf } from "./configuration/configuration.ts";
import { validate } from "./configuration/validation.ts";
import { configurationRules } from "./configurationRules.ts";
import { type Disclosures, disclose } from "./disclosures/disclose.ts";
import type { Disclosure } from "./disclosures/disclosures.ts";
import { recognise } from "./disclosures/recognise.ts";
import { byPlace, configured, type Finding } from "./finding.ts";
import { judge } from "./judge.ts";
import { conceptsOf, languagePack, templatesOf } from "./languages.ts";
import type { Comment } from "./notice/comment.ts";
import type { Notice } from "./notice/notice.ts";
import { sectionsOf } from "./notice/sections.ts";
import { contains, overlaps, type Span } from "./notice/span.ts";
import { yamlComments } from "./notice/yamlComments.ts";
import { registersWith } from "./registers.ts";
import { type Composition, compose } from "./rendering/compose.ts";
import type { Settings } from "./settings.ts";
import type { Steps } from "./steps.ts";
import { languagesOf, mainLanguage, wellFormed } from "./structured/languages.ts";
import type { StructuredProblem } from "./structured/problem.ts";
import { readStructuredFile, type StructuredDocument } from "./structured/structuredFile.ts";
import { isReadable, structuredProblems } from "./structured/structuredProblems.ts";
import { underDirectives } from "./underDirectives.ts";

/**
 * Checks the notices of a YAML file: each is composed in its languages, as its readers get it, and judged as running text
 * is. What the structure itself states counts even where its wording is not recognised.
 */
export function* checkStructured(text: string, settings: Settings, today: string): Steps<CheckedNotice> {
  const comments = text.includes("privacy-notice") ? yamlComments(text) : [];
  const documents = readStructuredFile(text);
  const checked: CheckedNotice[] = [];
  for (const [i, document] of documents.entries()) {
    yield;
    // What stands above a document, a comment on the whole file say, is its own.
    const own = { start: documents[i - 1]?.span.end ?? 0, end: document.span.end };
    const file: StructuredSource = { text, comments: comments.filter(({ span }) => contains(own, span)) };
    const applying = over(settings, ownSettings(document));
    const notice = underDirectives(yield* checkDocument(document, file, applying, today), applying);
    checked.push(documents.length > 1 ? asPart(notice, document, i === 0) : notice);
  }
  const [first, ...further] = checked as [CheckedNotice, ...CheckedNotice[]];
  return { ...first, further };
}

interface StructuredSource {
  readonly text: string;
  readonly comments: readonly Comment[];
}

function asPart(checked: CheckedNotice, { span }: StructuredDocument, isFirst: boolean): CheckedNotice {
  return { ...checked, part: { isFirst, title: checked.notice.title?.value ?? "", span } };
}

/** What a notice says of itself, by the names that configuration has for it. */
function ownSettings({ data }: StructuredDocument): Partial<Settings> {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const { language, articles, rules, audience, controllers, ...rest } = data as Readonly<Record<string, unknown>>;
  const said = {
    language,
    articles,
    rules,
    audience: typeof audience === "string" ? audience : undefined,
    country: Array.isArray(controllers) ? (controllers[0] as { country?: unknown } | null)?.country : undefined,
    "public-body": rest["public-body"],
    "not-applicable": rest["not-applicable"],
  };
  const present = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null));
  return settingsOf(validate(present, configurationRules).valid);
}

function* checkDocument(
  document: StructuredDocument,
  file: StructuredSource,
  settings: Settings,
  today: string,
): Steps<CheckedNotice> {
  const problems = structuredProblems(document).map(asFinding);
  const unread = { ...emptyNotice(file.text, "yaml"), comments: file.comments };
  const main = wellFormed(settings.language ?? "") ?? mainLanguage(document.root);
  if (!isReadable(document)) return notJudged(unread, main, configured(problems, settings.severity));
  const versions: CheckedNotice[] = [];
  const findings = [...problems];
  for (const language of new Set([main, ...languagesOf(document.root)])) {
    const version = yield* checkVersion(document, file, { ...settings, language }, main, today);
    if (!version) findings.push(unsupported(unread, language));
    else versions.push(version);
  }
  const [first, ...others] = versions;
  if (!first) return notJudged(unread, main, configured(findings, settings.severity));
  const ofOthers = others.flatMap((version) => version.findings.filter((finding) => isNew(finding, first)));
  const all = [...configured(findings, settings.severity), ...first.findings, ...ofOthers];
  return { ...first, findings: all.sort(byPlace) };
}

/** One language version; nothing where its language has no pack. */
function* checkVersion(
  { root }: StructuredDocument,
  { text, comments }: StructuredSource,
  settings: Settings & { readonly language: string },
  main: string,
  today: string,
): Steps<CheckedNotice | undefined> {
  const { language } = settings;
  const pack = languagePack(language.split("-")[0] ?? language, settings);
  const templates = templatesOf(language);
  if (!pack || !templates) return undefined;
  const composition = compose(root, language, main, templates, registersWith(settings.services));
  yield;
  const { root: content, furniture } = sectionsOf(composition.passages);
  const notice: Notice = { source: text, format: "yaml", title: composition.title, root: content, furniture, comments };
  const recognition = yield* recognise(notice, pack);
  const recognised = withStated(disclose(recognition, conceptsOf(pack)), composition);
  const { disclosures, findings, ...checked } = yield* judge(recognition, recognised, settings, today);
  const gaps = configured(gapsOf(composition, language, text), settings.severity);
  const placed = findings.map((finding) => ({ ...finding, span: narrowed(finding.span, composition) }));
  return { ...checked, disclosures: withNarrowEvidence(disclosures, composition), findings: [...placed, ...gaps] };
}

/**
 * What has a place of its own in the structure is said, whatever words it is put in. What has none is said only by texts
 * that someone wrote: a template's own words prove nothing.
 */
function withStated(recognised: Disclosures, composition: Composition): Disclosures {
  const { stated, leftToWording } = composition;
  const entries = requirementIds.flatMap((id): [string, Disclosure][] => {
    const disclosure = recognised[id];
    const evidence = stated.get(id);
    if (evidence && isSaidOtherwise(disclosure, evidence))
      return [[id, { ...disclosure, status: "disclosed", evidence }]];
    if (evidence) return [];
    const isWritten = leftToWording.has(id) || disclosure.evidence.some((span) => isOverText(span, composition));
    return isWritten ? [] : [[id, { ...disclosure, status: "missing", evidence: [] }]];
  });
  return { ...recognised, ...Object.fromEntries(entries) };
}

/** Whether what recognition says of a requirement is not said of the places where the structure states it. */
function isSaidOtherwise({ status, evidence }: Disclosure, stated: readonly Span[]): boolean {
  if (status === "missing") return true;
  return status === "vague" && !evidence.some((span) => stated.some((place) => overlaps(place, span)));
}

/** Of a place that a template's words have made wide the texts that someone wrote. */
function narrowed({ start, end }: Span, { written }: Composition): Span {
  const texts = textsIn({ start, end }, written);
  const [first, last] = [texts[0], texts.at(-1)];
  return first && last ? { start: Math.max(start, first.start), end: Math.min(end, last.end) } : { start, end };
}

/** Of texts in the order of the file those that reach into a span. */
function textsIn(span: Span, written: readonly Span[]): Span[] {
  let low = 0;
  let high = written.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((written[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const texts: Span[] = [];
  for (let at = low; at < written.length && (written[at] as Span).start < span.end; at += 1)
    texts.push(written[at] as Span);
  return texts;
}

function withNarrowEvidence(disclosures: Disclosures, composition: Composition): Disclosures {
  const narrow = ({ evidence, ...rest }: Disclosure): Disclosure => {
    return { ...rest, evidence: evidence.map((span) => narrowed(span, composition)) };
  };
  return Object.fromEntries(Object.entries(disclosures).map(([id, each]) => [id, narrow(each)])) as Disclosures;
}

function isOverText(span: Span, { written }: Composition): boolean {
  return textsIn(span, written).length > 0;
}

/** Gaps of a translation that are told; whoever has not translated anything knows it after these. */
const mostGaps = 50;
const longestQuote = 60;

function gapsOf({ gaps }: Composition, language: string, text: string): Finding[] {
  return gaps.slice(0, mostGaps).map((span) => {
    const quote = text.slice(span.start, span.end).replace(/\s+/gu, " ");
    const requirement = quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote;
    return {
      rule: "translation-gap",
      severity: "warning",
      article: "12(1)",
      span,
      related: [],
      values: { language, requirement },
    };
  });
}

function asFinding({ span, ...problem }: StructuredProblem): Finding {
  return { rule: "notice-invalid", severity: "error", span, related: [], values: problem.values, problem };
}

function unsupported(notice: Notice, language: string): Finding {
  return { rule: "language-unsupported", severity: "info", span: titleSpan(notice), related: [], values: { language } };
}

/** Whether a finding of a further language version tells something that the first one's do not. */
function isNew({ rule, span }: Finding, { findings }: CheckedNotice): boolean {
  if (rule === "translation-gap") return true;
  const same = findings.filter((finding) => finding.rule === rule);
  return rule.endsWith("-missing") ? same.length === 0 : same.every((finding) => finding.span.start !== span.start);
}
