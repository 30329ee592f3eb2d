import { withoutOverlaps } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { tellsOfChange } from "./statements.ts";
import { type NamedThing, names, sentenceLines, thingsNamed } from "./textLines.ts";

/**
 * Transfer instruments relied on that are no longer valid (Art. 44, 45; C-362/14, C-311/18; Art. 4 of Decision (EU)
 * 2021/914). Silent where the sentence tells of their end or names what replaced them.
 */
export const transferInstrumentInvalid: Rule = {
  id: "transfer-instrument-invalid",
  severity: "error",
  tag: "outdated",
  article: "44",
  requirement: "transfer-safeguards",
  fixable: true,
  *detect({ recognition, registers }: RuleContext) {
    const ended = new Map(registers.instruments.flatMap((each) => (each.until ? [[each.id, each] as const] : [])));
    const named = thingsNamed(sentenceLines(recognition.passages), ["instrument", "invalid-instrument"]).filter(
      ({ id }) => ended.has(id),
    );
    for (const { id, text, span } of withoutOverlaps(named.filter(isReliedOn))) {
      const { name = "", until = "", successor = "" } = ended.get(id) ?? {};
      yield { span, values: { found: text, name, until, successor } };
    }

    function isReliedOn({ id, line, passage }: NamedThing): boolean {
      if (tellsOfChange(recognition, passage) || names(line, "instrument-end", id)) return false;
      return !names(line, "instrument", ended.get(id)?.successor);
    }
  },
};
