import type { Block, Section } from "../notice/notice.ts";
import type { Text } from "../notice/text.ts";
import type { Steps } from "../steps.ts";
import type { CompiledLanguage } from "./compiledLanguage.ts";
import { addFacts } from "./facts/factsOf.ts";
import { SentenceLine } from "./line.ts";
import { sentencesOf } from "./sentences.ts";
import { type Word, wordsOf } from "./words.ts";

/** A sentence with where it stands. */
export interface Passage {
  readonly line: SentenceLine;
  readonly block: Block;
  readonly section: SectionReading;
  /** The concepts that the headings above it (and the header of its column) announce. */
  readonly topics: ReadonlySet<string>;
}

/** A section as it reads: what its heading announces, and its sentences. */
export interface SectionReading {
  readonly section: Section;
  readonly parent?: SectionReading;
  /** The heading, read as a sentence. */
  readonly heading?: SentenceLine;
  /** Concepts that its own heading announces. */
  readonly announced: ReadonlySet<string>;
  /** Concepts that its heading and the headings above announce. */
  readonly topics: ReadonlySet<string>;
  readonly passages: Passage[];
}

const nothing: ReadonlySet<string> = new Set();
const noWords: readonly Word[] = [];
/** Words of a lead-in that are kept: enough for a phrase to begin in it. */
const leadInWords = 30;

/** The sections of a notice in the order of the text, each with its sentences, looked up in the language's lexicon. */
export function* readSections(root: Section, language: CompiledLanguage): Steps<SectionReading[]> {
  const sections: SectionReading[] = [];
  yield* readSection(root, undefined, language, sections);
  return sections;
}

/** The sentences of blocks that stand under no heading. */
export function readBlocks(blocks: readonly Block[], root: Section, language: CompiledLanguage): Passage[] {
  const section = { section: root, announced: nothing, topics: nothing, passages: [] };
  return blocks.flatMap((block) => passagesOf(block, section, language));
}

/** A heading, read as a sentence with its facts. */
export function readHeading(heading: Text, language: CompiledLanguage): SentenceLine {
  const line = new SentenceLine(heading, noWords, language);
  addFacts(line, language);
  return line;
}

/** The concepts that a heading announces. */
export function topicsOf(heading: SentenceLine, language: CompiledLanguage): ReadonlySet<string> {
  const topics = new Set<string>();
  for (const { concept, phrases } of language.headings) if (phrases.find(heading)) topics.add(concept);
  // "Privacy and cookies": a notice's title, under which not everything is about cookies.
  if (topics.has("notice")) topics.delete("cookies");
  return topics;
}

function* readSection(
  section: Section,
  parent: SectionReading | undefined,
  language: CompiledLanguage,
  into: SectionReading[],
): Steps<void> {
  const heading = section.heading && readHeading(section.heading, language);
  const announced = heading ? topicsOf(heading, language) : nothing;
  const topics = parent && parent.topics.size > 0 ? new Set([...parent.topics, ...announced]) : announced;
  const reading = {
    section,
    announced,
    topics,
    passages: [] as Passage[],
    ...(parent && { parent }),
    ...(heading && { heading }),
  };
  into.push(reading);
  for (const block of section.blocks) {
    yield;
    reading.passages.push(...passagesOf(block, reading, language));
  }
  for (const child of section.sections) yield* readSection(child, reading, language, into);
}

function passagesOf(block: Block, section: SectionReading, language: CompiledLanguage): Passage[] {
  const column = block.inColumn && block.leadIn ? topicsOf(readHeading(block.leadIn, language), language) : nothing;
  const topics = column.size > 0 ? new Set([...section.topics, ...column]) : section.topics;
  return sentencesOf(block.text, language.pack.language, language.abbreviations).map((sentence, index) => {
    const leadIn = index === 0 ? leadInOf(block, section) : noWords;
    const line = new SentenceLine(sentence, leadIn, language, firstClauseAfter(leadIn, block));
    addFacts(line, language);
    return { line, block, section, topics };
  });
}

/** What a block's first sentence continues: the lead-in of its list, its column's header, or else the heading. */
function leadInOf(block: Block, { section, heading }: SectionReading): readonly Word[] {
  if (block.leadIn) return wordsOf(block.leadIn.value).slice(-leadInWords);
  if (block.kind !== "item" && block !== section.blocks[0]) return noWords;
  return heading?.words.slice(-leadInWords) ?? noWords;
}

/** An item goes on in the last clause of its list's lead-in; a heading's clauses are not the sentence's. */
function firstClauseAfter(leadIn: readonly Word[], block: Block): number {
  const last = leadIn.at(-1)?.clause ?? -1;
  return block.leadIn && !block.inColumn ? Math.max(last, 0) : last + 1;
}
