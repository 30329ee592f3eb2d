import type { Span } from "../notice/span.ts";

/** One word of a text: how it is compared, and where it stands (UTF-16 offsets into the text's value). */
export interface Word extends Span {
  /** Lower case, without accents (so that NFC, NFD and accentless spellings agree), without a clitic ending. */
  readonly form: string;
  readonly capital: boolean;
  readonly numeral: boolean;
  /** Counts up at commas, semicolons, colons, brackets and dashes: words of one number belong to one clause. */
  readonly clause: number;
}

const accents = /\p{M}/gu;
const possessive = /['’]s$/u;

/** The form by which a word is compared: lower case, accents off, possessive `'s` off, straight apostrophes. */
export function fold(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(accents, "").replace(possessive, "").replaceAll("’", "'");
}

/** A word as it is written, and what follows from that. */
interface Spelling {
  readonly written: string;
  readonly form: string;
  readonly capital: boolean;
}

/**
 * Spellings by a hash of their units, each new one in the place of the one before it: notices repeat a small vocabulary,
 * and a spelling found here is neither cut out of the text nor folded again.
 */
const spellings: (Spelling | undefined)[] = new Array(0x10000).fill(undefined);

function spellingAt(text: string, start: number, end: number): Spelling {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 16)) & 0xffff;
  const known = spellings[place];
  if (known && known.written.length === end - start && text.startsWith(known.written, start)) return known;
  const spelling = spellingOf(text.slice(start, end));
  spellings[place] = spelling;
  return spelling;
}

function spellingOf(written: string): Spelling {
  const capital = written.toLowerCase().charCodeAt(0) !== written.charCodeAt(0);
  return { written, form: fold(written), capital };
}

/** What a UTF-16 unit is to a reader of words. */
const kinds = { other: 0, letter: 1, digit: 2, mark: 3, clauseBreak: 4, paragraphSign: 5 } as const;
const unknown = 255;
/** Filled as units are met. */
const kindOfUnit = new Uint8Array(0x10000).fill(unknown);
const apostrophe = 0x27;
const curlyApostrophe = 0x2019;

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\p{L}/u.test(character)) return kinds.letter;
  if (/\p{N}/u.test(character)) return kinds.digit;
  if (/\p{M}/u.test(character)) return kinds.mark;
  if (/[,;:()[\]–—]/u.test(character)) return kinds.clauseBreak;
  return character === "§" ? kinds.paragraphSign : kinds.other;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return kinds.other;
  const unit = text.charCodeAt(at);
  const kind = kindOfUnit[unit] as number;
  return kind === unknown ? learn(unit) : kind;
}

function learn(unit: number): number {
  const kind = kindOf(unit);
  kindOfUnit[unit] = kind;
  return kind;
}

/**
 * The words of a text, from left to right; its clauses are counted from `firstClause`. A word is a number, or letters with
 * their digits and inner apostrophes; a colon and a short ending ("EU:n", "Ltd:lle") belongs to the word before it.
 * Paragraph signs are words.
 */
export function wordsOf(text: string, firstClause = 0): Word[] {
  const words: Word[] = [];
  let clause = firstClause;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (isOfWords(kind)) {
      const word = wordAt(text, at, kind, clause);
      words.push(word);
      at = word.end;
    } else {
      if (kind === kinds.clauseBreak) clause += 1;
      at += 1;
    }
  }
  return words;
}

function isOfWords(kind: number): boolean {
  return kind === kinds.letter || kind === kinds.digit || kind === kinds.paragraphSign;
}

function wordAt(text: string, start: number, kind: number, clause: number): Word {
  if (kind === kinds.letter) {
    const stem = endOfWord(text, start);
    const { form, capital } = spellingAt(text, start, stem);
    return { form, start, end: endOfSuffix(text, stem), capital, numeral: false, clause };
  }
  const numeral = kind === kinds.digit;
  const end = numeral ? endOfDigits(text, start) : start + 1;
  return { form: text.slice(start, end), start, end, capital: false, numeral, clause };
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) === kinds.digit) at += 1;
  return at;
}

/** Letters, digits and marks; over an apostrophe to letters after it. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (;;) {
    let kind = kindAt(text, at);
    while (kind >= kinds.letter && kind <= kinds.mark) {
      at += 1;
      kind = kindAt(text, at);
    }
    const unit = text.charCodeAt(at);
    if ((unit !== apostrophe && unit !== curlyApostrophe) || kindAt(text, at + 1) !== kinds.letter) return at;
    at += 1;
  }
}

const longestSuffix = 4;

/** The end of a colon and one to four small letters after it, if no more follow; else `start`. */
function endOfSuffix(text: string, start: number): number {
  if (text[start] !== ":") return start;
  let at = start + 1;
  while (at <= start + longestSuffix && isSmallLetter(text, at)) at += 1;
  const next = kindAt(text, at);
  return at > start + 1 && next !== kinds.letter && next !== kinds.digit ? at : start;
}

function isSmallLetter(text: string, at: number): boolean {
  const character = text[at];
  return kindAt(text, at) === kinds.letter && character === character?.toLowerCase();
}
