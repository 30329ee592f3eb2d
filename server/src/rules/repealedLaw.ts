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
  *detect({ recognition, registers }: RuleContext) {
    const cited = thingsNamed(textLines(recognition), ["repealed-law"]).filter(isCitation);
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
      return thing.text.length > longestAbbreviation || /\p{N}|\p{Lu}.*\p{Lu}/u.test(thing.text);
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
