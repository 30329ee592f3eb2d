import { type Disposable, LanguageStatusSeverity, l10n, languages } from "vscode";
import type { ActiveNotice, ActiveNoticeTracker } from "./activeNotice.ts";
import { command } from "./commandIds.ts";
import { noticeLanguages, yamlNotices } from "./glance.ts";

/** In the editor's language status: whether the document is checked, why, and an offer to change that. */
export function showChoice(tracker: ActiveNoticeTracker): Disposable[] {
  const selector = [...noticeLanguages.map((language) => ({ language })), { pattern: yamlNotices }];
  const item = languages.createLanguageStatusItem("privacyNotice.choice", selector);
  item.name = "Privacy Notice";
  const update = (notice: ActiveNotice | undefined) => {
    item.text = textFor(notice);
    item.detail = notice?.choice.reason ?? "";
    item.severity = LanguageStatusSeverity.Information;
    item.command = commandFor(notice);
  };
  update(undefined);
  return [item, tracker.onDidChange(update)];
}

function textFor(notice: ActiveNotice | undefined): string {
  if (notice?.choice.checked) return l10n.t("Checked as a privacy notice");
  if (notice?.choice.looksLikeNotice) return l10n.t("This looks like a privacy notice");
  return l10n.t("Not checked as a privacy notice");
}

function commandFor(notice: ActiveNotice | undefined) {
  if (notice?.choice.checked) return { title: l10n.t("Why?"), command: command.explainChoice };
  return { title: l10n.t("Check as Privacy Notice"), command: command.checkAsNotice };
}
