import type { Activity, StructuredNotice } from "../../structured/structuredNotice.ts";

/** What is said of all activities, and of each one, with the place where it stands. */
export function appliedTo(
  notice: StructuredNotice,
): { readonly path: string; readonly said: StructuredNotice | Activity }[] {
  const activities = (notice.processing ?? []).map((said, index) => ({ path: `/processing/${index}`, said }));
  return [{ path: "", said: notice }, ...activities];
}
