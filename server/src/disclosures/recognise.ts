import type { Notice } from "../notice/notice.ts";
import type { Steps } from "../steps.ts";
import type { CompiledLanguage } from "./compiledLanguage.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { addTo } from "./multimap.ts";
import { type Passage, readBlocks, readSections, type SectionReading } from "./passages.ts";

/** All that a language pack recognises in a notice. */
export interface Recognition {
  readonly notice: Notice;
  readonly language: CompiledLanguage;
  readonly sections: readonly SectionReading[];
  readonly passages: readonly Passage[];
  /** Sentences of navigation, header and footer: only their contacts count. */
  readonly furniture: readonly Passage[];
  /** By concept, in the order of the text. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

/** Reads a notice with a language pack, block by block. Takes time in proportion to the notice's length. */
export function* recognise(notice: Notice, language: CompiledLanguage): Steps<Recognition> {
  const sections = yield* readSections(notice.root, language);
  const passages = sections.flatMap((section) => section.passages);
  const furniture = readBlocks(notice.furniture, notice.root, language);
  const mentions = new Map<string, Mention[]>();
  const add = (mention: Mention) => addTo(mentions, mention.statement.concept, mention);
  for (const passage of passages) {
    yield;
    mentionsIn(passage, language, () => true).forEach(add);
  }
  for (const passage of furniture)
    mentionsIn(passage, language, ({ written }) => written.inFurniture === true).forEach(add);
  return { notice, language, sections, passages, furniture, mentions };
}
