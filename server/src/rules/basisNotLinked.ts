import type { Mention } from "../disclosures/mentions.ts";
import type { Passage, SectionReading } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import type { Span } from "../notice/span.ts";
import { atMostThreeLines } from "./places.ts";
import type { Rule } from "./rule.ts";
import { basesOf, groundsOf } from "./statements.ts";

/** An item of a list of bases that has more words than this may well say what it is for. */
const mostWordsOfABareBasis = 8;
/** What joins a basis and its purpose in one item: "contract: orders". */
const joint = /:\s|\s[–—-]\s/u;

/** Art. 13(1)(c): the basis of each purpose; bases in a list and purposes apart from it leave it open. */
export const basisNotLinked: Rule = {
  id: "basis-not-linked",
  severity: "hint",
  article: "13(1)(c)",
  requirement: "legal-basis",
  *detect({ recognition, notice }) {
    const bases = basesOf(recognition);
    const list = bases[0]?.passage.section;
    if (!list || groundsOf(bases).size < 2 || !list.topics.has("legal-basis")) return;
    const purposes = recognition.mentions.get("purposes") ?? [];
    if (!bases.every((basis) => isBare(basis, list, purposes)) || !tellsOfSeveralPurposes(recognition, purposes))
      return;
    const heading = list.topics.has("purposes") ? undefined : list.section.heading;
    yield { span: heading?.span() ?? atMostThreeLines(wholeOf(bases), notice.source) };
  },
};

function isBare({ passage }: Mention, list: SectionReading, purposes: readonly Mention[]): boolean {
  if (passage.section !== list || passage.block.kind !== "item" || joint.test(passage.line.text.value)) return false;
  if (passage.line.words.length - passage.line.own > mostWordsOfABareBasis) return false;
  return !purposes.some((purpose) => purpose.passage === passage);
}

/** Whether purposes are listed: items under a heading of their own, several sentences, or one with a comma. */
function tellsOfSeveralPurposes({ sections }: Recognition, purposes: readonly Mention[]): boolean {
  const sentences = new Set(purposes.map(({ passage }) => passage));
  return (
    sections.some(isListOfPurposes) ||
    sentences.size > 1 ||
    [...sentences].some(({ line }) => line.text.value.includes(","))
  );
}

function isListOfPurposes({ announced, passages }: SectionReading): boolean {
  return announced.has("purposes") && !announced.has("legal-basis") && passages.filter(isItem).length > 1;
}

function isItem({ block }: Passage): boolean {
  return block.kind === "item";
}

function wholeOf(bases: readonly Mention[]): Span {
  const spans = bases.map(({ passage }) => passage.line.text.span());
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
