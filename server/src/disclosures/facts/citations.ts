import type { CompiledLanguage } from "../compiledLanguage.ts";
import type { SentenceLine } from "../line.ts";
import type { Stretch } from "../phraseSet.ts";
import type { Word } from "../words.ts";

/** An article of the GDPR as a text cites it: `6`, with the words from the article to its paragraph and point. */
export interface Citation {
  readonly article: string;
  readonly stretch: Stretch;
  readonly line: SentenceLine;
}

const lastArticle = 99;
const lastParagraph = 9;
/** Grounds and conditions are cited by paragraph alone, with no word on which law it is: Art. 6(1), 9(2). */
const citedBare = /^(?:6 1|9 2)$/u;
const number = /^\d{1,2}$/u;
const point = /^[a-z]$/u;

/**
 * The articles of the GDPR that a line cites: "Article 6(1)(f)", "6 artiklan 1 kohdan f alakohta", "GDPR 13(2)". A number
 * counts where the line names the Regulation, or where it is one that is cited without it.
 */
export function citationsIn(line: SentenceLine, { sets }: CompiledLanguage): Citation[] {
  const stretchesOf = (name: string) => [...(sets.get(name)?.matches(line) ?? [])];
  const names = stretchesOf("gdpr");
  const partWords = new Map(stretchesOf("article-part").map(({ start, end }) => [start, end]));
  const cited = [
    ...stretchesOf("article").flatMap((word) => numberBefore(line, word) ?? numberAt(line, word.start, word.end) ?? []),
    ...names.flatMap(({ end }) => numberAt(line, end, end) ?? []),
  ].map((numbered) => withParts(line, numbered, partWords));
  const seen = new Set<number>();
  return cited.filter(({ article, paragraph, stretch }) => {
    if (seen.has(stretch.end) || (names.length === 0 && !citedBare.test(`${article} ${paragraph}`))) return false;
    seen.add(stretch.end);
    return true;
  });
}

/** An article's number and, as far as they are known, the words that cite it. */
interface Numbered {
  readonly article: string;
  readonly stretch: Stretch;
}

/** "6 artikla" */
function numberBefore({ words, own }: SentenceLine, { start, end }: Stretch): Numbered | undefined {
  const before = words[start - 1];
  const isSameClause = before?.clause === words[start]?.clause;
  const article = start - 1 >= own && isSameClause ? articleOf(before) : undefined;
  return article === undefined ? undefined : { article, stretch: { start: start - 1, end } };
}

/** "Article 6", "GDPR 6" */
function numberAt({ words, own }: SentenceLine, start: number, at: number): Numbered | undefined {
  const article = start >= own ? articleOf(words[at]) : undefined;
  return article === undefined ? undefined : { article, stretch: { start, end: at + 1 } };
}

/** With the paragraph and point that follow the article, and the words that stand for these. */
function withParts(
  line: SentenceLine,
  { article, stretch: { start, end: from } }: Numbered,
  partWords: ReadonlyMap<number, number>,
): Citation & { readonly paragraph: string } {
  let end = from;
  let paragraph = "";
  let isComplete = false;
  for (let at = from; at < line.words.length; at = Math.max(at + 1, partWords.get(at) ?? 0)) {
    const { form } = line.words[at] as Word;
    const isParagraph = paragraph === "" && number.test(form) && Number(form) <= lastParagraph;
    const isPoint: boolean = paragraph !== "" && !isComplete && point.test(form);
    if (!isParagraph && !isPoint && !partWords.has(at)) break;
    if (isParagraph) paragraph = form;
    isComplete ||= isPoint;
    if (paragraph !== "") end = partWords.get(at) ?? at + 1;
  }
  return { article, paragraph, stretch: { start, end }, line };
}

function articleOf(word: Word | undefined): string | undefined {
  const form = word?.form ?? "";
  return number.test(form) && Number(form) >= 1 && Number(form) <= lastArticle ? form : undefined;
}
