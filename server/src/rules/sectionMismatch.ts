import { isRequirement } from "../completeness/requirements.ts";
import type { Mention } from "../disclosures/mentions.ts";
import type { SectionReading } from "../disclosures/passages.ts";
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
const right = /^right-/u;

/**
 * A heading announces some requirements, and what its section says is on others that have nothing to do with them
 * (Art. 12(1): easily accessible). Silent unless most of its sentences are understood, or it is on one right and begins
 * with others.
 */
export const sectionMismatch: Rule = {
  id: "section-mismatch",
  severity: "info",
  isAboutLayout: true,
  article: "12(1)",
  *detect({ recognition }) {
    const said = grouped(
      [...recognition.mentions.values()]
        .flat()
        .filter(({ statement }) => isRequirement(statement.concept) && statement.written.status),
      ({ passage }) => passage,
    );
    for (const reading of recognition.sections) {
      const { heading, sections } = reading.section;
      if (!heading || sections.length > 0 || !announcesRequirementsAlone(reading)) continue;
      if (isOnOtherMatters(reading) || isOnOtherRights(reading)) {
        yield { span: heading.span(), values: { heading: heading.value } };
      }
    }

    function isOnOtherMatters({ announced, passages }: SectionReading): boolean {
      const understood = passages.filter((passage) => said.get(passage)?.some(isDefinite));
      return (
        understood.length * 2 > passages.length &&
        !understood.some((passage) => isOnTopic(said.get(passage), announced))
      );
    }

    /** The first sentence tells of other rights, and none of them by itself of the one that the heading names. */
    function isOnOtherRights({ announced, passages }: SectionReading): boolean {
      const [named, ...others] = announced;
      const [first] = passages;
      if (!named || others.length > 0 || !right.test(named) || !first) return false;
      const own = passages.map((passage) => said.get(passage)?.filter(isSaidByTheBody));
      return (
        own[0]?.some(({ statement }) => right.test(statement.concept)) === true &&
        !own.some((mentions) => isOnTopic(mentions, announced))
      );
    }
  },
};

/** Not where a phrase runs from the heading into the sentence, nor what is on a matter by its heading alone ("Write to us."). */
function isSaidByTheBody({ passage, stretch, statement: { concept, written } }: Mention): boolean {
  return stretch.start >= passage.line.own && !(written.under?.length === 1 && written.under[0] === concept);
}

/** What is only touched upon says little of what a sentence is on. */
function isDefinite({ statement }: Mention): boolean {
  return statement.written.status !== "vague";
}

function isOnTopic(mentions: readonly Mention[] | undefined, announced: ReadonlySet<string>): boolean {
  return mentions?.some((mention) => isRelated(mention, announced)) ?? false;
}

function announcesRequirementsAlone({ announced }: SectionReading): boolean {
  return (
    announced.size > 0 && [...announced].every((concept) => isRequirement(concept) && !containers.includes(concept))
  );
}

function isRelated({ statement: { concept } }: Mention, announced: ReadonlySet<string>): boolean {
  if (announced.has(concept)) return true;
  return families.some((family) => family.includes(concept) && family.some((other) => announced.has(other)));
}
