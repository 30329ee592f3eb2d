import type { Mention } from "../disclosures/mentions.ts";
import type { Passage, SectionReading } from "../disclosures/passages.ts";
import type { Rule } from "./rule.ts";
import { basesOf, groundsOf } from "./statements.ts";

/** An item of a list of bases that has more words than this may well say what it is for. */
const mostWordsOfABareBasis = 8;

/** Art. 13(1)(c): the basis of each purpose; two lists under headings of their own leave it open. */
export const basisNotLinked: Rule = {
  id: "basis-not-linked",
  severity: "hint",
  article: "13(1)(c)",
  requirement: "legal-basis",
  *detect({ recognition }) {
    const bases = basesOf(recognition);
    const [first] = bases;
    const list = first?.passage.section;
    if (!list || groundsOf(bases).size < 2 || !list.topics.has("legal-basis") || list.topics.has("purposes")) return;
    const purposes = recognition.mentions.get("purposes") ?? [];
    if (!bases.every((basis) => isBare(basis, list, purposes)) || !recognition.sections.some(isListOfPurposes)) return;
    yield { span: list.section.heading?.span() ?? first.span };
  },
};

function isBare({ passage }: Mention, list: SectionReading, purposes: readonly Mention[]): boolean {
  if (passage.section !== list || passage.block.kind !== "item") return false;
  if (passage.line.words.length - passage.line.own > mostWordsOfABareBasis) return false;
  return !purposes.some((purpose) => purpose.passage === passage);
}

function isListOfPurposes({ announced, passages }: SectionReading): boolean {
  return announced.has("purposes") && !announced.has("legal-basis") && passages.filter(isItem).length > 1;
}

function isItem({ block }: Passage): boolean {
  return block.kind === "item";
}
