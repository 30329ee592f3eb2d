import type { LineFact, SentenceLine } from "../disclosures/line.ts";
import { type Passage, readHeading } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import type { Span } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";

/** A line of a notice: a sentence with its passage, or a heading. */
export interface TextLine {
  readonly line: SentenceLine;
  readonly passage?: Passage;
}

/** Something that a register or a pack knows by name, where a line names it. */
export interface NamedThing extends TextLine {
  readonly id: string;
  readonly fact: LineFact;
  readonly text: string;
  readonly span: Span;
}

const known = new WeakMap<Recognition, readonly TextLine[]>();

/** Title, headings and sentences, in that order; made once for all rules. */
export function textLines(recognition: Recognition): readonly TextLine[] {
  const lines = known.get(recognition) ?? [...headingLines(recognition), ...sentenceLines(recognition.passages)];
  known.set(recognition, lines);
  return lines;
}

function headingLines({ notice, sections, language }: Recognition): TextLine[] {
  const { title } = notice;
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  const isHeading = title && headings.some((heading) => samePlace(heading.text, title));
  return [...(title && !isHeading ? [readHeading(title, language)] : []), ...headings].map((line) => ({ line }));
}

/** The same with the sentences of navigation, page header and footer. */
export function textLinesWithFurniture(recognition: Recognition): TextLine[] {
  return [...textLines(recognition), ...sentenceLines(recognition.furniture)];
}

export function sentenceLines(passages: readonly Passage[]): TextLine[] {
  return passages.map((passage) => ({ line: passage.line, passage }));
}

function samePlace(a: Text, b: Text): boolean {
  return a.span().start === b.span().start;
}

/** What the lines name of some kinds of fact, what a lead-in names aside. */
export function thingsNamed(lines: readonly TextLine[], kinds: readonly string[]): NamedThing[] {
  return lines.flatMap((textLine) => {
    const { line } = textLine;
    if (line.facts.length === 0) return [];
    const facts = line.facts.filter(({ kind, start }) => start >= line.own && kinds.includes(kind));
    return facts.map((fact) => ({
      ...textLine,
      id: fact.value,
      fact,
      text: line.textOf(fact),
      span: line.spanOf(fact),
    }));
  });
}

/** Whether a line names one of the things by a kind of fact. */
export function names(line: SentenceLine, kind: string, id?: string): boolean {
  return line.facts.some((fact) => fact.kind === kind && (id === undefined || fact.value === id));
}
