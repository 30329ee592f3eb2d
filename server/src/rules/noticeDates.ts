import type { Recognition } from "../disclosures/recognise.ts";
import { claimsOf } from "./statements.ts";
import { type NamedThing, sentenceLines, textLines, thingsNamed } from "./textLines.ts";

/** Words that may stand beside a date that is a line of its own: a place, the controller, "Version 1.2". */
const mostOtherWords = 3;
const calendarDate = /^\d{4}-\d{2}/u;
const sentenceEnd = /[.!?]["”'»)]*$/u;
/** What stands before the end of a range: an event has one, a notice none. */
const rangeStart = /\d\.?\s?[–—-]\s?$/u;

/**
 * The dates of a notice itself: what its sentences say of when it was made or changed, its title, and lines that are
 * little else than a date. Dates of events, of acts and in addresses are none.
 */
export function noticeDates(recognition: Recognition): NamedThing[] {
  const told = new Set(claimsOf(recognition, "date", "date").map(({ passage }) => passage));
  const dates = thingsNamed(sentenceLines([...told]), ["date"]);
  const others = thingsNamed(textLines(recognition), ["date"]).filter(({ passage }) => !passage || !told.has(passage));
  return [...dates, ...others.filter((date) => isDateLine(date, recognition))];
}

function isDateLine({ id, fact, line, passage, span }: NamedThing, { notice }: Recognition): boolean {
  if (!calendarDate.test(id) || rangeStart.test(notice.source.slice(Math.max(0, span.start - 4), span.start)))
    return false;
  const isTitle = !passage && line.text.span().start === notice.title?.span().start;
  const otherWords = line.words.length - line.own - (fact.end - fact.start);
  if (isTitle || otherWords === 0) return true;
  return otherWords <= mostOtherWords && passage?.block.kind !== "item" && !sentenceEnd.test(line.text.value);
}
