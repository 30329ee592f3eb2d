import type { Mention } from "../disclosures/mentions.ts";
import type { SectionReading } from "../disclosures/passages.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import { sentencePlace } from "./places.ts";
import type { Rule } from "./rule.ts";
import { grouped } from "./statements.ts";
import { names } from "./textLines.ts";

/**
 * The main data have a period, other sentences stay open (Art. 13(2)(a); WP260: for the different categories of data). A
 * vague sentence that leads up to the periods of its section, or of those under it, is their introduction. One finding for
 * each section on retention, whatever it is divided into.
 */
export const retentionIncomplete: Rule = {
  id: "retention-incomplete",
  severity: "info",
  article: "13(2)(a)",
  requirement: "retention",
  fixable: true,
  *detect({ recognition, disclosures, notice }) {
    if (disclosures.retention.status !== "disclosed") return;
    const mentions = recognition.mentions.get("retention") ?? [];
    const definite = mentions.filter(({ statement }) => statement.written.status === "disclosed");
    const vague = mentions.filter(
      (mention) => mention.statement.written.status === "vague" && isOpen(mention, recognition),
    );
    const open = vague.filter(
      (mention) => isOnRetention(mention, definite) && !definite.some((other) => isIntroducedBy(other, mention)),
    );
    for (const [{ passage }] of grouped(open, ({ passage }) => wholeSection(passage.section)).values()) {
      yield { span: sentencePlace(passage, notice.source) };
    }
  },
};

/** A sentence with a period leaves little open; one on rights speaks of deletion for another reason. */
function isOpen({ passage }: Mention, { mentions }: Recognition): boolean {
  if (names(passage.line, "period")) return false;
  return ![...mentions].some(
    ([concept, others]) => concept.startsWith("right-") && others.some((other) => other.passage === passage),
  );
}

/** Whether it stands where the notice answers the question. */
function isOnRetention({ passage }: Mention, definite: readonly Mention[]): boolean {
  return passage.topics.has("retention") || definite.some((other) => other.passage.section === passage.section);
}

function isIntroducedBy(definite: Mention, vague: Mention): boolean {
  if (definite.passage === vague.passage) return true;
  return isWithin(definite.passage.section, vague.passage.section) && vague.span.start < definite.span.start;
}

function isWithin(section: SectionReading | undefined, outer: SectionReading): boolean {
  return section !== undefined && (section === outer || isWithin(section.parent, outer));
}

/** The section with the heading on retention that a section belongs to, else that section. */
function wholeSection(section: SectionReading): SectionReading {
  for (let at: SectionReading | undefined = section; at; at = at.parent) if (at.announced.has("retention")) return at;
  return section;
}
