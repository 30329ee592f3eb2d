import type { Contact } from "../disclosures/disclosures.ts";
import type { Authority, FormerName } from "../registers/registers.ts";
import { withoutOverlaps } from "./places.ts";
import type { Detection, Rule, RuleContext } from "./rule.ts";
import { tellsOfChange } from "./statements.ts";
import { type NamedThing, names, textLinesWithFurniture, thingsNamed } from "./textLines.ts";

/** A change of name younger than this is only mentioned. */
const yearInDays = 365;
/** Digits of a national number from which no other subscriber is likely meant. */
const tellingDigits = 8;

/**
 * Names, addresses, numbers and e-mail addresses that a supervisory authority no longer has: with them a complaint may
 * go astray (Art. 12(2), 77).
 */
export const authorityContactOutdated: Rule = {
  id: "authority-contact-outdated",
  severity: "warning",
  tag: "outdated",
  article: "12(2)",
  requirement: "authority-contact",
  fixable: true,
  *detect(context) {
    const found = [...formerNames(context), ...formerAddresses(context), ...formerContacts(context)];
    yield* withoutOverlaps(found);
  },
};

function formerNames(context: RuleContext): Detection[] {
  const { recognition, registers, country, today } = context;
  return thingsNamed(textLinesWithFurniture(recognition), ["former-authority"]).flatMap((thing) => {
    const authority = registers.authorities.find(({ id }) => id === thing.id);
    const name =
      authority?.former?.names?.find(({ phrase }) => isWritten(phrase, thing.text)) ?? authority?.former?.names?.[0];
    if (!authority || !name || tellsOfChange(recognition, thing.passage) || namedAnew(thing)) return [];
    if (name.shared && country !== authority.country) return [];
    return [detection(thing, authority, currentName(authority), isRecent(name, today) ? { severity: "info" } : {})];
  });
}

/** Whether a phrase without choices and stems is what the text says. */
function isWritten(phrase: string, text: string): boolean {
  return phrase.localeCompare(text, "und", { sensitivity: "base" }) === 0;
}

/** Whether the sentence names the authority by its name of today too, or that of another which begins alike. */
function namedAnew({ line, fact, id }: NamedThing): boolean {
  return line.facts.some((other) => {
    if (other.kind !== "authority" || (other.start === fact.start && other.end === fact.end)) return false;
    return other.value === id ? !isFormer(line.facts, other) : other.start <= fact.start && fact.end <= other.end;
  });
}

function isFormer(facts: NamedThing["line"]["facts"], { start, end }: NamedThing["fact"]): boolean {
  return facts.some((fact) => fact.kind === "former-authority" && fact.start === start && fact.end === end);
}

function isRecent({ until }: FormerName, today: string): boolean {
  return until !== undefined && Date.parse(today) - Date.parse(until) < yearInDays * 86_400_000;
}

/** A street may house others: it counts beside the authority's name or where the notice speaks of complaints. */
function formerAddresses(context: RuleContext): Detection[] {
  return thingsNamed(textLinesWithFurniture(context.recognition), ["former-address", "former-box"]).flatMap((thing) => {
    const authority = context.registers.authorities.find(({ id }) => id === thing.id);
    if (!authority || !isNearItsAuthority(thing)) return [];
    const { address, postal } = authority;
    const current = thing.fact.kind === "former-box" ? (postal ?? address) : (address ?? postal);
    return [detection(thing, authority, current ?? currentName(authority))];
  });
}

function formerContacts({ recognition, registers }: RuleContext): Detection[] {
  const kinds: readonly Contact["kind"][] = ["email", "phone", "url"];
  return thingsNamed(textLinesWithFurniture(recognition), kinds).flatMap((thing) => {
    for (const authority of registers.authorities) {
      const current = currentOf(thing, authority);
      if (current !== undefined) return [detection(thing, authority, current)];
    }
    return [];
  });
}

/** What a contact should be today, if it is one that the authority no longer has. */
function currentOf(thing: NamedThing, { id, email, phone, website, former }: Authority): string | undefined {
  const { kind, value } = thing.fact;
  if (kind === "email") return former?.emails?.includes(value.toLowerCase()) ? (email ?? website ?? "") : undefined;
  if (kind === "url") return former?.websites?.includes(site(value)) ? (website ?? "") : undefined;
  const old = former?.phones?.some(
    (number) => isNumber(value, number) && (isTelling(number) || isNearItsAuthority({ ...thing, id })),
  );
  return old ? (phone ?? website ?? "") : undefined;
}

/** A web address without scheme, `www.` and what follows the host. */
function site(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^www\./u, "")
    .split(/[/?#]/u, 1)
    .join("");
}

/** Whether a number as written is a number of the register (`+358 29 561 6670`), with or without the country's code. */
function isNumber(written: string, number: string): boolean {
  const [code = ""] = number.slice(1).split(" ");
  const national = digits(number).slice(code.length);
  const own = digits(written.replace(/\(0\)/u, "")).replace(/^00/u, "");
  return own === code + national || own === `${code}0${national}` || own.replace(/^0/u, "") === national;
}

function isTelling(number: string): boolean {
  return digits(number.slice(number.indexOf(" "))).length >= tellingDigits;
}

function digits(text: string): string {
  return text.replace(/\D/gu, "");
}

/** Whether its sentence or section names the authority, or stands where a notice speaks of complaints. */
function isNearItsAuthority({ line, passage, id }: Pick<NamedThing, "line" | "passage" | "id">): boolean {
  if (names(line, "authority", id)) return true;
  if (!passage) return false;
  if (passage.topics.has("complaint") || passage.topics.has("authority-contact")) return true;
  return passage.section.passages.some((other) => names(other.line, "authority", id));
}

function currentName({ names: byLanguage }: Authority): string {
  return Object.values(byLanguage)[0] ?? "";
}

function detection(
  { span, text, line }: NamedThing,
  authority: Authority,
  current: string,
  more: Partial<Detection> = {},
): Detection {
  const found = text === "" ? line.text.value : text;
  return { span, values: { found, current, authority: currentName(authority) }, ...more };
}
