import { plainOf } from "../../../server/src/authoring/fixes/filling.ts";
import type { Fix, FixEdit } from "../../../server/src/authoring/fixes/fix.ts";
import { fixesOf } from "../../../server/src/authoring/fixes/fixesOf.ts";
import type { CheckedNotice } from "../../../server/src/checkedNotice.ts";
import type { Format } from "../../../server/src/notice/notice.ts";
import { checkNotice } from "../../../server/src/service.ts";
import { defaultSettings, type Settings } from "../../../server/src/settings.ts";

/** A text, checked as on the day of the tests. */
export function checkedAs(text: string, format: Format = "markdown", settings: Partial<Settings> = {}): CheckedNotice {
  return checkNotice({ text, format, settings: { ...defaultSettings, ...settings }, today: "2026-11-22" });
}

/** The preferred fix of the first finding of a rule. */
export function preferredFix(checked: CheckedNotice, rule: string): Fix | undefined {
  const finding = checked.findings.find((each) => each.rule === rule);
  return finding && fixesOf(finding, checked, "en").find(({ isPreferred }) => isPreferred);
}

/** A text with edits in it, as an editor without snippets makes them. */
export function edited(text: string, edits: readonly FixEdit[]): string {
  let result = text;
  for (const { span, filling } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + plainOf(filling) + result.slice(span.end);
  }
  return result;
}

/** How often each rule speaks. */
export function rulesOf({ findings }: CheckedNotice): string[] {
  return findings.map(({ rule }) => rule);
}
