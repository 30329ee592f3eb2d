import type { Hover, MarkupKind } from "vscode-languageserver-types";
import { articleLink } from "../articleLink.ts";
import type { CheckedNotice } from "../checkNotice.ts";
import { citedArticle, type RequirementId, requirementIds } from "../completeness/requirements.ts";
import { type Locale, pageOf, requirementName, summaryOf } from "../messages.ts";
import { descendants } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";
import { translate } from "../translate.ts";
import { answersOf, evidenceOf } from "./answers.ts";

/**
 * What is known of the place at `offset`. On a heading: the requirements that its section answers, and how well. On
 * evidence: the requirements that it shows. On a finding of another kind: what its rule asks.
 */
export function hoverAt(checked: CheckedNotice, offset: number, locale: Locale, kind: MarkupKind): Hover | undefined {
  const found = onHeading(checked, offset) ?? onEvidence(checked, offset);
  const rules = found ? [] : rulesAt(checked, offset);
  const span = found?.span ?? rules[0]?.span;
  if (!span) return undefined;
  const parts = [
    ...(found?.requirements ?? []).map((id) => ofRequirement(id, checked, locale)),
    ...rules.map(({ rule, article }) => ofRule(rule, article, locale)),
  ].filter((part) => part !== undefined);
  return {
    contents: { kind, value: parts.map((part) => written(part, kind)).join("\n\n") },
    range: checked.lines.range(span),
  };
}

interface Place {
  readonly span: Span;
  readonly requirements: readonly RequirementId[];
}

/** A part of what a hover says. */
interface Part {
  readonly title: string;
  /** What the controller has written. */
  readonly reason?: string;
  readonly text: string;
  readonly link?: { readonly label: string; readonly target: string };
}

function onHeading(checked: CheckedNotice, offset: number): Place | undefined {
  for (const section of descendants(checked.notice.root)) {
    const span = section.heading?.span();
    if (!span || !holds(span, offset)) continue;
    const requirements = answersOf(section, checked);
    return requirements.length > 0 ? { span, requirements } : undefined;
  }
  return undefined;
}

/** The shortest evidence decides which place it is; all that hold the offset are told. */
function onEvidence(checked: CheckedNotice, offset: number): Place | undefined {
  const hits = requirementIds.flatMap((id) =>
    evidenceOf(checked, id)
      .filter((span) => holds(span, offset))
      .map((span) => ({ id, span })),
  );
  const [shortest] = hits.toSorted((a, b) => length(a.span) - length(b.span));
  return shortest && { span: shortest.span, requirements: [...new Set(hits.map(({ id }) => id))] };
}

function rulesAt({ findings }: CheckedNotice, offset: number) {
  return findings.filter(({ span, requirement }) => !requirement && holds(span, offset));
}

function ofRequirement(id: RequirementId, { disclosures, articles }: CheckedNotice, locale: Locale): Part | undefined {
  const article = citedArticle(id, articles);
  const { status, reason } = disclosures[id];
  const values = { name: requirementName(id, locale), status: translate(locale, `status.${status}`) };
  const title = translate(locale, "hover.requirement", values);
  return { title, ...(reason !== undefined && { reason }), text: summaryOf(id, locale), link: linkTo(article, locale) };
}

function ofRule(rule: string, article: string | undefined, locale: Locale): Part | undefined {
  const page = pageOf(rule, locale);
  return page && { title: page.name, text: summaryOf(rule, locale), ...(article && { link: linkTo(article, locale) }) };
}

function linkTo(article: string, locale: Locale): Part["link"] & object {
  return { label: translate(locale, "article", { article }), target: articleLink(article, locale) };
}

function written({ title, reason, text, link }: Part, kind: MarkupKind): string {
  if (kind === "plaintext")
    return [title, reason, text, link && `${link.label}: ${link.target}`].filter(Boolean).join("\n");
  const head = `**${title}**${link ? ` · [${link.label}](${link.target})` : ""}`;
  return [head, reason && asMarkdown(reason), text].filter(Boolean).join("\n\n");
}

/** A text in which nothing is a mark of Markdown or HTML. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[!-/:-@[-`{-~]/gu, "\\$&");
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function length({ start, end }: Span): number {
  return end - start;
}
