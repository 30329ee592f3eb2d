import type { Passage } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import type { Rule } from "./rule.ts";
import { claimsOf } from "./statements.ts";

const concerned = ["purposes", "recipients"];

/** Hedges in purposes and recipients (WP260 rev.01, paragraphs 12 and 13: "may", "might", "some", "often"). */
export const plainLanguage: Rule = {
  id: "plain-language",
  severity: "off",
  article: "12(1)",
  *detect({ recognition }) {
    for (const { passage, span, stretch } of claimsOf(recognition, "hedges", "hedge")) {
      if (isConcerned(passage, recognition)) yield { span, values: { found: passage.line.textOf(stretch) } };
    }
  },
};

function isConcerned(passage: Passage, { mentions }: Recognition): boolean {
  return concerned.some(
    (concept) => passage.topics.has(concept) || mentions.get(concept)?.some((mention) => mention.passage === passage),
  );
}
