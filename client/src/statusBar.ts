import { type Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { ActiveNotice, ActiveNoticeTracker } from "./activeNotice.ts";
import { scoreText, scoreWithArticles } from "./checklist.ts";
import { command } from "./commandIds.ts";
import type { LanguageServer } from "./languageServer.ts";

/** The notice's score in the status bar, or what keeps it from being known. */
export function showStatus(server: LanguageServer, tracker: ActiveNoticeTracker): Disposable[] {
  const item = window.createStatusBarItem("privacyNotice.status", StatusBarAlignment.Right, 100);
  item.name = "Privacy Notice";
  const update = () => {
    if (server.state === "failed") showFailure();
    else if (server.state === "starting") showStart();
    else if (tracker.current?.checklist) showScore(tracker.current);
    else item.hide();
  };
  return [item, server.onDidChangeState(update), tracker.onDidChange(update)];

  function showScore({ checklist }: ActiveNotice): void {
    if (!checklist) return;
    const { met, due } = checklist;
    const score = scoreWithArticles(checklist);
    const tooltip = new MarkdownString(`**Privacy Notice**\n\n${score}. ${l10n.t("Select for the checklist.")}`);
    item.accessibilityInformation = { label: `Privacy Notice: ${scoreText(checklist)}`, role: "button" };
    show(`$(checklist) ${l10n.t("{0} of {1}", met, due)}`, tooltip, command.showChecklist);
  }

  function showStart(): void {
    show("$(loading~spin) Privacy Notice", l10n.t("The language server is starting."), command.showOutput);
  }

  function showFailure(): void {
    const tooltip = l10n.t("The language server does not run. Select to start it again.");
    show("$(error) Privacy Notice", tooltip, command.restartServer, new ThemeColor("statusBarItem.errorBackground"));
  }

  function show(text: string, tooltip: string | MarkdownString, selected: string, background?: ThemeColor): void {
    item.text = text;
    item.tooltip = tooltip;
    item.command = selected;
    item.backgroundColor = background;
    item.show();
  }
}
