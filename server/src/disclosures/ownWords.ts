import type { LanguagePack, OwnMeaning, PackConcept } from "./languagePack.ts";
import { wordsOf } from "./words.ts";

/** What a house says in its notices and a pack does not know: plain words, where a `*` after one stands for any ending. */
export interface OwnWords extends Readonly<Partial<Record<OwnMeaning | "organisations", readonly string[]>>> {
  /** Headings by the requirement that they announce. */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
}

/** A pack that knows a house's own words too. */
export function withOwnWords(pack: LanguagePack, own: OwnWords): LanguagePack {
  const { sets, known, ownWords } = pack.words;
  const grown = Object.entries(ownWords).map(([meaning, set]) => {
    return [set, [...(sets[set] ?? []), ...phrasesOf(own[meaning as OwnMeaning])]] as const;
  });
  const organisations = phrasesOf(own.organisations).map((phrase) => [phrase, [phrase]] as const);
  return {
    ...pack,
    words: {
      ...pack.words,
      sets: { ...sets, ...Object.fromEntries(grown) },
      known: { ...known, organisation: { ...known.organisation, ...Object.fromEntries(organisations) } },
    },
    concepts: { ...pack.concepts, ...conceptsOf(pack, own.headings ?? {}) },
  };
}

/** The concepts that get headings. */
function conceptsOf({ concepts }: LanguagePack, headings: OwnWords["headings"] & object): Record<string, PackConcept> {
  const grown = Object.entries(headings).map(([concept, texts]) => {
    const known = Object.hasOwn(concepts, concept) ? concepts[concept] : undefined;
    return [concept, { ...known, headings: [...(known?.headings ?? []), ...phrasesOf(texts)] }] as const;
  });
  return Object.fromEntries(grown);
}

function phrasesOf(texts: readonly string[] = []): string[] {
  return texts.map(phraseOf).filter((phrase) => phrase !== "");
}

/** Plain words as a phrase in the notation: what means something there is no part of a word and falls away. */
export function phraseOf(text: string): string {
  return wordsOf(text)
    .map(({ form, end }) => (text[end] === "*" ? `${form}*` : form))
    .join(" ");
}
