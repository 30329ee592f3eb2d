import type { Rule } from "./rule.ts";
import { basesOf, claimsOf } from "./statements.ts";

/** Art. 9(1), (2): special categories of data are handled, and no condition that allows it is named. */
export const specialCategoryBasisMissing: Rule = {
  id: "special-category-basis-missing",
  severity: "warning",
  article: "9(2)",
  requirement: "legal-basis",
  fixable: true,
  *detect({ recognition }) {
    const [collected] = claimsOf(recognition, "special-categories", "collected");
    if (!collected || claimsOf(recognition, "special-categories", "condition").length > 0) return;
    if (basesOf(recognition).some(({ statement }) => statement.written.basis?.startsWith("9(2)"))) return;
    yield { span: collected.span, values: { found: collected.passage.line.textOf(collected.stretch) } };
  },
};
