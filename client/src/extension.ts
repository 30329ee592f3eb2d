import { type ExtensionContext, extensions, Uri, window, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { configurationFileName } from "../../server/src/configuration/fileName.ts";
import type { InitializationOptions } from "../../server/src/wire/protocol.ts";
import { ActiveNoticeTracker } from "./activeNotice.ts";
import { AskedDocuments } from "./askedDocuments.ts";
import { showChecklistView } from "./checklistView.ts";
import { showChoice } from "./choiceStatus.ts";
import { registerCommands } from "./commands.ts";
import { provideRulePages } from "./explainRule.ts";
import { isConfigured, mayConcernUs, noticeLanguages, yamlNotices } from "./glance.ts";
import { type Connect, LanguageServer } from "./languageServer.ts";
import { registerPreviews } from "./preview/previews.ts";
import { showStatus } from "./statusBar.ts";

/** Sets the extension up; the server starts with the first document that may be a notice. */
export function activateWith(context: ExtensionContext, connect: Connect): void {
  const output = window.createOutputChannel("Privacy Notice", { log: true });
  const asked = new AskedDocuments(context.workspaceState);
  let yamlAnswered = hasYamlExtension();
  const server: LanguageServer = new LanguageServer(connect, () => clientOptions(asked, () => tracker), output);
  const tracker = new ActiveNoticeTracker(server);
  context.subscriptions.push(
    output,
    server,
    tracker,
    ...showStatus(server, tracker),
    ...showChoice(tracker),
    ...showChecklistView(server, tracker),
    ...registerPreviews(server, tracker, context.extensionUri),
    provideRulePages(server),
    ...registerCommands({ server, tracker, asked, output }),
    workspace.onDidOpenTextDocument((document) => {
      if (mayConcernUs(document) || asked.has(document.uri)) void server.start();
    }),
    extensions.onDidChange(() => {
      if (hasYamlExtension() === yamlAnswered) return;
      yamlAnswered = !yamlAnswered;
      if (server.state === "running") void server.restart();
    }),
    workspace.onDidChangeConfiguration((event) => {
      const isRunning = server.state === "running";
      if (isRunning && event.affectsConfiguration("privacyNotice.messageLanguage")) void server.restart();
    }),
  );
  void startIfNeeded(server, asked);
}

async function startIfNeeded(server: LanguageServer, asked: AskedDocuments): Promise<void> {
  const isNeeded = workspace.textDocuments.some((document) => mayConcernUs(document) || asked.has(document.uri));
  if (isNeeded || (await isConfigured())) await server.start();
}

/** Whether Red Hat's YAML extension is there: it knows our schemas (`contributes.yamlValidation`) and answers by them. */
function hasYamlExtension(): boolean {
  return extensions.getExtension("redhat.vscode-yaml") !== undefined;
}

/** File systems on which people edit; diffs, search results and the like are left alone. */
const usualSchemes = ["file", "untitled", "vscode-remote", "vscode-vfs"];

function clientOptions(asked: AskedDocuments, tracker: () => ActiveNoticeTracker): LanguageClientOptions {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = [...new Set([...usualSchemes, ...folders.map(({ uri }) => uri.scheme)])];
  const messageLanguage = workspace.getConfiguration("privacyNotice").get<string>("messageLanguage", "auto");
  const initializationOptions: InitializationOptions = {
    readsFiles: true,
    showsPlaces: true,
    yamlAnswered: hasYamlExtension(),
    messageLanguage,
    asked: asked.uris,
  };
  return {
    documentSelector: schemes.flatMap((scheme) => [
      ...noticeLanguages.map((language) => ({ scheme, language })),
      { scheme, pattern: yamlNotices },
      { scheme, pattern: `**/${configurationFileName}` },
    ]),
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        const uri = document instanceof Uri ? document : document.uri;
        if (uri.toString() === window.activeTextEditor?.document.uri.toString()) void tracker().refresh();
        return report;
      },
    },
  };
}
