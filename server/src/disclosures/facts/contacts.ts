import type { Text } from "../../notice/text.ts";
import type { Contact } from "../disclosures.ts";

/** A contact in a text: offsets into its value. */
export interface FoundContact {
  readonly kind: Exclude<Contact["kind"], "form">;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** All ways to reach someone that a text gives: also e-mail addresses hidden from robots, and targets of its links. */
export function contactsIn(text: Text): FoundContact[] {
  const { value } = text;
  const found: FoundContact[] = [];
  if (mayHoldEmail(value)) found.push(...emailsIn(value));
  if (mayHoldWebAddress.test(value)) found.push(...addressesOnTheWebIn(value));
  if (/\d/.test(value)) found.push(...phonesIn(value), ...postalAddressesIn(value));
  found.push(...linksOf(text));
  return found;
}

/** Cheap tests for what a text must hold before it is worth a look for more. */
const hiddenAt = /[([{]\s?(?:at|At|AT|ät|ä|a|miu|@)\s?[)\]}]/;
const hiddenByService = /email(?:\s|&#160;)?protected/i;
const mayHoldWebAddress = /\.[a-zA-Z\u00c0-\u024f]{2}|:\/\//;

function mayHoldEmail(value: string): boolean {
  if (value.includes("@") || (value.includes("protected") && hiddenByService.test(value))) return true;
  return (/[([{]/.test(value) && hiddenAt.test(value)) || / (?:dot|piste|punkt|point) /.test(value);
}

const label = String.raw`[\p{L}\p{N}_+-]{1,40}`;
const spacedDot = String.raw`(?:\s\.\s|\.)`;
const dot = String.raw`(?:\s?\.\s?|\s?[([{]\s?(?:dot|piste|punkt|point|\.)\s?[)\]}]\s?|\s(?:dot|piste|punkt|point)\s)`;
const spokenDot = String.raw`\s(?:dot|piste|punkt|point)\s`;
const local = `(${label}(?:${spacedDot}${label}){0,3})`;
const emails: readonly RegExp[] = [
  new RegExp(
    String.raw`${local}(?:\s?@\s?|\s?[([{]\s?(?:at|ät|ä|a|@|miu)\s?[)\]}]\s?)(${label}(?:${dot}${label}){1,3})`,
    "giu",
  ),
  new RegExp(String.raw`${local}\s(?:at|ät|miu)\s(${label}(?:${spokenDot}${label}){1,3})`, "giu"),
];
const anyDot = new RegExp(dot, "giu");
/** What a mail-hiding service leaves in place of the address. */
const protectedEmail = /\[?email(?:\s|&#160;)?protected\]?/giu;

/** "… @example.fi. Vastaamme …": what follows begins a sentence. */
const nextSentence = /\.\s(?=\p{Lu}\p{Ll})/u;

function emailsIn(value: string): FoundContact[] {
  const found: FoundContact[] = [];
  for (const pattern of emails) {
    for (const match of value.matchAll(pattern)) {
      const [, name] = match as unknown as [string, string];
      const whole = match[0].split(nextSentence, 1)[0] as string;
      const domain = (match[2] as string).split(nextSentence, 1)[0] as string;
      const plain = `${name.replace(/\s/gu, "")}@${domain.replace(anyDot, ".").replace(/\s/gu, "")}`;
      if (!/\.\p{L}{2,}$/u.test(plain)) continue;
      found.push({ kind: "email", start: match.index, end: match.index + whole.length, value: plain });
    }
  }
  for (const match of value.matchAll(protectedEmail)) {
    found.push({ kind: "email", start: match.index, end: match.index + match[0].length, value: "" });
  }
  return found;
}

const webAddress = /(?:https?:\/\/|www\.)[^\s<>()[\]{}"'”»]{2,300}/giu;
const bareDomain =
  /(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]{2,40}\.){1,3}(?:fi|com|net|org|eu|se|de|fr|dk|no|ee|nl|at|ch|be|it|es|uk|ie|io|app|info|gov|ax)(?![\p{L}\p{N}@.-]{1})/giu;

function addressesOnTheWebIn(value: string): FoundContact[] {
  const found: FoundContact[] = [];
  for (const pattern of [webAddress, bareDomain]) {
    for (const match of value.matchAll(pattern)) {
      const address = match[0].replace(/[.,;:!?]{1,3}$/u, "");
      found.push({ kind: "url", start: match.index, end: match.index + address.length, value: address });
    }
  }
  return found;
}

const phone = /(?<![\p{L}\p{N}.,/-])(?:\+\d|\(0|0|\(\+\d)[\d\s()./-]{5,18}\d(?![\p{L}\p{N}])/gu;
const americanPhone = /(?<![\p{L}\p{N}.,/+-])(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-. ]\d{4}(?![\p{L}\p{N}])/gu;

function phonesIn(value: string): FoundContact[] {
  const found: FoundContact[] = [];
  for (const match of [...value.matchAll(phone), ...value.matchAll(americanPhone)]) {
    const digits = match[0].replace(/\D/gu, "");
    if (digits.length < 6 || digits.length > 15 || looksLikeDate(match[0])) continue;
    found.push({ kind: "phone", start: match.index, end: match.index + match[0].length, value: match[0].trim() });
  }
  return found;
}

function looksLikeDate(text: string): boolean {
  return /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}$/u.test(text);
}

/** Postcode with place: "00520 Helsinki", "114 20 Stockholm", "SW1A 1AA", "1010 Wien", or a post-office box. */
const postcode =
  /(?<![\p{L}\p{N}-])(?:\d{5}\s\p{Lu}\p{L}|\d{3}\s\d{2}\s\p{Lu}\p{L}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?!\p{L})|(?:PL|P\.?\s?O\.?\s?Box|Postfach|BP|Box)\s\d{1,6}|\d{4}(?:\s[A-Z]{2})?\s\p{Lu}\p{Ll}{2})/gu;

/** "CA 94105", "L-1521", "K1A 0B1". */
const otherPostcode = /(?<![\p{L}\p{N}-])(?:[A-Z]{2}[ -]\d{5}|[A-Z]-\d{4,5}|[A-Z]\d[A-Z]\s\d[A-Z]\d)(?!\p{N})/gu;

function postalAddressesIn(value: string): FoundContact[] {
  return [...value.matchAll(postcode), ...value.matchAll(otherPostcode)]
    .filter((match) => !/^(?:19|20)\d\d\s/u.test(match[0]))
    .map((match) => ({
      kind: "postal-address",
      start: match.index,
      end: match.index + match[0].length,
      value: match[0],
    }));
}

function linksOf(text: Text): FoundContact[] {
  const found: FoundContact[] = [];
  for (const { start, end, target } of text.links) {
    const [, scheme, rest] = /^(mailto|tel|https?):(.*)$/iu.exec(target) ?? [];
    if (end <= start || rest === undefined) continue;
    const kind = scheme?.toLowerCase() === "mailto" ? "email" : scheme?.toLowerCase() === "tel" ? "phone" : "url";
    found.push({ kind, start, end, value: kind === "url" ? target : rest });
  }
  return found;
}
