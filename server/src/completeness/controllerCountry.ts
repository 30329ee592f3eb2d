import type { Recognition } from "../disclosures/recognise.ts";
import type { Settings } from "../settings.ts";

/** Dialling codes of the countries whose authorities the registers know best. */
const diallingCodes: Readonly<Record<string, string>> = {
  "+358": "FI",
  "+46": "SE",
  "+47": "NO",
  "+45": "DK",
  "+49": "DE",
  "+43": "AT",
  "+41": "CH",
  "+33": "FR",
  "+44": "GB",
  "+353": "IE",
  "+31": "NL",
  "+32": "BE",
  "+34": "ES",
  "+39": "IT",
  "+48": "PL",
  "+372": "EE",
  "+371": "LV",
  "+370": "LT",
};

/**
 * The controller's country (ISO 3166): as set, else from its address where it is said under the controller's heading:
 * a country by name, or the dialling code of a phone number. Undefined where neither tells.
 */
export function controllerCountry({ passages }: Recognition, settings: Settings): string | undefined {
  if (settings.country) return settings.country;
  const countries = new Set<string>();
  for (const { line, topics } of passages) {
    if (!topics.has("controller-identity") && !topics.has("controller-contact") && !topics.has("contact")) continue;
    for (const { kind, value } of line.facts) {
      if (kind === "country" && line.facts.some((fact) => fact.kind === "postal-address")) countries.add(value);
      if (kind === "phone") addDialled(value, countries);
    }
  }
  return countries.size === 1 ? [...countries][0] : undefined;
}

function addDialled(phone: string, countries: Set<string>): void {
  const digits = phone.replace(/[^\d+]/gu, "");
  for (const length of [4, 3]) {
    const country = diallingCodes[digits.slice(0, length)];
    if (country) return void countries.add(country);
  }
}
