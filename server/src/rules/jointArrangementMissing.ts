import type { Rule } from "./rule.ts";
import { claimsOf } from "./statements.ts";

/** Art. 26(2): the essence of the arrangement of joint controllers shall be made available. */
export const jointArrangementMissing: Rule = {
  id: "joint-arrangement-missing",
  severity: "info",
  article: "26(2)",
  requirement: "controller-identity",
  fixable: true,
  *detect({ recognition }) {
    const [joint] = claimsOf(recognition, "joint-controllers", "joint");
    if (joint && claimsOf(recognition, "joint-controllers", "arrangement").length === 0) yield { span: joint.span };
  },
};
