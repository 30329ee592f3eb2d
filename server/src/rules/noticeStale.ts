import { noticeDates } from "./noticeDates.ts";
import type { Rule } from "./rule.ts";
import type { NamedThing } from "./textLines.ts";

/** The notice's last date is older than the age that was configured. */
export const noticeStale: Rule = {
  id: "notice-stale",
  severity: "off",
  *detect({ recognition, today, maximumAge }) {
    const newest = noticeDates(recognition).reduce<NamedThing | undefined>(
      (last, date) => (last && lastDay(last.id) >= lastDay(date.id) ? last : date),
      undefined,
    );
    if (!newest || lastDay(newest.id) >= monthsBefore(today, maximumAge)) return;
    yield { span: newest.span, values: { date: newest.id, months: String(maximumAge) } };
  },
};

/** The last day that a date may mean: a year alone may be its end. */
function lastDay(date: string): string {
  const [year, month = "12", day = "28"] = date.split("-");
  return `${year}-${month}-${day}`;
}

/** The ISO date so many months before another. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1] = date.split("-").map(Number);
  const total = year * 12 + month - 1 - months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}${date.slice(7)}`;
}
