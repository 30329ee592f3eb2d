import type { Hover, MarkupKind } from "vscode-languageserver-types";
import { articleLink } from "../articleLink.ts";
import type { CheckedNotice, NamedThing } from "../checkNotice.ts";
import { citedArticle, type RequirementId } from "../completeness/requirements.ts";
import { type Locale, notEnough, type PageSection, pageOf, requirementName, summaryOf } from "../messages.ts";
import { length, type Span, touches } from "../notice/span.ts";
import { translate } from "../translate.ts";
import { evidenceAt, headingAt } from "./places.ts";
import { day, registerNote } from "./registerNotes.ts";

/** A word of more letters in small ones is no chance hit. */
const longestAnyWord = 8;

/**
 * What is known of the place at `offset`. On something that a register knows: what that says. On a heading: the
 * requirements that its section answers, and how well. On evidence: the requirements that it shows. On a finding of
 * another kind: what its rule asks.
 */
export function hoverAt(checked: CheckedNotice, offset: number, locale: Locale, kind: MarkupKind): Hover | undefined {
  const thing = thingAt(checked, offset, locale, kind);
  const found = headingAt(checked, offset) ?? evidenceAt(checked, offset);
  const rules = found ? [] : rulesAt(checked, offset);
  const span = thing?.span ?? found?.span ?? rules[0]?.span;
  if (!span) return undefined;
  const requirements = found?.requirements ?? [];
  const parts = [
    thing?.part,
    ...requirements.map((id) => ofRequirement(id, checked, { locale, isAlone: requirements.length === 1 })),
    ...rules.map(({ rule, article }) => ofRule(rule, article, locale)),
  ].filter((part) => part !== undefined);
  return {
    contents: { kind, value: parts.map((part) => written(part, kind)).join("\n\n") },
    range: checked.lines.range(span),
  };
}

/** A part of what a hover says. */
interface Part {
  readonly title: string;
  /** What the controller has written. */
  readonly reason?: string;
  readonly text: string;
  readonly link?: { readonly label: string; readonly target: string };
  readonly more?: PageSection;
}

/** The longest thing at the offset is the most telling: "Google Analytics", not "Google". */
function thingAt(
  { named }: CheckedNotice,
  offset: number,
  locale: Locale,
  kind: MarkupKind,
): { span: Span; part: Part } | undefined {
  const hits = named.filter(({ span, text }) => touches(span, offset) && isTelling(text));
  const inOrder = hits.toSorted((a, b) => length(b.span) - length(a.span) || rankOf(a) - rankOf(b));
  for (const thing of inOrder) {
    const part = ofThing(thing, locale, kind);
    if (part) return { span: thing.span, part };
  }
  return undefined;
}

/** A short word in small letters may be any word ("us"). */
function isTelling(text: string): boolean {
  return text.length > longestAnyWord || /[\p{Lu}\p{N}]/u.test(text);
}

/** What is out of date is told rather than what is known besides. */
function rankOf({ kind }: NamedThing): number {
  return /former|renamed|invalid|repealed/u.test(kind) ? 0 : 1;
}

function rulesAt({ findings }: CheckedNotice, offset: number) {
  return findings.filter(({ span, requirement }) => !requirement && touches(span, offset));
}

function ofThing(thing: NamedThing, locale: Locale, kind: MarkupKind): Part | undefined {
  const note = registerNote(thing, locale);
  if (!note) return undefined;
  const { sentences, entry } = note;
  const label = entry && translate(locale, "note.source", { checked: day(entry.checked, locale) });
  const title = kind === "plaintext" ? thing.text : asMarkdown(thing.text);
  return { title, text: sentences.join(" "), ...(label && { link: { label, target: entry.source } }) };
}

/** With what is not enough, unless there is much to tell and the requirement is answered well. */
function ofRequirement(
  id: RequirementId,
  { disclosures, articles }: CheckedNotice,
  { locale, isAlone }: { readonly locale: Locale; readonly isAlone: boolean },
): Part {
  const { status, reason } = disclosures[id];
  const values = { name: requirementName(id, locale), status: translate(locale, `status.${status}`) };
  const isWanting = status === "vague" || status === "missing";
  const more = isWanting || (isAlone && status === "disclosed") ? notEnough(id, locale) : undefined;
  return {
    title: translate(locale, "hover.requirement", values),
    ...(reason !== undefined && { reason }),
    text: summaryOf(id, locale),
    link: linkTo(citedArticle(id, articles), locale),
    ...(more && { more }),
  };
}

function ofRule(rule: string, article: string | undefined, locale: Locale): Part | undefined {
  const page = pageOf(rule, locale);
  return page && { title: page.name, text: summaryOf(rule, locale), ...(article && { link: linkTo(article, locale) }) };
}

function linkTo(article: string, locale: Locale): Part["link"] & object {
  return { label: translate(locale, "article", { article }), target: articleLink(article, locale) };
}

function written({ title, reason, text, link, more }: Part, kind: MarkupKind): string {
  if (kind === "plaintext") {
    const told = [
      title,
      reason,
      text,
      link && `${link.label}: ${link.target}`,
      more && `${more.heading}:\n${more.text}`,
    ];
    return told.filter(Boolean).join("\n");
  }
  const head = `**${title}**${link ? ` · [${link.label}](${link.target})` : ""}`;
  const told = [head, reason && asMarkdown(reason), text, more && `*${more.heading}*\n\n${more.text}`];
  return told.filter(Boolean).join("\n\n");
}

/** A text in which nothing is a mark of Markdown or HTML. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[!-/:-@[-`{-~]/gu, "\\$&");
}
