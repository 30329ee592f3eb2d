import type { Disclosures } from "../disclosures/disclose.ts";
import type { Known } from "../disclosures/disclosures.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import type { Registers } from "../registers/registers.ts";
import type { Settings } from "../settings.ts";
import type { Article } from "./requirements.ts";

/** What a condition of the law turns on besides the disclosures. */
export interface Circumstances {
  readonly publicBody: boolean;
  /** Where the controller is, if it is known. */
  readonly controllerIn: "eea" | "third-country" | "unknown";
  /** Whether a service is named whose provider is outside the EU/EEA. */
  readonly serviceOutside: boolean;
  /** Those services. */
  readonly services: readonly Known[];
}

/** Gathers the circumstances from settings and text. */
export function circumstancesOf(
  recognition: Recognition,
  disclosures: Disclosures,
  country: string | undefined,
  settings: Settings,
  registers: Registers,
): Circumstances {
  const services = servicesOutside(recognition, registers);
  return {
    publicBody: settings.publicBody ?? says(disclosures, "public-body", "public-body"),
    controllerIn: country === undefined ? "unknown" : isInEea(country, registers) ? "eea" : "third-country",
    serviceOutside: services.length > 0,
    services,
  };
}

/**
 * Which articles a notice is judged under: Art. 14 beside Art. 13 where the text says that data come from anyone but
 * the person.
 */
export function articlesOf(disclosures: Disclosures, settings: Settings): readonly Article[] {
  return settings.articles ?? (says(disclosures, "source", "from-elsewhere") ? ["13", "14"] : ["13"]);
}

/** Whether a text makes a claim of a concept. */
export function says(disclosures: Disclosures, concept: string, claim: string): boolean {
  return disclosures[concept]?.facts.claims.some((each) => each.says === claim) ?? false;
}

function isInEea(country: string, registers: Registers): boolean {
  return country === "GB" || registers.eeaCountries.includes(country);
}

function servicesOutside({ passages }: Recognition, registers: Registers): Known[] {
  const outside = new Set(registers.services.filter(({ outsideEea }) => outsideEea !== "no").map(({ id }) => id));
  const found: Known[] = [];
  for (const { line } of passages) {
    for (const fact of line.facts) {
      if (fact.kind !== "service" || !outside.has(fact.value)) continue;
      found.push({ id: fact.value, text: line.textOf(fact), span: line.spanOf(fact) });
    }
  }
  return found;
}
