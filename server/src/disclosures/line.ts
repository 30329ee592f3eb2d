import type { Span } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";
import type { CompiledLanguage } from "./compiledLanguage.ts";
import type { Stretch } from "./phraseSet.ts";
import { WordLine } from "./wordLine.ts";
import { type Word, wordsOf } from "./words.ts";

/** A fact found in a sentence: its kind as phrases name it (`period`, `email`, …), its words, and what it says. */
export interface LineFact extends Stretch {
  readonly kind: string;
  /** What is known of it: an id, a plain form, "10 year". */
  readonly value: string;
}

/**
 * One sentence with its words looked up, preceded by the words of what introduces it (the lead-in of a list, the
 * heading of a first sentence), so that a phrase may run from the one into the other.
 */
export class SentenceLine extends WordLine {
  readonly words: readonly Word[];
  readonly facts: LineFact[] = [];
  readonly text: Text;

  constructor(text: Text, leadIn: readonly Word[], language: CompiledLanguage, firstClause = 0) {
    const own = wordsOf(text.value, firstClause);
    const words = leadIn.length === 0 ? own : [...leadIn, ...own];
    super(
      words.map((word) => word.form),
      language.lexicon,
      leadIn.length,
    );
    this.words = words;
    this.text = text;
  }

  /** Adds a fact, so that phrases can name it at its first word. */
  add(fact: LineFact): void {
    this.facts.push(fact);
    this.addFact(fact);
  }

  /** The words of a stretch count for nothing (a placeholder). */
  blank(stretch: Stretch): void {
    for (let at = stretch.start; at < stretch.end; at += 1) this.blankWord(at);
  }

  /** The words that lie wholly or partly within `[start, end)` of the text; undefined where there are none. */
  stretchOf(start: number, end: number): Stretch | undefined {
    let first = this.own;
    while (first < this.words.length && (this.words[first] as Word).end <= start) first += 1;
    let last = first;
    while (last < this.words.length && (this.words[last] as Word).start < end) last += 1;
    return last > first ? { start: first, end: last } : undefined;
  }

  /** What a stretch reads, without what belongs to the lead-in. */
  textOf(stretch: Stretch): string {
    const first = this.words[Math.max(stretch.start, this.own)];
    const last = this.words[stretch.end - 1];
    return first && last ? this.text.value.slice(first.start, last.end) : "";
  }

  /** The place in the file of a stretch, without what belongs to the lead-in. */
  spanOf(stretch: Stretch): Span {
    const start = Math.max(stretch.start, this.own);
    const first = this.words[start];
    const last = this.words[Math.max(stretch.end, start + 1) - 1];
    return first && last ? this.text.span(first.start, last.end) : this.text.span();
  }
}
