import { titleSpan } from "../completeness/findings.ts";
import { noticeDates } from "./noticeDates.ts";
import type { Rule } from "./rule.ts";

/** A value of the metadata that is a date; one in the path of a picture is none. */
const metadataDate = /[:=][ \t]*["']?\d{4}-\d{2}/u;

/** No date of the notice: no duty, but readers can tell versions apart by it. */
export const dateMissing: Rule = {
  id: "date-missing",
  severity: "hint",
  fixable: true,
  *detect({ recognition, notice }) {
    if (noticeDates(recognition).length > 0 || metadataDate.test(notice.frontMatter?.text ?? "")) return;
    yield { span: titleSpan(notice) };
  },
};
