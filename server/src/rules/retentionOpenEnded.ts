import { sentencePlace } from "./places.ts";
import type { Rule } from "./rule.ts";
import { claimsOf, oneForEachSentence } from "./statements.ts";
import { names } from "./textLines.ts";

/** Data kept until the person asks for deletion, without an end of the controller's own (Art. 5(1)(e), 13(2)(a)). */
export const retentionOpenEnded: Rule = {
  id: "retention-open-ended",
  severity: "info",
  article: "13(2)(a)",
  requirement: "retention",
  fixable: true,
  *detect({ recognition, notice }) {
    for (const { passage } of oneForEachSentence(claimsOf(recognition, "retention", "open-ended"))) {
      if (!names(passage.line, "period")) yield { span: sentencePlace(passage, notice.source) };
    }
  },
};
