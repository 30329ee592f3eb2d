import type { WordLine } from "./wordLine.ts";

/**
 * For the line that is being looked at, the last place of each number that it holds. There is one board for a lexicon:
 * lines are looked at one after the other, and a table for each of them would cost more than it saves.
 */
export class Board {
  /**
   * Places of all lines ever shown, those of a line above those of the lines before it: what is at or below `#base` is
   * of an earlier line. So showing a line does not take the one before off again.
   */
  readonly #last: Int32Array;
  #base = 0;
  #top = 0;
  #line: WordLine | undefined;

  constructor(size: number) {
    this.#last = new Int32Array(size);
  }

  /** Index of the last word of a line that has a number; -1 where there is none. */
  lastPlaceOf(number: number, line: WordLine): number {
    if (this.#line !== line) this.#show(line);
    return Math.max((this.#last[number] as number) - this.#base, 0) - 1;
  }

  /** Whether a line has each of the numbers at or after a word. */
  holdsAll(numbers: readonly number[], line: WordLine, from: number): boolean {
    if (this.#line !== line) this.#show(line);
    const least = this.#base + from + 1;
    for (let i = 0; i < numbers.length; i += 1) if ((this.#last[numbers[i] as number] as number) < least) return false;
    return true;
  }

  /** Forgets a line of which words have been blanked. */
  clear(line: WordLine): void {
    if (this.#line === line) this.#line = undefined;
  }

  /** A word of a line has got more numbers. */
  add(line: WordLine, at: number, numbers: readonly number[]): void {
    if (this.#line !== line) return;
    const place = this.#base + at + 1;
    for (const number of numbers) this.#last[number] = Math.max(this.#last[number] as number, place);
  }

  #show(line: WordLine): void {
    this.#line = line;
    this.#base = this.#top;
    if (this.#base > highestBase) {
      this.#last.fill(0);
      this.#base = 0;
    }
    this.#top = this.#base + line.length;
    for (let at = 0; at < line.length; at += 1) {
      const held = line.heldAt(at);
      const place = this.#base + at + 1;
      for (let i = 0; i < held.length; i += 1) this.#last[held[i] as number] = place;
    }
  }
}

/** Far enough below 2³¹ for any line. */
const highestBase = 2 ** 30;
