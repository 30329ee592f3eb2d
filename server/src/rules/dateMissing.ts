import { titleSpan } from "../completeness/findings.ts";
import type { Rule } from "./rule.ts";
import { claimsOf } from "./statements.ts";
import { type TextLine, textLines } from "./textLines.ts";

/** A line of so few words with a date in it is the date of the notice. */
const mostWordsOfADateLine = 8;
const calendarDate = /\d{4}-\d{2}/u;

/** No date of the notice: no duty, but readers can tell versions apart by it. */
export const dateMissing: Rule = {
  id: "date-missing",
  severity: "hint",
  *detect({ recognition, notice }) {
    if (claimsOf(recognition, "date", "date").length > 0 || calendarDate.test(notice.frontMatter?.text ?? "")) return;
    if (!textLines(recognition).some(isDateLine)) yield { span: titleSpan(notice) };
  },
};

function isDateLine({ line, passage }: TextLine): boolean {
  if (passage && line.words.length - line.own > mostWordsOfADateLine) return false;
  return line.facts.some(({ kind, value, start }) => kind === "date" && start >= line.own && calendarDate.test(value));
}
