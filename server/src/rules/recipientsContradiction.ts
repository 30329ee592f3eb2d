import type { Mention } from "../disclosures/mentions.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import { sentencePlace } from "./places.ts";
import type { Rule } from "./rule.ts";
import { claimsOf } from "./statements.ts";
import { sentenceLines, thingsNamed } from "./textLines.ts";

/**
 * "To no one" beside a recipient by name (Art. 4(9): processors are recipients too). One that is named earlier in the same
 * section is the exception that the denial leaves ("to no one else").
 */
export const recipientsContradiction: Rule = {
  id: "recipients-contradiction",
  severity: "warning",
  article: "13(1)(e)",
  requirement: "recipients",
  *detect({ recognition, notice }) {
    const named = claimsOf(recognition, "recipients", "named");
    const recipient = thingsNamed(sentenceLines(named.map(({ passage }) => passage)), ["organisation", "service"])[0];
    const denial = claimsOf(recognition, "recipients", "nobody").find(
      (each) => !isQualified(each, recognition) && !named.some((mention) => isItsException(mention, each)),
    );
    if (!recipient?.passage || !denial) return;
    yield {
      span: sentencePlace(denial.passage, notice.source),
      related: [sentencePlace(recipient.passage, notice.source)],
      values: { found: recipient.text },
    };
  },
};

/**
 * Whether it denies less than it seems: one use ("not for marketing"), what a list after it names, or what a section on
 * something else is about.
 */
function isQualified({ passage }: Mention, { mentions }: Recognition): boolean {
  const { line, topics, section } = passage;
  const isGeneral = topics.has("recipients") || topics.has("transfers") || !section.section.heading;
  if (!isGeneral || line.text.value.endsWith(":")) return true;
  return ["direct-marketing", "purposes"].some((concept) =>
    mentions.get(concept)?.some((mention) => mention.passage === passage),
  );
}

function isItsException(named: Mention, denial: Mention): boolean {
  if (named.passage === denial.passage) return true;
  return named.passage.section === denial.passage.section && named.span.start < denial.span.start;
}
