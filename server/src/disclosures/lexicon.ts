import { Board } from "./board.ts";
import { addTo } from "./multimap.ts";
import type { Element } from "./phrase.ts";

type WordElement = Extract<Element, { kind: "word" }>;

const none: readonly number[] = [];
/** A fact is about as rare as a word of this length that one phrase uses. */
const lengthOfFacts = 3;

/** What the lexicon knows of a word. */
export interface Entry {
  /** The numbers of the patterns that it fits. */
  readonly numbers: readonly number[];
  /** Those, and the numbers of the sets that a line may hold because of it. */
  readonly holds: readonly number[];
  /** Bit n is set if it is one of the beginnings that have number n (`numberOfBeginnings`). */
  readonly begins: Uint32Array;
}

const wordBits = 32;

/**
 * Everything of a language that can be found in a line, by number: its distinct word patterns, kinds of fact and sets of
 * phrases. A word of a text is looked up once for all patterns, and the answer is kept: notices repeat a small
 * vocabulary.
 */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  #last = 0;
  #board: Board | undefined;
  readonly #usage = new Map<number, { readonly uses: number; readonly length: number }>();
  readonly #exact = new Map<string, number>();
  /** Stems by their first characters: only those that share them with a word are compared. */
  readonly #stems = new Map<string, { form: string; number: number }[]>();
  readonly #endings: { form: string; number: number; inside: boolean }[] = [];
  readonly #known = new Map<string, Entry>();
  /** Entries by their numbers: many words fit the same patterns, most of them none. */
  readonly #entries = new Map<string, Entry>();
  readonly #setsMarkedBy = new Map<number, number[]>();
  readonly #rarityOfSets = new Map<number, number>();
  /** Numbers of beginnings, and which of them each number is one of. */
  readonly #beginnings = new Map<string, number>();
  readonly #beginningsWith = new Map<number, number[]>();

  /** What the line that is being looked at holds. Numbers given out later than its first use find no place on it. */
  get board(): Board {
    this.#board ??= new Board(this.#last + 1);
    return this.#board;
  }

  /** The number of a word pattern, given out at its first use. */
  numberOf(element: WordElement): number {
    const key = `${element.open} ${element.form}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return this.#use(known, element.form.length);
    const number = this.#use(this.#next(key), element.form.length);
    if (element.open === "none") this.#exact.set(element.form, number);
    else if (element.open === "end") this.#addStem(element.form, number);
    else this.#endings.push({ form: element.form, number, inside: element.open === "both" });
    return number;
  }

  /** The number that stands at the first word of every fact of a kind. */
  numberOfFact(kind: string): number {
    const key = `<${kind}>`;
    return this.#numbers.get(key) ?? this.#next(key);
  }

  /** A number for a set of phrases. */
  numberForSet(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Says that every match of a set has a word of one of these numbers, and how rare the least rare of them is. */
  markSet(set: number, { numbers, rarity }: { readonly numbers: Iterable<number>; readonly rarity: number }): void {
    for (const mark of numbers) addTo(this.#setsMarkedBy, mark, set);
    this.#rarityOfSets.set(set, rarity);
  }

  /**
   * The number of some beginnings (numbers one of which a word must have); the same for the same ones. An entry tells by
   * it at once whether a word is among them.
   */
  numberOfBeginnings(numbers: ReadonlySet<number>): number {
    const key = [...numbers].sort((a, b) => a - b).join();
    const known = this.#beginnings.get(key);
    if (known !== undefined) return known;
    const next = this.#beginnings.size;
    this.#beginnings.set(key, next);
    for (const number of numbers) addTo(this.#beginningsWith, number, next);
    return next;
  }

  /**
   * How rare a word pattern or fact is in texts: the fewer phrases use it and the longer it is, the rarer. A set is as
   * rare as the least rare of its marks.
   */
  rarityOf(number: number): number {
    const ofSet = this.#rarityOfSets.get(number);
    if (ofSet !== undefined) return ofSet;
    const { uses = 1, length = lengthOfFacts } = this.#usage.get(number) ?? {};
    return length / Math.sqrt(uses);
  }

  /** The numbers of the sets that a line may hold because of a word of this number. */
  setsMarkedBy(number: number): readonly number[] {
    return this.#setsMarkedBy.get(number) ?? none;
  }

  /** What is known of a word in its compared form. */
  entryOf(form: string): Entry {
    let entry = this.#known.get(form);
    if (!entry) {
      entry = this.entryFor(this.#lookUp(form));
      if (this.#known.size >= 100_000) this.#known.clear();
      this.#known.set(form, entry);
    }
    return entry;
  }

  /** What is known of a word that fits the patterns, and at which facts start, of these numbers. */
  entryFor(numbers: readonly number[]): Entry {
    const key = numbers.join();
    let entry = this.#entries.get(key);
    if (!entry) {
      const holds = [...new Set(numbers.flatMap((number) => [number, ...this.setsMarkedBy(number)]))];
      entry = { numbers, holds, begins: this.#beginsOf(numbers) };
      if (this.#entries.size >= 20_000) this.#entries.clear();
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #beginsOf(numbers: readonly number[]): Uint32Array {
    const bits = new Uint32Array(Math.ceil(this.#beginnings.size / wordBits));
    for (const number of numbers) {
      for (const bit of this.#beginningsWith.get(number) ?? none) {
        const index = Math.floor(bit / wordBits);
        bits[index] = (bits[index] as number) | (1 << (bit % wordBits));
      }
    }
    return bits;
  }

  #use(number: number, length: number): number {
    this.#usage.set(number, { uses: (this.#usage.get(number)?.uses ?? 0) + 1, length });
    return number;
  }

  #next(key: string): number {
    this.#last += 1;
    this.#numbers.set(key, this.#last);
    return this.#last;
  }

  #addStem(form: string, number: number): void {
    addTo(this.#stems, form.slice(0, 2), { form, number });
  }

  #lookUp(form: string): number[] {
    const numbers: number[] = [];
    const exact = this.#exact.get(form);
    if (exact !== undefined) numbers.push(exact);
    this.#addStemsOf(form, 1, numbers);
    if (form.length > 1) this.#addStemsOf(form, 2, numbers);
    for (const ending of this.#endings) {
      if (ending.inside ? form.includes(ending.form) : form.endsWith(ending.form)) numbers.push(ending.number);
    }
    return numbers;
  }

  /** The stems of a word among those that share so many first characters with it. */
  #addStemsOf(form: string, shared: number, into: number[]): void {
    for (const stem of this.#stems.get(form.slice(0, shared)) ?? []) {
      if (form.startsWith(stem.form)) into.push(stem.number);
    }
  }
}
