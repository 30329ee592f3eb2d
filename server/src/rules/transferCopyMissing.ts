import type { Rule } from "./rule.ts";
import { claimsOf } from "./statements.ts";
import { sentenceLines, thingsNamed } from "./textLines.ts";

/**
 * Art. 13(1)(f), 14(1)(f): with safeguards of Art. 46 or 47 the notice tells how to get a copy of them or where they can
 * be read; a link in the sentence does.
 */
export const transferCopyMissing: Rule = {
  id: "transfer-copy-missing",
  severity: "info",
  article: "13(1)(f)",
  requirement: "transfer-safeguards",
  fixable: true,
  *detect({ recognition, registers }) {
    if (claimsOf(recognition, "safeguards-copy", "copy").length > 0) return;
    const safeguards = new Set(
      registers.instruments.flatMap(({ id, article, until }) => (!until && /^4[67]/u.test(article) ? id : [])),
    );
    const named = thingsNamed(sentenceLines(recognition.passages), ["instrument"]).filter(({ id }) =>
      safeguards.has(id),
    );
    const linked = named.some(({ line }) => line.facts.some(({ kind }) => kind === "url"));
    const [first] = named;
    if (first && !linked) yield { span: first.span, values: { found: first.text } };
  },
};
