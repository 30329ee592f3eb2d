import { withoutOverlaps } from "./places.ts";
import type { Detection, Rule, RuleContext } from "./rule.ts";
import { tellsOfChange } from "./statements.ts";
import { type NamedThing, names, textLines, thingsNamed } from "./textLines.ts";

/** Longest word that must be written as an abbreviation to be one. */
const longestAbbreviation = 4;
/** Words that may stand between a law's name and its number. */
const nameToNumber = 1;

/** Acts cited as law that are no longer in force (Art. 12(1): what a notice tells must be right). */
export const repealedLaw: Rule = {
  id: "repealed-law",
  severity: "warning",
  tag: "outdated",
  article: "12(1)",
  fixable: true,
  *detect({ recognition, registers, country }: RuleContext) {
    const named = thingsNamed(textLines(recognition), ["repealed-law"]);
    const inFull = new Set(named.filter(({ text }) => text.length > longestAbbreviation).map(({ id }) => id));
    const cited = named.filter(isCitation);
    for (const thing of oneForEachCitation(withoutOverlaps(cited))) {
      const law = registers.repealedLaws.find(({ id }) => id === thing.id);
      if (law)
        yield {
          span: thing.span,
          values: { found: thing.text, name: law.name, successor: law.successor },
        } satisfies Detection;
    }

    function isCitation(thing: NamedThing): boolean {
      if (tellsOfChange(recognition, thing.passage) || names(thing.line, "law-naming-repealed", thing.id)) return false;
      return thing.text.length > longestAbbreviation || isAbbreviation(thing);
    }

    /** A few capitals may be anything: they are a law where its country fits, its name stands elsewhere, or a section by them. */
    function isAbbreviation({ id, text, line }: NamedThing): boolean {
      if (!/\p{N}|\p{Lu}.*\p{Lu}/u.test(text)) return false;
      const law = registers.repealedLaws.find((each) => each.id === id);
      return law?.country === country || inFull.has(id) || line.text.value.includes("§");
    }
  },
};

/** A name with its number after it is one citation. */
function oneForEachCitation(things: readonly NamedThing[]): NamedThing[] {
  return things.filter((thing, index) => {
    const before = things[index - 1];
    const isNumberAlone = /^\p{N}/u.test(thing.text);
    return !isNumberAlone || before?.line !== thing.line || thing.fact.start - before.fact.end > nameToNumber;
  });
}
