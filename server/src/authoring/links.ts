import type { DocumentLink } from "vscode-languageserver-types";
import { articleLink } from "../articleLink.ts";
import type { CheckedNotice } from "../checkedNotice.ts";
import type { CompiledLanguage } from "../disclosures/compiledLanguage.ts";
import { citationsIn } from "../disclosures/facts/citations.ts";
import { contactsIn } from "../disclosures/facts/contacts.ts";
import { readHeading } from "../disclosures/passages.ts";
import { sentencesOf } from "../disclosures/sentences.ts";
import { languagePack } from "../languages.ts";
import type { LineIndex } from "../notice/lines.ts";
import { descendants, type Notice } from "../notice/notice.ts";
import type { Span } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";

/** Addresses on the web and for e-mail, and articles of the GDPR as they are cited (to EUR-Lex in the notice's language). */
export function linksOf({ notice, lines, language }: CheckedNotice): DocumentLink[] {
  return linksIn([...textsOf(notice)], { lines, language, source: notice.source });
}

/** The links in texts of a file that reads `source`. */
export function linksIn(
  texts: readonly Text[],
  { lines, language, source }: { readonly lines: LineIndex; readonly language: string; readonly source: string },
): DocumentLink[] {
  const pack = languagePack(language);
  const links = texts.flatMap((text) => [...contactLinks(text), ...(pack ? citationLinks(text, pack, source) : [])]);
  const inOrder = links.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return withoutOverlaps(inOrder).map(({ span, target }) => ({ range: lines.range(span), target }));
}

interface Link {
  readonly span: Span;
  readonly target: string;
}

function* textsOf({ root, furniture }: Notice): Generator<Text> {
  for (const section of [root, ...descendants(root)]) {
    if (section.heading) yield section.heading;
    for (const { text } of section.blocks) yield text;
  }
  for (const { text } of furniture) yield text;
}

function contactLinks(text: Text): Link[] {
  return contactsIn(text).flatMap(({ kind, value, start, end }) => {
    const target = kind === "email" && value ? `mailto:${value}` : kind === "url" ? webTarget(value) : undefined;
    return target ? [{ span: text.span(start, end), target }] : [];
  });
}

function webTarget(address: string): string {
  return /^https?:/iu.test(address) ? address : `https://${address}`;
}

function citationLinks(text: Text, pack: CompiledLanguage, source: string): Link[] {
  if (!/\d/u.test(text.value)) return [];
  return sentencesOf(text, pack.pack.language, pack.abbreviations)
    .flatMap((sentence) => citationsIn(readHeading(sentence, pack), pack))
    .map(({ article, stretch, line }) => ({
      span: withClosingBracket(line.spanOf(stretch), source),
      target: articleLink(article, pack.pack.language),
    }));
}

/** "6(1)(f)" ends with its bracket, which is no word. */
function withClosingBracket(span: Span, source: string): Span {
  const isOpen =
    source.slice(span.start, span.end).lastIndexOf("(") > source.slice(span.start, span.end).lastIndexOf(")");
  return isOpen && source[span.end] === ")" ? { start: span.start, end: span.end + 1 } : span;
}

function withoutOverlaps(links: readonly Link[]): Link[] {
  let end = -1;
  return links.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
