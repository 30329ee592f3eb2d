import { longest } from "../disclosures/ends.ts";
import { Lexicon } from "../disclosures/lexicon.ts";
import { phraseOf } from "../disclosures/ownWords.ts";
import { parsePhrase } from "../disclosures/phrase.ts";
import { PhraseCompiler } from "../disclosures/phraseSet.ts";
import { WordLine } from "../disclosures/wordLine.ts";
import { wordsOf } from "../disclosures/words.ts";
import type { Service } from "./registers.ts";

/** A service that a house knows, as its configuration tells of it. Names are plain words, as `OwnWords` are. */
export interface OwnService {
  readonly name: string;
  readonly also?: readonly string[];
  readonly provider: string;
  readonly country: string;
  readonly "parent-country"?: string;
}

/** The register's services with a house's own: one that bears the name of the register's takes its place. */
export function withOwnServices(
  known: readonly Service[],
  own: readonly OwnService[],
  eeaCountries: readonly string[],
): Service[] {
  const bearerOf = bearers(known);
  const services = new Map(known.map((service) => [service.id, service]));
  for (const service of own) {
    const names = [service.name, ...(service.also ?? [])];
    const replaced = names.map(bearerOf).find((found) => found !== undefined);
    const id = replaced?.id ?? `own ${phraseOf(service.name)}`;
    services.set(id, {
      id,
      names: [...(replaced?.names ?? []), ...names.map(phraseOf)],
      entity: service.provider,
      country: service["parent-country"] ?? service.country,
      outsideEea: placeOf(service, eeaCountries),
    });
  }
  return [...services.values()];
}

/** Finds the service of the register that a name is one of. */
function bearers(services: readonly Service[]): (name: string) => Service | undefined {
  const lexicon = new Lexicon();
  const compiler = new PhraseCompiler(lexicon);
  const sets = services.map((service) => ({ service, names: compiler.setOf(service.names.map(parsePhrase)) }));
  compiler.finish();
  return (name) => {
    const forms = wordsOf(name).map(({ form }) => form);
    const line = new WordLine(forms, lexicon, 0);
    return sets.find(({ names }) => longest(names.endsAt(line, 0)) === forms.length)?.service;
  };
}

function placeOf(service: OwnService, eeaCountries: readonly string[]): Service["outsideEea"] {
  if (!eeaCountries.includes(service.country)) return "yes";
  const parent = service["parent-country"];
  return parent === undefined || eeaCountries.includes(parent) ? "no" : "via parent";
}
