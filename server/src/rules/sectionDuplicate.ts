import type { SectionReading } from "../disclosures/passages.ts";
import type { Section } from "../notice/notice.ts";
import type { Detection, Rule } from "./rule.ts";

/** Shorter sections ("No.") may well be alike. */
const leastLength = 60;
/** Levels from here on are bold lines and labels of tables, which rightly repeat. */
const firstLevelOfLabels = 7;

/**
 * The same section twice (Art. 12(1): concise, and texts on one matter easily differ): the same heading with the same
 * text, or beside its like with another text. Where several headings come again, two registers stand one after the other.
 */
export const sectionDuplicate: Rule = {
  id: "section-duplicate",
  severity: "info",
  isAboutLayout: true,
  tag: "superfluous",
  article: "12(1)",
  *detect({ recognition }) {
    const copies = recognition.sections.flatMap((reading, index) => {
      const earlier = recognition.sections.slice(0, index).find((other) => isSameHeading(other, reading));
      return earlier && reading.announced.size > 0 ? [{ reading, earlier }] : [];
    });
    for (const { reading, earlier } of copies) {
      if (copies.length === 1 || isSameText(earlier.section, reading.section))
        yield* detection(reading.section, earlier.section);
    }
  },
};

function isSameHeading(
  { section: a, parent }: SectionReading,
  { section: b, parent: otherParent }: SectionReading,
): boolean {
  if (parent !== otherParent || a.level !== b.level || a.level >= firstLevelOfLabels) return false;
  return a.heading !== undefined && a.heading.value.toLowerCase() === b.heading?.value.toLowerCase();
}

function isSameText(a: Section, b: Section): boolean {
  const text = textOf(a);
  return text.length >= leastLength && text === textOf(b);
}

function textOf({ heading, blocks, sections }: Section): string {
  const own = [heading?.value ?? "", ...blocks.map(({ text }) => text.value)];
  return [...own, ...sections.map(textOf)].join("\n").toLowerCase();
}

function* detection({ heading }: Section, earlier: Section): Generator<Detection> {
  if (!heading || !earlier.heading) return;
  yield { span: heading.span(), related: [earlier.heading.span()], values: { heading: heading.value } };
}
