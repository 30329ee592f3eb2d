import { closest, distance } from "fastest-levenshtein";

/** The known word that someone who wrote `word` most likely meant, if one is near enough. */
export function suggestionFor(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > longestWord) return undefined;
  const nearest = closest(word.toLowerCase(), known);
  const tolerated = Math.min(4, Math.floor(word.length / 2.5));
  return distance(word.toLowerCase(), nearest) <= tolerated ? nearest : undefined;
}

/** That word for a message, where there is one; a word that differs only in case is meant for sure. */
export function suggested(word: string, known: readonly string[]): { suggestion?: string } {
  const same = known.find((each) => each.toLowerCase() === word.toLowerCase());
  const suggestion = same ?? suggestionFor(word, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** No id or key comes near this; comparing longer words would only cost time. */
const longestWord = 100;
