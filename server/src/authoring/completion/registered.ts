import type { ProseFormat } from "../../notice/notice.ts";
import type { AdequateCountry, Authority, Service } from "../../registers/registers.ts";
import { registers } from "../../registers.ts";
import { serviceName } from "../draft/answers.ts";
import { authorityLines } from "../draft/notice.ts";
import { written, writtenText } from "../draft/passages.ts";
import type { Drafts } from "../draft/sections.ts";
import type { Proposal } from "./proposal.ts";

/** In whose words, and for which controller, the registers are told. */
export interface Telling {
  readonly drafts: Drafts;
  readonly language: string;
  readonly format: ProseFormat;
  /** The controller's country, where it is known. */
  readonly country?: string | undefined;
  readonly services: readonly Service[];
}

/** What the registers know that belongs into a section. */
export function registeredFor(section: string, telling: Telling): Proposal[] {
  switch (section) {
    case "authority-contact":
      return authorities(telling);
    case "transfers":
      return registers.adequateCountries.map((country) => adequateCountry(country, telling));
    case "recipients":
      return telling.services.map((service) => recipient(service, telling));
    default:
      return [];
  }
}

/** Those of the controller's country first. */
function authorities(telling: Telling): Proposal[] {
  const isOwn = ({ country }: Authority) => country === telling.country;
  const { authorities: all } = registers;
  return [...all.filter(isOwn), ...all.filter((authority) => !isOwn(authority))].map((authority) => {
    const { drafts, language, format } = telling;
    const lines = authorityLines(authority, drafts, language);
    return {
      kind: "value",
      label: (Object.hasOwn(authority.names, language) ? authority.names[language] : undefined) ?? nameOf(authority),
      detail: countryName(authority.country, language),
      text: written([{ kind: "paragraph", lines }], format),
      section: "authority-contact",
    };
  });
}

function nameOf({ names, id }: Authority): string {
  return Object.values(names)[0] ?? id;
}

function adequateCountry({ country, decision, name }: AdequateCountry, telling: Telling): Proposal {
  const label = /^[A-Z]{2}$/u.test(country) ? countryName(country, telling.language) : name;
  const detail = decision[telling.language === "fi" ? "fi" : "en"];
  return { kind: "value", label, detail, text: writtenText([label], telling.format), section: "transfers" };
}

function recipient(service: Service, { drafts, language, format }: Telling): Proposal {
  const name = serviceName(service);
  const details = `${service.entity}, ${countryName(service.country, language)}`;
  const text = writtenText(drafts.text("recipients", "named", { name, details }), format);
  return { kind: "value", label: name, detail: details, text, section: "recipients" };
}

const names = new Map<string, Intl.DisplayNames>();

function countryName(code: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  names.set(language, known);
  return known.of(code) ?? code;
}
