import type { CompiledLanguage, KnownThing } from "../compiledLanguage.ts";
import { longest, noEnds } from "../ends.ts";
import type { SentenceLine } from "../line.ts";
import { follow, type Stretch } from "../phraseSet.ts";
import { contactsIn } from "./contacts.ts";
import { namesIn } from "./names.ts";
import { placeholdersIn } from "./placeholders.ts";
import { singlePeriodsIn, timesIn } from "./time.ts";

/** What any contact or mark of a template has: most sentences have none, and are spared a closer look. */
const signs =
  /[@[{(<$%_?\d…]|[.:][^\s.]|[xX]{2}|TODO|TBD|TBC|FIXME|[Ll]orem|LOREM| (?:dot|piste|punkt|point) |protected/;

const nothing: readonly KnownThing[] = [];

/**
 * Adds to a line the facts that its words show, so that phrases can name them. Placeholders come first: what stands in
 * one is blanked and shows nothing.
 */
export function addFacts(line: SentenceLine, language: CompiledLanguage): void {
  const hasSigns = signs.test(line.text.value);
  addPlaceholders(line, hasSigns, language);
  addKnown(line, language);
  if (line.words.some((word) => word.numeral || language.numberWords.has(word.form))) {
    for (const fact of timesIn(line, language)) line.add(fact);
  }
  for (const fact of singlePeriodsIn(line, language)) line.add(fact);
  const placeholders = line.facts.filter((fact) => fact.kind === "placeholder");
  const isFilledIn = (found: Stretch) =>
    placeholders.every((fact) => fact.end <= found.start || found.end <= fact.start);
  for (const { kind, start, end, value } of hasSigns || line.text.links.length > 0 ? contactsIn(line.text) : []) {
    const stretch = line.stretchOf(start, end);
    if (stretch && isFilledIn(stretch)) line.add({ kind, value, ...stretch });
  }
  for (const fact of namesIn(line, language)) if (isFilledIn(fact)) line.add(fact);
}

function addPlaceholders(line: SentenceLine, hasSigns: boolean, language: CompiledLanguage): void {
  for (const { start, end } of hasSigns ? placeholdersIn(line.text) : []) {
    const stretch = line.stretchOf(start, end);
    if (stretch) line.add({ kind: "placeholder", value: line.text.value.slice(start, end), ...stretch });
  }
  const inWords = language.sets.get("placeholder");
  for (const stretch of inWords?.mayBeginIn(line) ? inWords.matches(line) : []) {
    if (stretch.start >= line.own) line.add({ kind: "placeholder", value: "", ...stretch });
  }
  for (const fact of line.facts) line.blank(fact);
}

function addKnown(line: SentenceLine, language: CompiledLanguage): void {
  for (let start = 0; start < line.words.length; start += 1) {
    for (const number of line.numbersAt(start)) {
      for (const { kind, id, steps } of language.known.get(number) ?? nothing) {
        const ends = follow(steps, line, start);
        if (ends !== noEnds) line.add({ kind, value: id, start, end: start + longest(ends) });
      }
    }
  }
}
