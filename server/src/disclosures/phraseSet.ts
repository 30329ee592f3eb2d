import { atOnce, type Ends, endAfter, noEnds, prolonged, shortest, widened, withoutShortest } from "./ends.ts";
import type { Lexicon } from "./lexicon.ts";
import { addTo } from "./multimap.ts";
import type { Phrase } from "./phrase.ts";
import type { WordLine } from "./wordLine.ts";

/** A phrase ready for matching: its words as numbers of the lexicon, sets and choices as sets of phrases. */
export type Step =
  | { readonly kind: "word"; readonly number: number }
  | { readonly kind: "set"; readonly set: PhraseSet }
  | { readonly kind: "fact"; readonly fact: string; readonly number: number }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "edge"; readonly side: "start" | "end" };

/** A stretch of words: from `start` up to but not including `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Makes phrases of one language ready for matching; equal choices and sets become one. */
export class PhraseCompiler {
  readonly lexicon: Lexicon;
  /** The named sets so far. A name that is not among them stands for a kind of fact. */
  readonly sets = new Map<string, PhraseSet>();
  readonly #known = new Map<string, PhraseSet>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  stepsOf(phrase: Phrase): Step[] {
    return phrase.map((element): Step => {
      if (element.kind === "word") return { kind: "word", number: this.lexicon.numberOf(element) };
      if (element.kind === "choice") return { kind: "set", set: this.setOf(element.options) };
      if (element.kind !== "name") return element;
      const set = this.sets.get(element.name);
      return set
        ? { kind: "set", set }
        : { kind: "fact", fact: element.name, number: this.lexicon.numberOfFact(element.name) };
    });
  }

  /** The set of some phrases; the same set for the same phrases. */
  setOf(phrases: readonly Phrase[]): PhraseSet {
    const key = JSON.stringify(phrases);
    const known = this.#known.get(key);
    if (known) return known;
    const set = new PhraseSet(
      phrases.map((phrase) => this.stepsOf(phrase)),
      this.lexicon,
    );
    this.#known.set(key, set);
    return set;
  }

  /** To be called once all phrases are in: which words are rare is known only then. */
  finish(): void {
    for (const set of this.#known.values()) set.settleMarks(this.lexicon);
  }
}

/** A phrase with the numbers that a line must hold for it to match. */
interface Member {
  readonly steps: readonly Step[];
  readonly needs: readonly number[];
}

/**
 * Some phrases of which any may match. Matching takes a bounded number of steps for each word of the line: gaps are
 * bounded, and positions reached twice are followed once.
 */
export class PhraseSet {
  /** Its number in the lexicon: a line knows by it whether it may hold a match. */
  readonly number: number;
  /** Whether a match may also be empty, or begin at any word (a choice that may be left out). */
  readonly mayBeEmpty: boolean;
  /** The kinds of fact that its phrases name, also by way of other sets. */
  readonly facts: ReadonlySet<string>;
  /** The phrases of one word: most of them are, and a look-up finds them. */
  readonly #single = new Set<number>();
  readonly #byFirst = new Map<number, Member[]>();
  readonly #anywhere: (readonly Step[])[] = [];
  readonly #beginnings: number;
  readonly #phrases: readonly (readonly Step[])[];
  #marks: Marks = noMarks;

  constructor(phrases: readonly (readonly Step[])[], lexicon: Lexicon) {
    this.#phrases = phrases;
    for (const steps of phrases) {
      const first = firstNumbers(steps);
      if (!first) this.#anywhere.push(steps);
      else if (steps.length === 1 && steps[0]?.kind === "word") this.#single.add(steps[0].number);
      else for (const number of first) addTo(this.#byFirst, number, { steps, needs: needsOf(steps) });
    }
    this.mayBeEmpty = this.#anywhere.length > 0;
    this.number = lexicon.numberForSet();
    this.#beginnings = lexicon.numberOfBeginnings(new Set(this.beginnings()));
    this.facts = new Set(phrases.flatMap((steps) => [...factsIn(steps)]));
  }

  /** The numbers one of which every match has somewhere: of each phrase its rarest word. */
  get marks(): Marks {
    return this.#marks;
  }

  /** Chooses the marks; those of the sets that its phrases name must have been chosen before. */
  settleMarks(lexicon: Lexicon): void {
    const marks = this.#phrases.map((steps) => marksOf(steps, lexicon));
    this.#marks = {
      numbers: new Set(marks.flatMap(({ numbers }) => [...numbers])),
      rarity: Math.min(...marks.map(({ rarity }) => rarity)),
    };
    lexicon.markSet(this.number, this.#marks);
  }

  /** The numbers one of which the first word of a match has (unless it may be empty). */
  *beginnings(): Generator<number> {
    yield* this.#single;
    yield* this.#byFirst.keys();
  }

  /** Whether a line has a word with which a match may begin (a cheaper question than `find` answers). */
  mayBeginIn(line: WordLine): boolean {
    for (let at = 0; at < line.length; at += 1) if (line.mayBeginAt(at, this.#beginnings)) return true;
    return this.mayBeEmpty;
  }

  /** The ends of all matches that begin at a word. */
  endsAt(line: WordLine, start: number): Ends {
    let ends = line.mayBeginAt(start, this.#beginnings) ? this.#endsFrom(line, start) : noEnds;
    if (this.mayBeEmpty) for (const steps of this.#anywhere) ends |= follow(steps, line, start);
    return ends;
  }

  /** The ends of the matches whose first word is known. */
  #endsFrom(line: WordLine, start: number): Ends {
    let ends = noEnds;
    for (const number of line.numbersAt(start)) {
      if (this.#single.has(number)) ends |= endAfter(1);
      const members = this.#byFirst.get(number);
      if (members) ends |= endsOfAny(members, line, start);
    }
    return ends;
  }

  /** The first match that begins at or after `from`; the shortest of those that begin there. */
  find(line: WordLine, from = 0): Stretch | undefined {
    if (!this.mayBeEmpty && !line.mayHold(this.number, from)) return undefined;
    for (let start = from; start < line.length; start += 1) {
      const ends = this.endsAt(line, start);
      if (ends !== noEnds) return { start, end: start + shortest(ends) };
    }
    return undefined;
  }

  /** All matches, from left to right: at each word the shortest one. */
  *matches(line: WordLine): Generator<Stretch> {
    for (let found = this.find(line); found; found = this.find(line, found.start + 1)) yield found;
  }
}

function endsOfAny(members: readonly Member[], line: WordLine, start: number): Ends {
  let ends = noEnds;
  for (const { steps, needs } of members) if (line.mayHoldAll(needs, start)) ends |= follow(steps, line, start);
  return ends;
}

/** Numbers one of which every match has, and how rare the least rare of them is. */
export interface Marks {
  readonly numbers: ReadonlySet<number>;
  readonly rarity: number;
}

const noMarks: Marks = { numbers: new Set(), rarity: 0 };

/** The marks of the step that has the rarest ones. */
export function marksOf(steps: readonly Step[], lexicon: Lexicon): Marks {
  let best = noMarks;
  for (const step of steps) {
    const marks = marksOfStep(step, lexicon);
    if (marks && marks.rarity > best.rarity) best = marks;
  }
  return best;
}

function marksOfStep(step: Step, lexicon: Lexicon): Marks | undefined {
  if (step.kind === "set") return step.set.mayBeEmpty ? undefined : step.set.marks;
  if (step.kind !== "word" && step.kind !== "fact") return undefined;
  return { numbers: new Set([step.number]), rarity: lexicon.rarityOf(step.number) };
}

/** The numbers that a line must hold for `steps` to match in it. */
export function needsOf(steps: readonly Step[]): number[] {
  return steps.flatMap((step) => {
    if (step.kind === "word" || step.kind === "fact") return [step.number];
    return step.kind === "set" && !step.set.mayBeEmpty ? [step.set.number] : [];
  });
}

/** The ends of the matches of `steps` that begin at a word. */
export function follow(steps: readonly Step[], line: WordLine, start: number): Ends {
  let reached: Ends = atOnce;
  for (let i = 0; i < steps.length && reached !== noEnds; i += 1) {
    const step = steps[i] as Step;
    reached = step.kind === "gap" ? widened(reached, step.most) : after(step, line, start, reached);
  }
  return reached;
}

type SolidStep = Exclude<Step, { kind: "gap" }>;

/** The ends after a step from each of the words `reached`, which are counted from `start`. */
function after(step: SolidStep, line: WordLine, start: number, reached: Ends): Ends {
  if (step.kind === "set" && !step.set.mayBeEmpty && !line.mayHold(step.set.number, start + shortest(reached)))
    return noEnds;
  let ends = noEnds;
  for (let left = reached; left !== noEnds; left = withoutShortest(left)) {
    const length = shortest(left);
    if (start + length > line.length) break;
    ends |= prolonged(endsOfStep(step, line, start + length), length);
  }
  return ends;
}

function endsOfStep(step: SolidStep, line: WordLine, at: number): Ends {
  switch (step.kind) {
    case "word":
      return line.numbersAt(at).includes(step.number) ? endAfter(1) : noEnds;
    case "set":
      return step.set.endsAt(line, at);
    case "fact":
      return line.numbersAt(at).includes(step.number) ? line.endsOf(step.fact, at) : noEnds;
    case "edge":
      return (step.side === "start" ? at === 0 || at === line.own : at === line.length) ? atOnce : noEnds;
  }
}

/** The numbers one of which the first word of a match has; undefined where none can be told. */
export function firstNumbers(steps: readonly Step[]): Set<number> | undefined {
  const numbers = new Set<number>();
  for (const step of steps) {
    if (step.kind === "edge") continue;
    if (step.kind === "gap") return undefined;
    if (step.kind === "word" || step.kind === "fact") return numbers.add(step.number);
    for (const number of step.set.beginnings()) numbers.add(number);
    if (!step.set.mayBeEmpty) return numbers;
  }
  return undefined;
}

/** The kinds of fact that steps name, also by way of sets. */
export function* factsIn(steps: readonly Step[]): Generator<string> {
  for (const step of steps) {
    if (step.kind === "fact") yield step.fact;
    else if (step.kind === "set") yield* step.set.facts;
  }
}
