import { type CheckedNotice, emptyNotice, notJudged } from "./checkedNotice.ts";
import { titleSpan } from "./completeness/findings.ts";
import { isRequirement } from "./completeness/requirements.ts";
import { over, settingsOf } from "./configuration/configuration.ts";
import { validate } from "./configuration/validation.ts";
import { configurationRules } from "./configurationRules.ts";
import { type Disclosures, disclose } from "./disclosures/disclose.ts";
import { recognise } from "./disclosures/recognise.ts";
import { byPlace, configured, type Finding } from "./finding.ts";
import { judge } from "./judge.ts";
import { conceptsOf, languagePack, templatesOf } from "./languages.ts";
import type { Comment } from "./notice/comment.ts";
import type { Notice } from "./notice/notice.ts";
import { sectionsOf } from "./notice/sections.ts";
import { contains } from "./notice/span.ts";
import { yamlComments } from "./notice/yamlComments.ts";
import { registersWith } from "./registers.ts";
import { type Composition, compose } from "./rendering/compose.ts";
import type { Settings } from "./settings.ts";
import type { Steps } from "./steps.ts";
import { languagesOf, mainLanguage } from "./structured/languages.ts";
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
    checked.push(documents.length > 1 ? asPart(notice, document) : notice);
  }
  const [first, ...further] = checked as [CheckedNotice, ...CheckedNotice[]];
  return { ...first, further };
}

interface StructuredSource {
  readonly text: string;
  readonly comments: readonly Comment[];
}

function asPart(checked: CheckedNotice, { span }: StructuredDocument): CheckedNotice {
  return { ...checked, part: { title: checked.notice.title?.value ?? "", span } };
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
  const main = settings.language ?? mainLanguage(document.root);
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
  const all = [
    ...configured(findings, settings.severity),
    ...first.findings,
    ...others.flatMap((each) => each.findings),
  ];
  return { ...first, findings: distinct(all).sort(byPlace) };
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
  const checked = yield* judge(recognition, recognised, settings, today);
  const gaps = configured(gapsOf(composition, language, text), settings.severity);
  return { ...checked, findings: [...checked.findings, ...gaps] };
}

/** Whatever words it is put in, what has a place of its own in the structure is said. */
function withStated(recognised: Disclosures, { stated }: Composition): Disclosures {
  const missed = [...stated].filter(([id]) => isRequirement(id) && recognised[id].status === "missing");
  const entries = missed.map(([id, evidence]) => {
    return [id, { ...recognised[id], status: "disclosed" as const, evidence: [...evidence] }] as const;
  });
  return { ...recognised, ...Object.fromEntries(entries) };
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

/** Language versions share what bears no language: what is told of it once is enough. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, span, values }) => {
    const same = `${rule} ${span.start} ${rule === "translation-gap" ? values.language : ""}`;
    return !seen.has(same) && seen.add(same);
  });
}
