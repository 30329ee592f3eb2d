import type { NamedThing } from "../checkNotice.ts";
import type { Locale } from "../messages.ts";
import type { AdequateCountry, Authority, Service, Sourced, TransferInstrument } from "../registers/registers.ts";
import { registers } from "../registers.ts";
import { translate } from "../translate.ts";

/** What a register tells of something that a notice names: sentences, and the entry that they come from. */
export interface RegisterNote {
  readonly sentences: readonly string[];
  readonly entry?: Sourced;
}

/** What the registers tell of a thing, in a language of the interface; nothing where they do not know it. */
export function registerNote({ kind, id }: NamedThing, locale: Locale): RegisterNote | undefined {
  switch (kind) {
    case "service":
      return noteOn(registers.services, id, (service) => ofService(service, locale));
    case "country":
      return { sentences: ofCountry(id, locale), ...entryOf(adequacyOf(id)) };
    case "authority":
      return noteOn(registers.authorities, id, (authority) => ofAuthority("note.authority", authority, locale));
    case "former-authority":
    case "former-address":
    case "former-box":
      return noteOn(registers.authorities, id, (authority) => ofAuthority(`note.${kind}`, authority, locale));
    case "renamed-authority":
      return noteOn(registers.renamedAuthorities, id, ({ current, since }) => [
        translate(locale, "note.renamed-authority", { current, since: day(since, locale) }),
      ]);
    case "instrument":
    case "invalid-instrument":
      return noteOn(registers.instruments, id, (instrument) => ofInstrument(instrument, locale));
    case "repealed-law":
      return noteOn(registers.repealedLaws, id, ({ name, until, successor }) => [
        translate(locale, "note.repealed-law", { name, successor, until: day(until, locale) }),
      ]);
    case "law-in-force":
      return noteOn(registers.lawsInForce, id, ({ name, since }) => [
        translate(locale, "note.law-in-force", { name, since: day(since, locale) }),
      ]);
    default:
      return undefined;
  }
}

/** A calendar date as people write it. */
export function day(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}

function noteOn<Entry extends Sourced & { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
  sentencesOn: (entry: Entry) => string[],
): RegisterNote | undefined {
  const entry = entries.find((each) => each.id === id);
  return entry && { entry, sentences: sentencesOn(entry) };
}

function entryOf(entry: Sourced | undefined): { readonly entry?: Sourced } {
  return entry ? { entry } : {};
}

function ofService({ entity, country, outsideEea }: Service, locale: Locale): string[] {
  const seat = ({ no: "inside", "via parent": "parent", yes: "outside" } as const)[outsideEea];
  const provider = translate(locale, `note.service.${seat}`, { entity, country: countryName(country, locale) });
  return outsideEea === "no" ? [provider] : [provider, ...ofCountry(country, locale)];
}

/** On what ground data may go to a country. */
function ofCountry(code: string, locale: Locale): string[] {
  const country = countryName(code, locale);
  if (registers.eeaCountries.includes(code)) return [translate(locale, "note.country.eea", { country })];
  const adequacy = adequacyOf(code);
  if (!adequacy) return [translate(locale, "note.country.third", { country })];
  const { decision, since, until, scope } = adequacy;
  const values = { country, decision: decision[locale], since: day(since, locale), scope: scope?.[locale] ?? "" };
  return [
    translate(locale, adequacy.whole ? "note.country.adequate" : "note.country.partly", values),
    ...(until ? [translate(locale, "note.country.until", { until: day(until, locale) })] : []),
  ];
}

function adequacyOf(code: string): AdequateCountry | undefined {
  return registers.adequateCountries.find(({ country }) => country === code);
}

function ofAuthority(
  key: "note.authority" | "note.former-authority" | "note.former-address" | "note.former-box",
  { names, country, address, email, phone, website }: Authority,
  locale: Locale,
): string[] {
  const name = names[locale] ?? Object.values(names)[0] ?? "";
  const contacts = [address, email, phone, website].filter((contact) => contact !== undefined);
  return [translate(locale, key, { name, country: countryName(country, locale) }), `${contacts.join(" · ")}.`];
}

function ofInstrument({ name, article, until, reason, successor }: TransferInstrument, locale: Locale): string[] {
  if (!until) return [translate(locale, "note.instrument", { article })];
  const next = registers.instruments.find(({ id }) => id === successor);
  return [
    translate(locale, "note.invalid-instrument", { name, until: day(until, locale), reason: reason?.[locale] ?? "" }),
    ...(next ? [translate(locale, "note.instrument.successor", { name: next.name, article: next.article })] : []),
  ];
}

function countryName(code: string, locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return /^(?:[A-Z]{2}|\d{3})$/u.test(code) ? (names.of(code) ?? code) : code;
}
