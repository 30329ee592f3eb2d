import { contactsIn } from "../disclosures/facts/contacts.ts";
import { placeholdersIn } from "../disclosures/facts/placeholders.ts";
import { atMostThreeLines, withoutOverlaps } from "./places.ts";
import type { Rule } from "./rule.ts";
import { type TextLine, textLines, thingsNamed } from "./textLines.ts";

/** What follows the brackets of a link that is not well-formed: `[here] (https://…)`. */
const linkTarget = /^\s?\((?:https?:|mailto:|www\.)/iu;

/** Template text that nobody filled in: by its marks, or by words of the pack. It discloses nothing (Art. 12(1)). */
export const placeholderLeft: Rule = {
  id: "placeholder-left",
  severity: "error",
  article: "12(1)",
  *detect({ recognition, notice }) {
    const lines = textLines(recognition);
    const inWords = thingsNamed(lines, ["placeholder"]).filter(({ id }) => id === "");
    for (const { span, text } of withoutOverlaps([...inWords, ...lines.flatMap(byMarks)])) {
      yield { span: atMostThreeLines(span, notice.source), values: { found: text } };
    }
  },
};

function byMarks({ line: { text } }: TextLine) {
  const found = placeholdersIn(text);
  if (found.length === 0) return [];
  const contacts = contactsIn(text);
  return found
    .filter(({ start, end }) => !contacts.some((contact) => start <= contact.start && contact.end <= end))
    .filter(({ end }) => !linkTarget.test(text.value.slice(end)))
    .map(({ start, end }) => ({ span: text.span(start, end), text: text.value.slice(start, end) }));
}
