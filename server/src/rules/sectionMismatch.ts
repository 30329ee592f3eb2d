import { isRequirement } from "../completeness/requirements.ts";
import type { Mention } from "../disclosures/mentions.ts";
import type { Passage, SectionReading } from "../disclosures/passages.ts";
import type { Rule } from "./rule.ts";
import { grouped } from "./statements.ts";

/** Requirements that readers rightly find under one another's headings. */
const families: readonly (readonly string[])[] = [
  ["controller-identity", "controller-contact", "representative", "dpo-contact"],
  ["purposes", "legal-basis", "legitimate-interests", "provision-obligation", "data-categories", "withdraw-consent"],
  ["data-categories", "source", "provision-obligation"],
  ["recipients", "transfers", "transfer-safeguards", "source"],
  ["retention", "right-erasure"],
  ["automated-decisions", "right-objection"],
  ["right-access", "right-portability"],
  ["right-rectification", "right-erasure"],
  ["right-restriction", "right-objection"],
  ["complaint", "authority-contact"],
];

/** Headings under which notices tell of a processing as a whole. */
const containers = ["data-categories", "purposes"];

/**
 * A heading announces some requirements, and what its section says is on others that have nothing to do with them
 * (Art. 12(1): easily accessible). Silent unless most of its sentences are understood.
 */
export const sectionMismatch: Rule = {
  id: "section-mismatch",
  severity: "info",
  article: "12(1)",
  *detect({ recognition }) {
    const said = grouped(
      [...recognition.mentions.values()]
        .flat()
        .filter(({ statement }) => isRequirement(statement.concept) && statement.written.status),
      ({ passage }) => passage,
    );
    for (const reading of recognition.sections) {
      const { section, announced, passages } = reading;
      if (!section.heading || section.sections.length > 0 || !announcesRequirementsAlone(reading)) continue;
      const understood = passages.filter((passage) => said.has(passage));
      if (understood.length * 2 <= passages.length || understood.some((passage) => isOnTopic(passage, announced)))
        continue;
      yield { span: section.heading.span(), values: { heading: section.heading.value } };
    }

    function isOnTopic(passage: Passage, announced: ReadonlySet<string>): boolean {
      return said.get(passage)?.some((mention) => isRelated(mention, announced)) ?? false;
    }
  },
};

function announcesRequirementsAlone({ announced }: SectionReading): boolean {
  return (
    announced.size > 0 && [...announced].every((concept) => isRequirement(concept) && !containers.includes(concept))
  );
}

function isRelated({ statement: { concept } }: Mention, announced: ReadonlySet<string>): boolean {
  if (announced.has(concept)) return true;
  return families.some((family) => family.includes(concept) && family.some((other) => announced.has(other)));
}
