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
/** Grounds and conditions are cited by paragraph alone, with no word on which law it is: Art. 6(1), 9(2). */
const citedBare = /^(?:6 1|9 2)$/u;
const number = /^\d{1,2}$/u;
const point = /^[a-z]$/u;

/**
 * The articles of the GDPR that a line cites: "Article 6(1)(f)", "6 artiklan 1 kohdan f alakohta", "GDPR 13(2)". A number
 * counts where the line names the Regulation, or where it is one that is cited without it.
 */
export function citationsIn(line: SentenceLine, { sets }: CompiledLanguage): Citation[] {
  const words = sets.get("article");
  const regulation = sets.get("gdpr");
  const names = regulation ? [...regulation.matches(line)] : [];
  const afterName = names.flatMap(({ end }) => numberedFrom(line, end, end));
  const afterWord = words ? [...words.matches(line)].flatMap((stretch) => numbered(line, stretch)) : [];
  const seen = new Set<number>();
  return [...afterWord, ...afterName].filter(({ article, stretch, paragraph }) => {
    if (seen.has(stretch.end) || (names.length === 0 && !citedBare.test(`${article} ${paragraph}`))) return false;
    seen.add(stretch.end);
    return true;
  });
}

interface Numbered extends Citation {
  readonly paragraph: string;
}

/** The number after the word ("Article 6"), else the one before it ("6 artikla"). */
function numbered(line: SentenceLine, { start, end }: Stretch): Numbered[] {
  const after = numberedFrom(line, start, end);
  const article = isArticle(line.words[start - 1]);
  return after.length > 0 || !article || start - 1 < line.own ? after : [cited(line, article, start - 1, end)];
}

function numberedFrom(line: SentenceLine, start: number, at: number): Numbered[] {
  const article = isArticle(line.words[at]);
  return article && start >= line.own ? [cited(line, article, start, at + 1)] : [];
}

/** The citation with the paragraph and point that follow it, whatever words stand for these. */
function cited(line: SentenceLine, article: string, start: number, from: number): Numbered {
  let end = from;
  let paragraph = "";
  for (let at = from; at < Math.min(from + 5, line.words.length); at += 1) {
    const { form } = line.words[at] as Word;
    if (paragraph === "" && number.test(form) && Number(form) < 10) paragraph = form;
    else if (paragraph !== "" && point.test(form)) return { article, paragraph, stretch: { start, end: at + 1 }, line };
    else if (number.test(form) || form.length > 12) break;
    else continue;
    end = at + 1;
  }
  return { article, paragraph, stretch: { start, end }, line };
}

function isArticle(word: Word | undefined): string | undefined {
  const form = word?.form ?? "";
  return number.test(form) && Number(form) >= 1 && Number(form) <= lastArticle ? form : undefined;
}
