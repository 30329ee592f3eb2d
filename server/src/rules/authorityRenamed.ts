import { withoutOverlaps } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { tellsOfChange } from "./statements.ts";
import { type NamedThing, textLines, thingsNamed } from "./textLines.ts";

/** Authorities of other kinds under a former name, save where the sentence names the new one or tells of the change. */
export const authorityRenamed: Rule = {
  id: "authority-renamed",
  severity: "info",
  tag: "outdated",
  fixable: true,
  *detect({ recognition, registers }: RuleContext) {
    const named = thingsNamed(textLines(recognition), ["renamed-authority"]);
    for (const { id, text, span } of withoutOverlaps(named.filter((thing) => !tellsAnew(thing)))) {
      const renamed = registers.renamedAuthorities.find((each) => each.id === id);
      if (renamed) yield { span, values: { found: text, current: renamed.current, since: renamed.since } };
    }

    function tellsAnew({ line, fact, passage }: NamedThing): boolean {
      if (tellsOfChange(recognition, passage)) return true;
      return line.facts.some(
        ({ kind, start, end }) => kind === "successor-authority" && !(fact.start <= start && end <= fact.end),
      );
    }
  },
};
