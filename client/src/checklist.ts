import { l10n, type QuickPickItem, ThemeIcon, window } from "vscode";
import type { Checklist, ChecklistItem } from "../../server/src/authoring/checklist.ts";
import type { ActiveNotice } from "./activeNotice.ts";
import { showPlace } from "./showPlace.ts";

/** Codicons of the statuses. */
export const icons: Readonly<Record<ChecklistItem["status"], string>> = {
  disclosed: "pass",
  vague: "warning",
  missing: "error",
  "not-applicable": "circle-slash",
};

/** What the law asks, to choose from; what is chosen is shown in the editor. */
export async function showChecklist({ document, checklist }: ActiveNotice): Promise<void> {
  if (!checklist) return;
  const chosen = await window.showQuickPick(checklist.items.map(pickOf), {
    title: scoreWithArticles(checklist),
    placeHolder: l10n.t("Select a requirement to go to its place in the notice"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const place = chosen?.item.evidence[0] ?? chosen?.item.place;
  if (place) await showPlace(document, place);
}

/** "9 of 21 requirements met" */
export function scoreText({ met, due }: Checklist): string {
  return l10n.t("{0} of {1} requirements met", met, due);
}

/** The score with the articles that the notice is judged under. */
export function scoreWithArticles(checklist: Checklist): string {
  const cited = checklist.articles.map((article) => l10n.t("Art. {0}", article));
  return `${scoreText(checklist)} (${[...cited, checklist.audience].filter(Boolean).join(", ")})`;
}

function pickOf(item: ChecklistItem): QuickPickItem & { readonly item: ChecklistItem } {
  const detail = detailOf(item);
  return {
    item,
    iconPath: new ThemeIcon(icons[item.status]),
    label: item.name,
    description: `${item.statusName} · ${item.article}`,
    ...(detail !== undefined && { detail }),
  };
}

/** What there is to say of an item: its finding, else why it does not apply, else what the notice says. */
export function detailOf({ message, reason, quote }: ChecklistItem): string | undefined {
  return message ?? reason ?? (quote && `“${quote.replace(/\s+/gu, " ")}”`);
}
