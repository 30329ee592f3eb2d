import { isRequirement } from "../completeness/requirements.ts";
import type { SectionReading } from "../disclosures/passages.ts";
import type { Notice, Section } from "../notice/notice.ts";
import type { Text } from "../notice/text.ts";
import { numberingLength } from "../notice/title.ts";
import { headingStatements } from "./headingStatements.ts";
import { sentencePlace } from "./places.ts";
import type { Detection, Rule } from "./rule.ts";

/** Kinds of fact by which a heading is an answer itself. */
const answers = new Set(["email", "phone", "url", "postal-address", "organisation", "date", "period"]);
const right = /^(?:right-|withdraw-|complaint)/u;
/** Headings that announce the document, not an answer. */
const titles = ["notice", "other-document", "register-name"];
/** A heading with breaks may have its text in it. */
const severalLines = /<br\b|[\r\n]/iu;
/** What a reader sees and we do not: pictures, forms, what scripts and templates put there. */
const unseenContent = /<(?:img|iframe|script|form|object|embed|svg|video|button|input|[A-Z]\w*)\b|!\[|\{[{%]/u;

/**
 * A heading or label on a known matter with nothing under it, or a lead-in that leads to nothing (Art. 12(1)). Silent
 * where the heading is an answer itself, or the next one may be.
 */
export const sectionEmpty: Rule = {
  id: "section-empty",
  severity: "warning",
  isAboutLayout: true,
  article: "12(1)",
  fixable: true,
  *detect({ recognition, notice }) {
    const { sections, language } = recognition;
    const filled = new Set(sections.filter(({ section }) => !isEmpty(section)).map(nameOf));
    for (const [index, reading] of sections.entries()) {
      const next = sections[index + 1];
      if (!announcesAnAnswer(reading, notice) || hasUnseenContent(reading.section, next?.section, notice.source))
        continue;
      if (!isEmpty(reading.section)) yield* emptyLeadIn(reading, notice.source);
      // A section of that name with text elsewhere: this one is a line of a table of contents.
      else if (
        !filled.has(nameOf(reading)) &&
        !isAnswer(reading, reading.parent, reading.announced) &&
        !mayAnswer(next, reading)
      ) {
        const heading = reading.section.heading as Text;
        yield { span: heading.span(), values: { heading: heading.value } };
      }
    }

    /** Whether a heading says something on a matter by itself; the name of a right says nothing. */
    function isAnswer(
      reading: SectionReading,
      under: SectionReading | undefined,
      matters: ReadonlySet<string>,
    ): boolean {
      const said = headingStatements(reading, under, language).map(({ statement }) => statement);
      if (said.some(({ concept, written }) => written.status && matters.has(concept) && !right.test(concept)))
        return true;
      return reading.heading?.facts.some(({ kind }) => answers.has(kind)) ?? false;
    }

    function mayAnswer(next: SectionReading | undefined, reading: SectionReading): boolean {
      if (!next?.section.heading) return false;
      const { announced } = reading;
      if (isAnswer(next, reading, announced) || [...next.announced].some((concept) => announced.has(concept)))
        return true;
      return next.announced.size === 0 && numberingLength(next.section.heading.value) === 0;
    }
  },
};

function announcesAnAnswer({ section, announced }: SectionReading, { title }: Notice): boolean {
  if (!section.heading || announced.size === 0 || titles.some((concept) => announced.has(concept))) return false;
  return section.heading !== title || [...announced].some(isRequirement);
}

function isEmpty({ blocks, sections }: Section): boolean {
  return sections.length === 0 && blocks.every(({ text }) => text.value.trim() === "");
}

/** A section that ends with a colon. */
function* emptyLeadIn({ section, passages }: SectionReading, source: string): Generator<Detection> {
  const last = passages.at(-1);
  if (!last || section.sections.length > 0 || last.block.kind !== "paragraph" || last.block !== section.blocks.at(-1))
    return;
  if (last.line.text.value.endsWith(":") && last.line.text.links.length === 0) {
    yield { span: sentencePlace(last, source), values: { heading: last.line.text.value } };
  }
}

function hasUnseenContent({ heading, span }: Section, next: Section | undefined, source: string): boolean {
  const { start, end } = heading?.span() ?? span;
  return (
    severalLines.test(source.slice(start, end)) ||
    unseenContent.test(source.slice(end, next?.span.start ?? source.length))
  );
}

/** A heading without its number. */
function nameOf({ section: { heading } }: SectionReading): string | undefined {
  return heading?.value.slice(numberingLength(heading.value)).toLowerCase();
}
