import { type Ends, endAfter, noEnds } from "./ends.ts";
import type { Entry, Lexicon } from "./lexicon.ts";

const nothing: Entry = { numbers: [], holds: [], begins: new Uint32Array(0) };

/** A run of words as phrases are matched against it: each word looked up in the lexicon. */
export class WordLine {
  /** In words. */
  readonly length: number;
  /** Index of the first word of the sentence itself, after those of its lead-in. */
  readonly own: number;
  readonly #lexicon: Lexicon;
  readonly #entries: Entry[];
  readonly #facts: { readonly kind: string; readonly start: number; readonly end: number }[] = [];

  /** `forms`: the words in their compared form; `own`: index of the first word after those of a lead-in. */
  constructor(forms: readonly string[], lexicon: Lexicon, own = 0) {
    this.length = forms.length;
    this.own = own;
    this.#lexicon = lexicon;
    this.#entries = forms.map((form) => lexicon.entryOf(form));
  }

  /** The numbers of the patterns that a word fits or that a fact starting there stands for; none beyond the ends. */
  numbersAt(at: number): readonly number[] {
    return (this.#entries[at] ?? nothing).numbers;
  }

  /** A word's numbers and those of the sets that may match because of it. */
  heldAt(at: number): readonly number[] {
    return (this.#entries[at] ?? nothing).holds;
  }

  /** Index of the last word that has a number; -1 where there is none. */
  lastPlaceOf(number: number): number {
    return this.#lexicon.board.lastPlaceOf(number, this);
  }

  /** Whether at or after a word there is one of this number, or perhaps a match of the set of this number. */
  mayHold(number: number, from = 0): boolean {
    return this.#lexicon.board.lastPlaceOf(number, this) >= from;
  }

  mayHoldAll(numbers: readonly number[], from = 0): boolean {
    return this.#lexicon.board.holdsAll(numbers, this, from);
  }

  /** Whether a word is one of the beginnings of a number (`Lexicon.numberOfBeginnings`). */
  mayBeginAt(at: number, beginnings: number): boolean {
    const { begins } = this.#entries[at] ?? nothing;
    return (((begins[beginnings >>> 5] ?? 0) >>> (beginnings & 31)) & 1) === 1;
  }

  /** The ends of the facts of a kind that start at a word. */
  endsOf(kind: string, start: number): Ends {
    let ends = noEnds;
    for (const fact of this.#facts) if (fact.start === start && fact.kind === kind) ends |= endAfter(fact.end - start);
    return ends;
  }

  /** Adds a fact, so that phrases can name it at its first word. */
  protected addFact(fact: { readonly kind: string; readonly start: number; readonly end: number }): void {
    const number = this.#lexicon.numberOfFact(fact.kind);
    const entry = this.#lexicon.entryFor([...this.numbersAt(fact.start), number]);
    this.#facts.push(fact);
    this.#entries[fact.start] = entry;
    this.#lexicon.board.add(this, fact.start, entry.holds);
  }

  /** Its words count for nothing from now on. */
  protected blankWord(at: number): void {
    this.#lexicon.board.clear(this);
    this.#entries[at] = nothing;
  }
}
