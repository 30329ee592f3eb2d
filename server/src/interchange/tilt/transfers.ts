import { registers } from "../../registers.ts";
import type { StructuredNotice, Transfer } from "../../structured/structuredNotice.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Loss } from "../losses.ts";
import { joined, type TextIn } from "../writtenText.ts";
import { appliedTo } from "./appliedTo.ts";
import { countryIn, listIn, textAt } from "./reading.ts";

/** Where TILT speaks of an instrument of Chapter V; all others are appropriate guarantees, by their name. */
const sectionOfInstrument: Readonly<Record<string, string>> = {
  adequacy: "adequacyDecision",
  dpf: "adequacyDecision",
  scc: "standardDataProtectionClause",
};
const otherGuarantees = "appropriateGuarantees";
const sections = ["adequacyDecision", otherGuarantees, "standardDataProtectionClause"];

/** The instrument that a section means where its description names no other. */
const instrumentOfSection: Readonly<Record<string, string>> = {
  adequacyDecision: "adequacy",
  standardDataProtectionClause: "scc",
};

/** `thirdCountryTransfers`: an entry for each country, with what its transfers rest on. */
export function transfersOf(notice: StructuredNotice, text: TextIn): { entries: JsonObject[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const entries: Record<string, JsonObject | string | undefined>[] = [];
  for (const { path, said } of appliedTo(notice)) {
    if (said.transfers === "none") losses.push({ path: `${path}/transfers`, reason: "none" });
    else for (const transfer of said.transfers ?? []) add(transfer);
  }
  return { entries, losses };

  function add(transfer: Transfer): void {
    const { country, instrument } = transfer;
    const section = instrument === undefined ? otherGuarantees : (sectionOfInstrument[instrument] ?? otherGuarantees);
    const last = entries.at(-1);
    const entry = last?.country === country && last?.[section] === undefined ? last : undefined;
    const written = guaranteeOf(transfer, section, text);
    if (entry) entry[section] = written;
    else entries.push({ country, [section]: written });
  }
}

function guaranteeOf(transfer: Transfer, section: string, text: TextIn): JsonObject | undefined {
  const { instrument } = transfer;
  const own = joined([text(transfer.description), text(transfer.copy)], "\n\n");
  if (instrument === undefined) return own === undefined ? undefined : { description: own };
  const isMeantAnyway = instrument === instrumentOfSection[section] && own !== undefined;
  return { available: true, description: joined([isMeantAnyway ? undefined : nameOf(instrument), own], ": ") };
}

function nameOf(id: string): string {
  return registers.instruments.find((instrument) => instrument.id === id)?.name ?? id;
}

/** The transfers of a TILT document, one for each country and instrument. */
export function transfersFrom(thirdCountryTransfers: unknown): object[] {
  return listIn(thirdCountryTransfers).flatMap((entry) => {
    const country = countryIn(entry, "country");
    const transfers = sections.flatMap((section) => transferFrom(section, entry, country) ?? []);
    return transfers.length > 0 || country === undefined ? transfers : [{ country }];
  });
}

function transferFrom(section: string, entry: unknown, country: string | undefined): object | undefined {
  const guarantee = isObject(entry) ? entry[section] : undefined;
  if (!isObject(guarantee) || guarantee.available === false) return undefined;
  const description = textAt(guarantee, "description");
  const named = description === undefined ? undefined : instrumentNamed(description, section);
  if (named) return { country, ...named };
  const instrument = guarantee.available === true ? instrumentOfSection[section] : undefined;
  return instrument || description ? { country, instrument, description } : undefined;
}

/** The instrument whose name a description begins with, and what remains of the description. */
function instrumentNamed(
  description: string,
  section: string,
): { instrument: string; description?: string } | undefined {
  for (const { id, name, until } of registers.instruments) {
    if (until || (sectionOfInstrument[id] ?? otherGuarantees) !== section) continue;
    if (description === name) return { instrument: id };
    if (description.startsWith(`${name}: `)) {
      return { instrument: id, description: description.slice(name.length + 2) };
    }
  }
  return undefined;
}
