import type { Span } from "../notice/span.ts";
import type { CompiledLanguage, MarkedOpening, Opening, Statement } from "./compiledLanguage.ts";
import { type Ends, noEnds, shortest, withoutShortest } from "./ends.ts";
import type { SentenceLine } from "./line.ts";
import type { Passage } from "./passages.ts";
import { follow, type PhraseSet, type Stretch } from "./phraseSet.ts";

/** A statement of the pack that the text makes. */
export interface Mention {
  readonly statement: Statement;
  readonly passage: Passage;
  readonly stretch: Stretch;
  readonly span: Span;
}

/** The statements that a passage makes, each at its first place. Only those that `counts` allows are looked for. */
export function mentionsIn(
  passage: Passage,
  language: CompiledLanguage,
  counts: (statement: Statement) => boolean,
): Mention[] {
  const found = new Map<Statement, Stretch>();
  for (const { statement, opening } of possibleOpenings(passage.line, language)) {
    if (!counts(statement) || !standsRight(statement, passage)) continue;
    const stretch = firstMatch(statement, opening, passage, found.get(statement));
    if (stretch) found.set(statement, stretch);
  }
  return [...found].map(([statement, stretch]) => ({
    statement,
    passage,
    stretch,
    span: passage.line.spanOf(stretch),
  }));
}

/** The openings that the words of a line allow: it holds one of their marks and all that they need. */
function possibleOpenings(line: SentenceLine, language: CompiledLanguage): MarkedOpening[] {
  const possible: MarkedOpening[] = [];
  for (let at = 0; at < line.length; at += 1) {
    for (const number of line.numbersAt(at)) {
      const marked = language.openings.get(number);
      if (!marked || line.lastPlaceOf(number) !== at) continue;
      for (const each of marked) if (line.mayHoldAll(each.needs)) possible.push(each);
    }
  }
  return possible;
}

/** Where an opening matches and its statement's conditions hold, if that is before what is known of the statement. */
function firstMatch(
  statement: Statement,
  opening: Opening,
  passage: Passage,
  known: Stretch | undefined,
): Stretch | undefined {
  const { line } = passage;
  const end = known ? known.start : line.length;
  for (let start = 0; start < end; start += 1) {
    if (!line.mayBeginAt(start, opening.beginnings)) continue;
    if (!line.mayHoldAll(opening.needs, start)) return undefined;
    const stretch = shortestOwn(follow(opening.steps, line, start), start, line.own);
    if (stretch && holds(statement, passage, stretch)) return stretch;
  }
  return undefined;
}

/** The shortest stretch that reaches into the sentence itself (a lead-in alone says nothing). */
function shortestOwn(ends: Ends, start: number, own: number): Stretch | undefined {
  for (let left = ends; left !== noEnds; left = withoutShortest(left)) {
    const end = start + shortest(left);
    if (end > own) return { start, end };
  }
  return undefined;
}

function standsRight({ written: { under, notUnder } }: Statement, { topics }: Passage): boolean {
  return (!under || holdsOne(topics, under)) && (!notUnder || !holdsOne(topics, notUnder));
}

function holdsOne(topics: ReadonlySet<string>, concepts: readonly string[]): boolean {
  for (const concept of concepts) if (topics.has(concept)) return true;
  return false;
}

function holds(statement: Statement, passage: Passage, stretch: Stretch): boolean {
  const { written, with: also, without, freeOf } = statement;
  if (freeOf && beginsInClausesOf(stretch, freeOf, passage.line)) return false;
  if (!also && !without) return true;
  const scope = linesWithin(written.scope ?? "sentence", passage);
  if (also && !scope.some((line) => also.find(line))) return false;
  return !without || !scope.some((line) => without.find(line));
}

/** Whether one of the phrases begins in a clause that the match touches. */
function beginsInClausesOf(stretch: Stretch, phrases: PhraseSet, line: SentenceLine): boolean {
  const clauses = new Set(line.words.slice(stretch.start, stretch.end).map((word) => word.clause));
  for (const match of phrases.matches(line)) {
    if (clauses.has(line.words[match.start]?.clause ?? -1)) return true;
  }
  return false;
}

function linesWithin(
  scope: "sentence" | "block" | "section",
  { line, block, section }: Passage,
): readonly SentenceLine[] {
  if (scope === "sentence") return [line];
  const passages = scope === "section" ? section.passages : section.passages.filter((other) => other.block === block);
  return passages.map((other) => other.line);
}
