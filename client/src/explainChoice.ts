import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window } from "vscode";
import type { ChoiceExplanation } from "../../server/src/wire/protocol.ts";

type Pick = QuickPickItem & { readonly uri?: string | undefined };

/** Shows why a document is or is not checked, and what set each of its settings; a file that is chosen opens. */
export async function showChoiceExplanation(choice: ChoiceExplanation): Promise<void> {
  const picks: Pick[] = [
    { label: choice.reason, iconPath: new ThemeIcon(choice.checked ? "pass" : "circle-slash") },
    ...section(l10n.t("Settings"), choice.settings.map(settingPick)),
    ...section(l10n.t("Problems"), choice.problems.map(problemPick)),
  ];
  const title = choice.checked ? l10n.t("Checked as a privacy notice") : l10n.t("Not checked as a privacy notice");
  const chosen = await window.showQuickPick(picks, { title });
  if (chosen?.uri) await window.showTextDocument(Uri.parse(chosen.uri));
}

function section(label: string, picks: Pick[]): Pick[] {
  return picks.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...picks] : [];
}

function settingPick({ name, value, from, uri }: ChoiceExplanation["settings"][number]): Pick {
  return { label: `${name}: ${JSON.stringify(value)}`, description: originName(from), detail: fileName(uri), uri };
}

function problemPick({ message, uri }: ChoiceExplanation["problems"][number]): Pick {
  return { label: message, iconPath: new ThemeIcon("error"), detail: fileName(uri), uri };
}

function originName(from: string): string {
  switch (from) {
    case "editor":
      return l10n.t("editor's settings");
    case "front-matter":
      return l10n.t("front matter");
    case "directive":
      return l10n.t("comment in the notice");
    case "override":
      return l10n.t("configuration file, for some documents");
    default:
      return l10n.t("configuration file");
  }
}

function fileName(uri: string | undefined): string {
  return uri === undefined ? "" : Uri.parse(uri).fsPath;
}
