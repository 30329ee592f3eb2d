import type { CheckedNotice } from "./checkedNotice.ts";
import { requirementIds } from "./completeness/requirements.ts";

/** How many of the requirements that are due a notice discloses; nothing for a document that was not judged. */
export function scoreOf({ disclosures, articles }: CheckedNotice): { met: number; due: number } | undefined {
  if (articles.length === 0) return undefined;
  const due = requirementIds.filter((id) => disclosures[id].status !== "not-applicable");
  return { met: due.filter((id) => disclosures[id].status === "disclosed").length, due: due.length };
}
