import { l10n } from "vscode";
import type { PageTexts } from "./page.ts";

/** The texts of the preview's page. */
export function pageTexts(): PageTexts {
  return {
    notice: l10n.t("Notice"),
    checklist: l10n.t("What the law asks"),
    showChecklist: l10n.t("Show the checklist"),
    hideChecklist: l10n.t("Hide the checklist"),
    onlyMissing: l10n.t("Only what is missing or vague"),
    nothingMissing: l10n.t("Nothing is missing."),
    goTo: l10n.t("Go There"),
    fix: l10n.t("Fix …"),
    explain: l10n.t("Explain"),
    tooLong: l10n.t("This text is long: showing it takes a moment."),
    showAnyway: l10n.t("Show Anyway"),
  };
}
