import type { Opening, Statement } from "../disclosures/compiledLanguage.ts";
import { longest, noEnds } from "../disclosures/ends.ts";
import type { SentenceLine } from "../disclosures/line.ts";
import type { Mention } from "../disclosures/mentions.ts";
import type { SectionReading } from "../disclosures/passages.ts";
import { follow } from "../disclosures/phraseSet.ts";
import type { Recognition } from "../disclosures/recognise.ts";
import { sentencePlace } from "./places.ts";
import type { Detection, Rule } from "./rule.ts";
import { basesOf, claimsOf, groundsOf } from "./statements.ts";

/** Words that a heading may have beside the basis and still be its name. */
const mostOtherWords = 2;
/** Concepts whose headings speak of a basis without relying on it. */
const speaksOfRights = /^(?:right|withdraw|complaint|refusal|cookies)/u;

/**
 * A heading names one ground of Art. 6(1) and its body others only; or consent is relied on that the text says cannot be
 * refused (Art. 4(11), 7(4)).
 */
export const basisContradiction: Rule = {
  id: "basis-contradiction",
  severity: "warning",
  article: "13(1)(c)",
  requirement: "legal-basis",
  *detect({ recognition, notice }) {
    const statements = recognition.language.statements.filter(({ written }) => written.basis?.startsWith("6(1)"));
    for (const section of recognition.sections) yield* contradictionIn(section, recognition, statements);
    if (!groundsOf(basesOf(recognition)).has("6(1)(a)")) return;
    for (const { passage } of claimsOf(recognition, "refusal", "no-refusal").slice(0, 1)) {
      yield { span: sentencePlace(passage, notice.source) };
    }
  },
};

function* contradictionIn(
  { heading, announced, passages }: SectionReading,
  recognition: Recognition,
  statements: readonly Statement[],
): Generator<Detection> {
  if (!heading || [...announced].some((concept) => speaksOfRights.test(concept))) return;
  const named = groundNamedBy(heading, statements);
  if (named === undefined) return;
  const bases = basesOf(recognition).filter((basis) => passages.includes(basis.passage) && isSaidByTheBody(basis));
  const grounds = groundsOf(bases);
  if (grounds.size === 0 || grounds.has(named)) return;
  yield {
    span: heading.text.span(),
    related: bases.slice(0, 1).map(({ span }) => span),
    values: { heading: named, body: [...grounds].join(", ") },
  };
}

/** A phrase may run from the heading into the first sentence: then it is the heading that says it. */
function isSaidByTheBody({ passage, stretch }: Mention): boolean {
  return stretch.start >= passage.line.own;
}

/** The ground that a heading is the name of, if it is that of one. Where its statement stands is left out of account. */
function groundNamedBy(heading: SentenceLine, statements: readonly Statement[]): string | undefined {
  const named = statements.filter(({ openings, without, freeOf }) => {
    if (!openings.some((opening) => namesAll(heading, opening))) return false;
    return !without?.find(heading) && !freeOf?.find(heading);
  });
  const grounds = new Set(named.map(({ written }) => written.basis));
  return grounds.size === 1 ? [...grounds][0] : undefined;
}

/** Whether a match covers the heading but for a few words. */
function namesAll(heading: SentenceLine, { steps, needs }: Opening): boolean {
  if (!heading.mayHoldAll(needs)) return false;
  return heading.words.some((_, start) => {
    const ends = follow(steps, heading, start);
    return ends !== noEnds && heading.length - longest(ends) <= mostOtherWords;
  });
}
