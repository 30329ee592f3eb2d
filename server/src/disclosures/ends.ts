/**
 * Where matches that begin at one word end: bit n is set if one is n words long. Longer ones than 31 words there are not:
 * so a set of ends is one number, and a match takes a bounded number of steps.
 */
export type Ends = number;

export const noEnds: Ends = 0;
/** An empty match. */
export const atOnce: Ends = 1;

const longestMatch = 31;

/** Length of the shortest match, in words. There must be one. */
export function shortest(ends: Ends): number {
  return longestMatch - Math.clz32(ends & -ends);
}

/** Length of the longest match, in words. There must be one. */
export function longest(ends: Ends): number {
  return longestMatch - Math.clz32(ends);
}

/** The ends without the shortest one. */
export function withoutShortest(ends: Ends): Ends {
  return ends & (ends - 1);
}

/** The ends of matches that go on for `more` from those that end after `length` words. */
export function prolonged(more: Ends, length: number): Ends {
  return more << length;
}

/** The ends with all that lie up to `most` words later. */
export function widened(ends: Ends, most: number): Ends {
  let wide = ends;
  for (let words = 1; words <= most; words += 1) wide |= ends << words;
  return wide;
}

/** The end of a match of so many words. */
export function endAfter(words: number): Ends {
  return words <= longestMatch ? 1 << words : noEnds;
}
