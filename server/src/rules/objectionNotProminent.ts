import type { Mention } from "../disclosures/mentions.ts";
import type { Passage, SectionReading } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import { sentencePlace } from "./places.ts";
import type { Rule } from "./rule.ts";
import { basesOf, claimsOf, groundsOf } from "./statements.ts";

const right = /^right-/u;

/**
 * Art. 21(4): the right to object is presented clearly and apart from other information, where processing rests on
 * Art. 6(1)(e) or (f) or serves direct marketing; assumed where no basis is named.
 */
export const objectionNotProminent: Rule = {
  id: "objection-not-prominent",
  severity: "info",
  article: "21(4)",
  requirement: "right-objection",
  *detect({ recognition, disclosures, notice }) {
    if (disclosures["right-objection"].status !== "disclosed" || !isDue(recognition)) return;
    const stated = (recognition.mentions.get("right-objection") ?? []).filter(statesTheRight);
    const [first] = stated;
    if (!first || !stated.every(({ passage }) => standsInAList(passage, recognition))) return;
    yield { span: sentencePlace(first.passage, notice.source) };
  },
};

/** An opt-out of direct marketing is a way to object, but not the place where the right is told. */
function statesTheRight({ statement: { written } }: Mention): boolean {
  return written.status === "disclosed" && written.claim !== "direct-marketing";
}

function isDue(recognition: Recognition): boolean {
  const grounds = groundsOf(basesOf(recognition));
  if (grounds.size === 0 || grounds.has("6(1)(e)") || grounds.has("6(1)(f)")) return true;
  return claimsOf(recognition, "direct-marketing", "marketing").length > 0;
}

/** Whether it is one item of a list, or one of several rights of a sentence, under no heading of its own. */
function standsInAList(passage: Passage, { mentions }: Recognition): boolean {
  if (hasHeadingOfItsOwn(passage.section)) return false;
  if (passage.block.kind === "item") return true;
  return [...mentions].some(
    ([concept, others]) =>
      right.test(concept) && concept !== "right-objection" && others.some((other) => other.passage === passage),
  );
}

function hasHeadingOfItsOwn({ announced }: SectionReading): boolean {
  return announced.has("right-objection") && [...announced].filter((concept) => right.test(concept)).length === 1;
}
