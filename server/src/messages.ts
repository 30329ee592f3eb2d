import pageData from "../generated/pages.json" with { type: "json" };
import { isRequirement, type requirementIds } from "./completeness/requirements.ts";
import type { Finding } from "./finding.ts";
import { messageOfProblem } from "./problemMessage.ts";
import { translate } from "./translate.ts";

/** A language of the interface (not of the notice). */
export type Locale = "en" | "fi";

/** What a rule or requirement says to people: its page under `l10n/rules/`. */
export interface Page {
  readonly name: string;
  /** Of a rule: what a finding says. */
  readonly message?: string;
  /** Of a rule that also speaks of a service by name. */
  readonly messageService?: string;
  /** Of a requirement: what `<id>-missing` and `<id>-vague` say. */
  readonly missing?: string;
  readonly vague?: string;
  /** Markdown. */
  readonly body: string;
}

export interface PageSection {
  readonly heading: string;
  /** Markdown. */
  readonly text: string;
}

const pages: Readonly<Record<Locale, Readonly<Record<string, Page>>>> = pageData;

/** What a finding says, in a language of the interface. */
export function messageOf(
  { rule, values, problem }: Pick<Finding, "rule" | "values" | "problem">,
  locale: Locale,
): string {
  const page = pageOf(rule, locale);
  const text = (page && templateOf(page, rule, values)) ?? rule;
  if (problem) return fill(text, { ...values, problem: messageOfProblem(problem, locale) });
  const message = fill(text, values);
  return values.suggestion === undefined ? message : `${message} ${translate(locale, "did-you-mean", values)}`;
}

/** The page of a rule; for `<requirement>-missing` and `-vague` the requirement's. */
export function pageOf(rule: string, locale: Locale): Page | undefined {
  return pages[locale][pageId(rule)];
}

/** What the law asks, in short: the first paragraph of the page of a rule or requirement. Markdown. */
export function summaryOf(rule: string, locale: Locale): string {
  const paragraphs = pageOf(rule, locale)?.body.split(/\n{2,}/u) ?? [];
  const first = paragraphs.find((paragraph) => paragraph !== "" && !paragraph.startsWith("#"));
  return first?.replaceAll("\n", " ") ?? "";
}

/** What authorities and courts hold insufficient: the second section of the page of a rule or requirement. Markdown. */
export function notEnough(rule: string, locale: Locale): PageSection | undefined {
  const [, section] = pageOf(rule, locale)?.body.split(/^## /mu).slice(1) ?? [];
  const [heading = "", ...lines] = section?.split("\n") ?? [];
  return section === undefined ? undefined : { heading, text: lines.join("\n").trim() };
}

/** The page of a rule or requirement, for people; nothing for an id that is not known. */
export function explanationOf(rule: string, locale: Locale): { title: string; text: string } | undefined {
  const page = Object.hasOwn(pages[locale], pageId(rule)) ? pageOf(rule, locale) : undefined;
  return page && { title: page.name, text: page.body };
}

/** The id of the page that explains a rule. */
export function pageId(rule: string): string {
  const requirement = rule.replace(/-(?:missing|vague)$/u, "");
  return isRequirement(requirement) ? requirement : rule;
}

/** A requirement's short name. */
export function requirementName(id: (typeof requirementIds)[number], locale: Locale): string {
  return pages[locale][id]?.name ?? id;
}

function templateOf(page: Page, rule: string, values: Finding["values"]): string | undefined {
  if (page.missing !== undefined || page.vague !== undefined)
    return rule.endsWith("-vague") ? page.vague : page.missing;
  return values.service !== undefined ? (page.messageService ?? page.message) : page.message;
}

function fill(text: string, values: Finding["values"]): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
