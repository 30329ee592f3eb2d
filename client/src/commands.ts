import { commands, type Disposable, type LogOutputChannel, l10n, Uri, window, workspace } from "vscode";
import { askToCheckNotification, showPlacesCommand } from "../../server/src/wire/protocol.ts";
import type { ActiveNoticeTracker } from "./activeNotice.ts";
import type { AskedDocuments } from "./askedDocuments.ts";
import { showChecklist } from "./checklist.ts";
import { command } from "./commandIds.ts";
import { showChoiceExplanation } from "./explainChoice.ts";
import { mayBeNotice } from "./glance.ts";
import type { LanguageServer } from "./languageServer.ts";
import { createNotice } from "./newNotice.ts";
import { showPlaces } from "./showPlace.ts";

const walkthrough = "privacy-notice.privacy-notice#write";

/** What commands act on. */
export interface Surroundings {
  readonly server: LanguageServer;
  readonly tracker: ActiveNoticeTracker;
  readonly asked: AskedDocuments;
  readonly output: LogOutputChannel;
}

/** Registers the commands. */
export function registerCommands({ server, tracker, asked, output }: Surroundings): Disposable[] {
  return [
    commands.registerCommand(command.newNotice, () => createNotice(server)),
    commands.registerCommand(command.checkAsNotice, (uri?: Uri) => ask(uri, true)),
    commands.registerCommand(command.stopChecking, (uri?: Uri) => ask(uri, false)),
    commands.registerCommand(command.showChecklist, onNotice(showChecklist)),
    commands.registerCommand(
      command.explainChoice,
      onNotice(({ choice }) => showChoiceExplanation(choice)),
    ),
    commands.registerCommand(showPlacesCommand, showPlaces),
    commands.registerCommand(command.restartServer, () => server.restart()),
    commands.registerCommand(command.showOutput, () => output.show()),
    commands.registerCommand(command.openWalkthrough, () => {
      return commands.executeCommand("workbench.action.openWalkthrough", walkthrough);
    }),
  ];

  async function ask(given: Uri | undefined, check: boolean): Promise<void> {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (!uri) return;
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: false });
    if (check && !mayBeNotice(document)) {
      const told = l10n.t(
        "Privacy Notice checks Markdown, HTML, plain text and *.notice.yaml; this document is in {0}.",
        document.languageId,
      );
      void window.showWarningMessage(told);
      return;
    }
    await asked.set(uri, check);
    await server.start();
    await server.notify(askToCheckNotification, { uri: uri.toString(), check });
    await tracker.refresh();
  }

  /** Does it with what is known of the active document, once that is known; else says what is missing. */
  function onNotice(act: (notice: NonNullable<ActiveNoticeTracker["current"]>) => Promise<void>) {
    return async () => {
      await server.start();
      await tracker.refresh();
      if (tracker.current) await act(tracker.current);
      else
        void window.showInformationMessage(
          l10n.t("Open a privacy notice in Markdown, HTML, plain text or YAML first."),
        );
    };
  }
}
