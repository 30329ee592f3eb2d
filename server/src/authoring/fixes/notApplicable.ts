import type { CheckedNotice } from "../../checkedNotice.ts";
import type { Filling } from "./filling.ts";
import type { FixEdit } from "./fix.ts";
import { atTop, textStart } from "./silence.ts";

/** What every notice must tell: nobody can declare that it does not apply. */
const alwaysDue: ReadonlySet<string> = new Set([
  "controller-identity",
  "controller-contact",
  "purposes",
  "legal-basis",
  "retention",
  "right-access",
  "complaint",
]);

/** The edit that declares a requirement not applicable, with a reason to be filled in; plain text can't say so. */
export function declaredNotApplicable(requirement: string, { notice }: CheckedNotice): FixEdit | undefined {
  if (alwaysDue.has(requirement) || (notice.format !== "markdown" && notice.format !== "html")) return undefined;
  const filling: Filling = [`<!-- privacy-notice: {not-applicable: {${requirement}: "`, { hint: "…" }, '"}} -->'];
  return atTop(textStart(notice), filling, notice.source);
}
