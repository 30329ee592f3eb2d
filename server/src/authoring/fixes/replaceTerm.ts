import type { CheckedNotice } from "../../checkedNotice.ts";
import type { Finding } from "../../finding.ts";
import type { Span } from "../../notice/span.ts";
import { registers } from "../../registers.ts";
import { authorityName } from "./authorityContact.ts";
import type { FixEdit } from "./fix.ts";
import { written } from "./insertSection.ts";

/** What is written in place of a term that is out of date. */
export interface Replacement {
  readonly text: string;
  readonly edit: FixEdit;
  /** Whether it fits without a look at the sentence. */
  readonly isSafe: boolean;
}

/** The replacement of an outdated name, contact, law or instrument; nothing where none is known. */
export function replacementFor(finding: Finding, { notice, language }: CheckedNotice): Replacement | undefined {
  const term = termFor(finding, language);
  if (!term) return undefined;
  const { text, isSafe } = term;
  const span = widened(finding.span, notice.source, term);
  return { text, edit: { span, filling: written(notice, [text]) }, isSafe };
}

interface Term {
  readonly text: string;
  readonly isSafe: boolean;
  /** What may follow the old term and goes with it. */
  readonly goesOn?: RegExp;
  /** What may stand before it, likewise. */
  readonly begins?: RegExp;
}

/** Postal code and town behind a street; the number behind the name of a law. */
const town = /^,?[ \t]{0,3}(?:FI-)?\d{4,5}[ \t]{1,3}\p{L}[\p{L}-]{0,40}/u;
const shieldBegins = /EU\s?[–-]\s?U\.?S\.?[ \t]$/u;
const shieldGoesOn = /^[ \t]Framework\b/u;
const lawNumber = /^[ \t]{0,3}\(?\d{1,4}\/\d{2,4}\)?/u;

function termFor({ rule, values }: Finding, language: string): Term | undefined {
  const { found = "", current = "", successor = "" } = values;
  switch (rule) {
    case "authority-contact-outdated":
      return contactTerm(found, current, language);
    case "authority-renamed":
      return term(current, { isSafe: false });
    case "repealed-law":
      return term(successor, { isSafe: false, goesOn: lawNumber });
    case "transfer-instrument-invalid":
      return term(instrumentName(successor, language), { isSafe: false, begins: shieldBegins, goesOn: shieldGoesOn });
    default:
      return undefined;
  }
}

const unmistakable = /^[^\s@]+@[^\s@]+$|^(?:https?:\/\/|www\.)\S+$|^\+?[\d\s()/-]+$/u;

/** E-mail addresses, numbers and web addresses fit as they are; a name may be inflected, an address go on. */
function contactTerm(found: string, current: string, language: string): Term | undefined {
  const authority = registers.authorities.find(({ names }) => Object.values(names)[0] === current);
  const text = authority ? authorityName(authority, language) : current;
  const isSafe = unmistakable.test(found) && unmistakable.test(current) && isMail(found) === isMail(current);
  return term(text, { isSafe, ...(!isSafe && { goesOn: town }) });
}

function isMail(text: string): boolean {
  return text.includes("@");
}

function term(text: string, more: Omit<Term, "text">): Term | undefined {
  return text === "" ? undefined : { text, ...more };
}

/** The name of an instrument, which the register has in English; a proper name is the same everywhere. */
function instrumentName(id: string, language: string): string {
  const name = registers.instruments.find((each) => each.id === id)?.name ?? "";
  return language === "en" || /^\p{Lu}/u.test(name) ? name : "";
}

function widened({ start, end }: Span, source: string, { goesOn, begins }: Term): Span {
  const following = goesOn?.exec(source.slice(end, end + 80))?.[0] ?? "";
  const before = begins?.exec(source.slice(Math.max(0, start - 20), start))?.[0] ?? "";
  return { start: start - before.length, end: end + following.length };
}
