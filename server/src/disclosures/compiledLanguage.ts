import type { LanguagePack, PackStatement } from "./languagePack.ts";
import { Lexicon } from "./lexicon.ts";
import { addTo } from "./multimap.ts";
import { parsePhrase } from "./phrase.ts";
import { factsIn, firstNumbers, marksOf, needsOf, PhraseCompiler, type PhraseSet, type Step } from "./phraseSet.ts";
import { fold } from "./words.ts";

/** A statement of a pack, ready for matching. */
export interface Statement {
  readonly concept: string;
  readonly written: PackStatement;
  readonly openings: readonly Opening[];
  readonly with: PhraseSet | undefined;
  readonly without: PhraseSet | undefined;
  readonly freeOf: PhraseSet | undefined;
  /** The kinds of fact that its phrases name: those of its sentence belong to it. */
  readonly facts: ReadonlySet<string>;
}

/** One phrase of a statement's `says`. */
export interface Opening {
  readonly steps: readonly Step[];
  /** The lexicon's number of the beginnings one of which the first word of a match is. */
  readonly beginnings: number;
  /** Numbers that a sentence must hold from there on for it to match. */
  readonly needs: readonly number[];
  /** Numbers that it must hold anywhere. */
  readonly needsAnywhere: readonly number[];
}

/** An opening with the statement that it opens. */
export interface MarkedOpening {
  readonly statement: Statement;
  readonly opening: Opening;
  /** Numbers that a sentence with the mark must hold besides, the rarest first: few sentences hold that. */
  readonly needs: readonly number[];
}

/** Something known by an id, and the phrases that name it. */
export interface KnownThing {
  readonly kind: string;
  readonly id: string;
  readonly steps: readonly Step[];
}

/** A language pack, ready for matching. */
export interface CompiledLanguage {
  readonly pack: LanguagePack;
  readonly lexicon: Lexicon;
  readonly sets: ReadonlyMap<string, PhraseSet>;
  /** Known things (countries, units, months, …) by the number that their first word must have. */
  readonly known: ReadonlyMap<number, readonly KnownThing[]>;
  readonly numberWords: ReadonlyMap<string, number>;
  readonly abbreviations: ReadonlySet<string>;
  readonly headings: readonly { readonly concept: string; readonly phrases: PhraseSet }[];
  readonly statements: readonly Statement[];
  /** The openings of all statements by the numbers of their marks: a sentence without any of these can't match them. */
  readonly openings: ReadonlyMap<number, readonly MarkedOpening[]>;
}

/** Names of known things that come from registers: kind, id, and names in plain words. */
export type RegisterNames = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Makes a pack ready for matching. `names` are what registers know by name, in any language.
 * Throws an `Error` that names the concept where a phrase is not well-formed.
 */
export function compileLanguage(pack: LanguagePack, names: RegisterNames): CompiledLanguage {
  const lexicon = new Lexicon();
  const compiler = new PhraseCompiler(lexicon);
  const { sets } = compiler;
  const compile = (phrase: string) => compiler.stepsOf(parsePhrase(phrase));
  const setOf = (phrases: readonly string[] | undefined) => phrases && compiler.setOf(phrases.map(parsePhrase));

  for (const [name, phrases] of Object.entries(pack.words.sets))
    sets.set(name, compiler.setOf(phrases.map(parsePhrase)));

  const known = new Map<number, KnownThing[]>();
  for (const [kind, id, phrases] of knownPhrases(pack, names)) {
    for (const phrase of phrases) addByFirst(known, { kind, id, steps: compile(phrase) });
  }

  const statements: Statement[] = [];
  const headings: { concept: string; phrases: PhraseSet }[] = [];
  for (const [concept, written] of Object.entries(pack.concepts)) {
    try {
      const phrases = setOf(written.headings);
      if (phrases) headings.push({ concept, phrases });
      for (const statement of written.statements ?? []) statements.push(compileStatement(concept, statement, compiler));
    } catch (error) {
      throw new Error(`language pack ${pack.language}, concept ${concept}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  compiler.finish();
  return {
    pack,
    lexicon,
    sets,
    known,
    numberWords: new Map(
      Object.entries(pack.words.numbers).flatMap(([value, words]) => words.map((word) => [fold(word), Number(value)])),
    ),
    abbreviations: new Set(pack.words.abbreviations.map(fold)),
    headings,
    statements,
    openings: openingsByMark(statements, lexicon),
  };
}

function compileStatement(concept: string, written: PackStatement, compiler: PhraseCompiler): Statement {
  const setOf = (phrases: readonly string[] | undefined) => phrases && compiler.setOf(phrases.map(parsePhrase));
  const also = setOf(written.with);
  const inSentence = also && !also.mayBeEmpty && (written.scope ?? "sentence") === "sentence";
  const openings = written.says.map((phrase): Opening => {
    const steps = compiler.stepsOf(parsePhrase(phrase));
    const first = firstNumbers(steps);
    if (!first) throw new Error(`phrase "${phrase}" must begin with a word, a set or a fact that is always there`);
    const beginnings = compiler.lexicon.numberOfBeginnings(first);
    const needs = needsOf(steps);
    return { steps, beginnings, needs, needsAnywhere: inSentence ? [...needs, also.number] : needs };
  });
  const facts = new Set([...openings.flatMap(({ steps }) => [...factsIn(steps)]), ...(also?.facts ?? [])]);
  return {
    concept,
    written,
    openings,
    with: also,
    without: setOf(written.without),
    freeOf: setOf(written.freeOf),
    facts,
  };
}

function openingsByMark(statements: readonly Statement[], lexicon: Lexicon): Map<number, MarkedOpening[]> {
  const byMark = new Map<number, MarkedOpening[]>();
  for (const statement of statements) {
    for (const opening of statement.openings) {
      const rarestFirst = opening.needsAnywhere.toSorted((a, b) => lexicon.rarityOf(b) - lexicon.rarityOf(a));
      for (const mark of marksOf(opening.steps, lexicon).numbers) {
        addTo(byMark, mark, { statement, opening, needs: rarestFirst.filter((number) => number !== mark) });
      }
    }
  }
  return byMark;
}

function* knownPhrases(pack: LanguagePack, names: RegisterNames): Generator<[string, string, readonly string[]]> {
  for (const [id, phrases] of Object.entries(pack.words.units)) yield ["unit", id, phrases];
  for (const [index, phrases] of pack.words.months.entries()) yield ["month", String(index + 1), phrases];
  for (const source of [pack.words.known, names]) {
    for (const [kind, things] of Object.entries(source)) {
      for (const [id, phrases] of Object.entries(things)) yield [kind, id, phrases];
    }
  }
}

function addByFirst<T extends { readonly steps: readonly Step[] }>(index: Map<number, T[]>, item: T): void {
  for (const number of firstNumbers(item.steps) ?? []) addTo(index, number, item);
}
