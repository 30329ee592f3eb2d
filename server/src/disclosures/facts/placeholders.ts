import type { Text } from "../../notice/text.ts";

/** Marks of a template that was not filled in, whatever the language. */
const marks: readonly RegExp[] = [
  /\[\s?(?:…|\.{2,}|_{2,}|x{2,}|-{2,})?\s?\]/giu,
  /\{\{\s?(?![>#/!&^])[^{}]{1,80}\}\}/gu,
  /\$\{[^{}]{1,80}\}|<%=?[^%]{1,80}%>|%[A-Z][A-Z_]{2,40}%/gu,
  /\b(?:TODO|TBD|TBC|FIXME|XXX+)\b/gu,
  /(?<![\p{L}\p{N}])[x?]{1,2}[./][x?]{1,2}[./](?:x{2,4}|\?{2,4}|20(?:x|\?){2}|\d{4})(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])x{2,}(?![\p{L}\p{N}])/gu,
  /_{4,}|\.{6,}|…{2,}/gu,
  /lorem ipsum/giu,
];
/** Square brackets around words, and what may rightly stand in them: a link's mark, a footnote, an e-mail. */
const bracketed = /\[([^\][]{2,120})\]/gu;
const rightlyBracketed =
  /^(?:\d+|email.protected|at|a|dot|piste|ät|\^.*|[x✓✔ ]|sic|…|\.\.\.|[^\s@]{1,64}@[^\s@]{1,190})$/iu;

/** A cheap test for what a text must hold before it is worth a look for more. */
const mayHoldPlaceholder = /[[{$<%_?]|[xX]{2}|\.{6}|……|[xX][./]|TODO|TBD|TBC|FIXME|[Ll]orem|LOREM/;

/** A piece of template text: offsets into the text's value. */
export interface FoundPlaceholder {
  readonly start: number;
  readonly end: number;
}

/** Template text that anyone can tell by its marks; words that only a language's speakers know are for the packs. */
export function placeholdersIn(text: Text): FoundPlaceholder[] {
  const { value } = text;
  if (!mayHoldPlaceholder.test(value)) return [];
  const found: FoundPlaceholder[] = [];
  for (const mark of marks) {
    for (const match of value.matchAll(mark)) found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of value.matchAll(bracketed)) {
    const end = match.index + match[0].length;
    if (rightlyBracketed.test((match[1] as string).trim())) continue;
    if (text.links.some((link) => link.start < end && match.index < link.end)) continue;
    found.push({ start: match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
