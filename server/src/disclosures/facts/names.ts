import type { CompiledLanguage } from "../compiledLanguage.ts";
import { longest, noEnds } from "../ends.ts";
import type { LineFact, SentenceLine } from "../line.ts";
import type { PhraseSet } from "../phraseSet.ts";

/**
 * Organisations ("Example Oy": capitalised words and a legal form of the set `legal-form`) and other runs of
 * capitalised words (`name`; a single word at the head of a sentence is only a `brand`, for it may be any word; words of
 * the set `no-name`, which notices capitalise without naming anyone, are neither: "the Service", "Personal Data").
 */
export function namesIn(line: SentenceLine, language: CompiledLanguage): LineFact[] {
  const legalForms = language.sets.get("legal-form");
  const noName = language.sets.get("no-name");
  const found: LineFact[] = [];
  const head = headOf(line);
  for (let at = line.own; at < line.words.length; at += 1) {
    if (!line.words[at]?.capital) continue;
    let end = at + 1;
    while (isPartOfName(line, end)) end += 1;
    found.push(...organisationsIn(legalForms, line, at, end));
    const mayName = end - at > 1 || at > head || line.words.length - line.own <= 2;
    if (!isMadeOf(noName, line, at, end)) found.push(fact(mayName ? "name" : "brand", line, at, end));
    at = end - 1;
  }
  return found;
}

/** A run of capitalised words up to each legal form in it or after it. */
function organisationsIn(legalForms: PhraseSet | undefined, line: SentenceLine, start: number, end: number) {
  const found: LineFact[] = [];
  for (let form = start + 1; form <= end; form += 1) {
    const forms = legalForms?.endsAt(line, form) ?? noEnds;
    if (forms !== noEnds) found.push(fact("organisation", line, start, form + longest(forms)));
  }
  return found;
}

/** The first word that is no number: "4.1 Save as …" has its head at "Save". */
function headOf(line: SentenceLine): number {
  let at = line.own;
  while (line.words[at]?.numeral) at += 1;
  return at;
}

function isPartOfName(line: SentenceLine, at: number): boolean {
  const word = line.words[at];
  return word?.capital === true && line.words[at - 1]?.clause === word.clause;
}

/** Whether phrases of a set, one after the other, make up a whole run of words. */
function isMadeOf(set: PhraseSet | undefined, line: SentenceLine, start: number, end: number): boolean {
  if (!set) return false;
  for (let at = start; at < end; ) {
    const ends = set.endsAt(line, at);
    if (ends === noEnds) return false;
    at += longest(ends);
  }
  return true;
}

function fact(kind: string, line: SentenceLine, start: number, end: number): LineFact {
  const [first, last] = [line.words[start], line.words[end - 1]];
  return { kind, start, end, value: first && last ? line.text.value.slice(first.start, last.end) : "" };
}
