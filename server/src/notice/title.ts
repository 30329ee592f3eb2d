/** Longest title of a section, in UTF-16 units: some ask a whole question. */
const longestTitle = 160;

const sentenceEnd = /[.!;,][)"”'»]*$/u;
const sentenceBoundary = /[\p{Ll}\d)][.!?]\s+\p{Lu}/u;
const letter = /\p{L}/u;

/** A number that begins a title: `3.`, `3)`, `4.1`, `IV.`, `§ 5`, `5 §`; a bare `3` only before a capital letter. */
const numbering =
  /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5}[.)]|§\s?\d{1,2}\.?|\d{1,2}\s?§|\d{1,2}\s[–-])\s+(?=["“”'»(]?\p{L})|\d{1,2}\s+(?=["“”'»(]?\p{Lu}))/u;

/** Length of the number that begins a title, with the space after it; 0 if there is none. */
export function numberingLength(value: string): number {
  return numbering.exec(value)?.[0].length ?? 0;
}

/** Whether something can be a title by its form alone: short, with letters, and not a sentence that ends. */
export function isTitle(value: string): boolean {
  if (value.length > longestTitle || !letter.test(value)) return false;
  const words = value.slice(numberingLength(value));
  return !sentenceEnd.test(words) && !sentenceBoundary.test(words) && !isContact(words);
}

/** Whether a line that is marked as a title by its look may end with a full stop all the same. */
export function isMarkedTitle(value: string): boolean {
  if (isTitle(value)) return true;
  const bare = value.replace(/\.$/, "");
  return bare !== value && isTitle(bare) && (numberingLength(value) > 0 || bare.split(" ").length <= 3);
}

/** Whether a line is written in capitals: several letters, none of them small. */
export function isInCapitals(value: string): boolean {
  return /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(value) && !/\p{Ll}/u.test(value) && isTitle(value);
}

/** Addresses of mail and web pages, telephone numbers: never a title. */
function isContact(value: string): boolean {
  return /\S@\S|https?:\/\/|www\.|\+?\d[\d ()-]{6,}/u.test(value);
}

/** Whether a text announces what comes after it: it ends with a colon or dots, or in the middle of a sentence. */
export function isLeadIn(value: string): boolean {
  if (/[:…]$|\.\.\.$/u.test(value)) return true;
  return /[\p{L},)]$/u.test(value) && value.split(" ", 5).length >= 4 && !isContact(value);
}

/** Where the last sentence of a text begins. */
export function lastSentenceStart(value: string): number {
  let start = 0;
  for (const match of value.matchAll(/[\p{Ll}\d)][.!?]\s+(?=\p{Lu})/gu)) start = match.index + match[0].length;
  return start;
}
