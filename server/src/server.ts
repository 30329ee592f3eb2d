import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentSymbol,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import product from "../generated/product.json" with { type: "json" };
import type { Locale } from "./messages.ts";
import {
  answersFrom,
  type CheckedNotice,
  checklistOf,
  codeActionsOf,
  codeLensesOf,
  completionsAt,
  definitionAt,
  explanationOf,
  flatSymbols,
  foldingOf,
  hoverAt,
  linksOf,
  newNotice,
  noticeAt,
  noticesOf,
  referencesAt,
  selectionRangeAt,
  symbolsOf,
  yamlFoldingOf,
  yamlLinksOf,
  yamlSymbolsOf,
} from "./service.ts";
import { defaultSettings } from "./settings.ts";
import { locales, translate } from "./translate.ts";
import { Analyses, type Analysis } from "./wire/analyses.ts";
import { type ClientFeatures, clientFeatures, serverCapabilities } from "./wire/capabilities.ts";
import { Diagnostics } from "./wire/diagnostics.ts";
import { explainChoice } from "./wire/explainChoice.ts";
import type { Host } from "./wire/host.ts";
import { Previews } from "./wire/previews.ts";
import {
  type AskToCheckParams,
  askToCheckNotification,
  checklistRequest,
  type DocumentParams,
  type ExplainRuleParams,
  explainChoiceRequest,
  explainRuleRequest,
  type InitializationOptions,
  type NewNoticeParams,
  newNoticeRequest,
  type Preview,
  type PreviewParams,
  previewRequest,
  type ReadFileResult,
  readFileRequest,
  showPlacesCommand,
} from "./wire/protocol.ts";
import { configurationWatchers } from "./wire/watching.ts";
import { isConfigurationFile, WorkspaceConfiguration } from "./wire/workspaceConfiguration.ts";
import { isYaml, joinedHovers, YamlEditing } from "./wire/yamlEditing.ts";

/** The section of an editor's settings that is ours. */
const settingsSection = "privacyNotice";

/** Serves one client over `connection` until it goes. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const session = sessionOf(params);
    handle(connection, host, session);
    return initializeResult(session.features);
  });
  connection.listen();
}

/** What a client told at the beginning. */
interface Session {
  readonly features: ClientFeatures;
  readonly options: InitializationOptions;
  readonly locale: Locale;
  readonly folders: readonly string[];
}

function sessionOf({ capabilities, initializationOptions, locale, workspaceFolders }: InitializeParams): Session {
  const isObject = typeof initializationOptions === "object" && initializationOptions !== null;
  const options = isObject ? (initializationOptions as InitializationOptions) : {};
  return {
    features: clientFeatures(capabilities),
    options,
    locale: localeFor(options.messageLanguage) ?? localeFor(locale) ?? "en",
    folders: (workspaceFolders ?? []).map(({ uri }) => uri),
  };
}

function localeFor(tag: unknown): Locale | undefined {
  return locales.find((known) => typeof tag === "string" && tag.toLowerCase().split(/[-_]/u)[0] === known);
}

function initializeResult(features: ClientFeatures): InitializeResult {
  return { capabilities: serverCapabilities(features), serverInfo: product };
}

function handle(connection: Connection, host: Host, session: Session): void {
  const { features, locale } = session;
  let pushedSettings = session.options.settings;
  const configuration = new WorkspaceConfiguration(
    {
      readFile: (uri) => readFile(connection, host, session, uri),
      settingsFor: (uri) =>
        features.answersConfiguration
          ? connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection })
          : Promise.resolve(pushedSettings),
    },
    askedIn(session.options),
  );
  const analyses = new Analyses(configuration, host, {
    tooLong: translate(locale, "unreadable.too-large"),
    tooSlow: translate(locale, "not-checked.too-slow"),
  });
  const diagnostics = new Diagnostics(analyses, features, locale);
  const documents = new TextDocuments(TextDocument);
  const previews = new Previews(locale, report);
  const yaml = new YamlEditing(configuration, { features, report, isAnswered: session.options.yamlAnswered === true });
  /** Documents whose diagnostics are on their way. */
  const pushing = new Set<string>();

  documents.onDidOpen(({ document }) => analyses.open(document));
  documents.onDidChangeContent(({ document }) => {
    analyses.change(document);
    push(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    analyses.close(uri);
    diagnostics.close(uri);
    configuration.forgetDocument(uri);
    if (!features.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.onDidSave(({ document: { uri } }) => {
    if (isConfigurationFile(uri) || !features.watchesFiles) filesChanged();
  });

  connection.onDidChangeWatchedFiles(filesChanged);
  connection.onDidChangeConfiguration(({ settings }) => {
    pushedSettings = settings?.[settingsSection] ?? pushedSettings;
    configuration.forgetSettings();
    refresh();
  });
  connection.onInitialized(() => {
    void register(connection, session).catch(report);
    if (features.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(filesChanged);
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const document = documents.get(uri);
    const made = document && (await diagnostics.of(document, token));
    if (token.isCancellationRequested) return cancelled();
    return diagnostics.report(uri, made?.items ?? [], previousResultId);
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) => {
    const shown = (symbols: DocumentSymbol[]) => (features.nestedSymbols ? symbols : flatSymbols(symbols, uri));
    return onText(uri, token, {
      ofYaml: (text) => shown(yamlSymbolsOf(text)),
      ofNotice: (checked) => shown(symbolsOf(checked, locale)),
    });
  });
  connection.onFoldingRanges(({ textDocument: { uri } }, token) => {
    return onText(uri, token, {
      ofYaml: (text) => yamlFoldingOf(text, features.foldingLimit),
      ofNotice: (checked) => foldingOf(checked, features.foldingLimit),
    });
  });
  connection.onDocumentLinks(({ textDocument: { uri } }, token) => {
    return onText(uri, token, { ofYaml: yamlLinksOf, ofNotice: linksOf });
  });
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) => {
    const document = documents.get(uri);
    if (document && isYaml(document)) return yaml.completeAt(document, position);
    return onNotice(uri, token, (checked, { resolution }) => {
      return completionsAt(checked, checked.lines.offset(position), {
        locale,
        settings: resolution?.settings ?? defaultSettings,
        snippets: features.snippets,
        documentation: features.markdownInCompletion ? "markdown" : "plaintext",
        isAfterSpace: context?.triggerCharacter === " ",
      });
    });
  });
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const ofNotice = await onNotice(uri, token, (checked) => {
      const offset = checked.lines.offset(position);
      return hoverAt(noticeAt(checked, offset), offset, locale, features.hoverFormat) ?? null;
    });
    const document = documents.get(uri);
    if (ofNotice instanceof ResponseError || !document || !isYaml(document)) return ofNotice;
    return joinedHovers(ofNotice, await yaml.hoverAt(document, position));
  });
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) => {
    return onNotice(uri, token, (checked) => {
      return checked.notice.format === "yaml"
        ? null
        : positions.map((position) => selectionRangeAt(checked, checked.lines.offset(position)));
    });
  });
  connection.onDefinition(({ textDocument: { uri }, position }, token) => {
    return onNotice(uri, token, (checked) => {
      const offset = checked.lines.offset(position);
      const links = definitionAt(noticeAt(checked, offset), offset, uri);
      return features.definitionLinks
        ? links
        : links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
    });
  });
  connection.onReferences(({ textDocument: { uri }, position, context }, token) => {
    return onNotice(uri, token, (checked) => {
      const options = { uri, withDefinition: context.includeDeclaration };
      const offset = checked.lines.offset(position);
      return referencesAt(noticeAt(checked, offset), offset, options);
    });
  });
  connection.onCodeLens(({ textDocument: { uri } }, token) => {
    const showPlaces = session.options.showsPlaces === true ? { showPlaces: showPlacesCommand } : {};
    return onNotice(uri, token, (checked, { resolution }) => {
      if (!resolution?.editor.codeLens) return [];
      return noticesOf(checked).flatMap((notice) => codeLensesOf(notice, { uri, locale, ...showPlaces }));
    });
  });
  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) => {
    const { versionedEdits, snippetEdits: snippets } = features;
    return onNotice(uri, token, (checked, { version }) => {
      const { diagnostics, only } = context;
      const edition = { uri, ...(versionedEdits && { version }), snippets };
      return codeActionsOf(checked, { ...edition, locale, range, diagnostics, ...(only && { only }) });
    });
  });
  connection.onRequest(explainRuleRequest, ({ rule }: ExplainRuleParams) => explanationOf(rule, locale) ?? null);
  connection.onRequest(explainChoiceRequest, async ({ uri }: DocumentParams, token) => {
    const analysis = await analyses.of(uri, token);
    return analysis ? explainChoice(analysis, documents.get(uri)?.getText() ?? "", locale) : null;
  });
  connection.onRequest(newNoticeRequest, ({ language, format, answers }: NewNoticeParams) => {
    const isKnown = typeof language === "string" && ["markdown", "html", "plaintext", "yaml"].includes(format);
    if (!isKnown) return null;
    return newNotice({ language, format, answers: { ...answersFrom(answers), date: host.today() } }) ?? null;
  });
  connection.onRequest(checklistRequest, ({ uri }: DocumentParams, token) => {
    return onNotice(uri, token, (checked) => checklistOf(checked, locale) ?? null);
  });
  connection.onRequest(
    previewRequest,
    async (params: PreviewParams, token): Promise<Preview | ResponseError | null> => {
      const analysis = await analyses.of(params.uri, token);
      const document = documents.get(params.uri);
      if (token.isCancellationRequested) return cancelled();
      return analysis && document?.version === analysis.version ? previews.of(document, analysis, params) : null;
    },
  );
  connection.onNotification(askToCheckNotification, ({ uri, check }: AskToCheckParams) => {
    configuration.ask(uri, check);
    refresh();
  });
  documents.listen(connection);

  /** Answers from the analysis of a notice; `null` for any other document. What has changed meanwhile is not answered. */
  async function onNotice<Answer>(
    uri: string,
    token: CancellationToken,
    answer: (checked: CheckedNotice, analysis: Analysis) => Answer,
  ) {
    const revision = analyses.revisionOf(uri);
    const analysis: Analysis | undefined = await analyses.of(uri, token);
    if (token.isCancellationRequested) return cancelled();
    if (analysis && analysis.revision !== revision) return new ResponseError(LSPErrorCodes.ContentModified, "changed");
    return analysis?.checked ? answer(analysis.checked, analysis) : null;
  }

  /** Answers for YAML from what the document reads, whether it can be checked or not; for other documents as `onNotice`. */
  async function onText<Answer>(
    uri: string,
    token: CancellationToken,
    answers: { ofYaml: (text: string) => Answer; ofNotice: (checked: CheckedNotice) => Answer },
  ) {
    const document = documents.get(uri);
    if (!document || !isYaml(document)) return onNotice(uri, token, answers.ofNotice);
    return (await yaml.kindOf(document)) ? answers.ofYaml(document.getText()) : null;
  }

  /** To clients that do not ask: once typing rests, whatever came until then. */
  function push({ uri }: TextDocument): void {
    const document = documents.get(uri);
    if (features.pullsDiagnostics || !document || pushing.has(uri)) return;
    pushing.add(uri);
    void diagnostics
      .of(document)
      .then((made) => made && connection.sendDiagnostics({ uri, version: made.version, diagnostics: made.items }))
      .catch(report)
      .finally(() => pushing.delete(uri));
  }

  function filesChanged(): void {
    configuration.forgetFiles();
    refresh();
  }

  function refresh(): void {
    if (!features.pullsDiagnostics) for (const document of documents.all()) push(document);
    else if (features.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    if (features.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(report);
  }

  function report(error: unknown): void {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function askedIn({ asked }: InitializationOptions): string[] {
  return Array.isArray(asked) ? asked.filter((uri) => typeof uri === "string") : [];
}

/** By the host where it can; else by a client that has said that it answers. */
async function readFile(
  connection: Connection,
  host: Host,
  { options }: Session,
  uri: string,
): Promise<string | undefined> {
  const own = host.readFile(uri);
  if (own !== false) return own;
  if (options.readsFiles !== true) return undefined;
  const answer = await connection.sendRequest<ReadFileResult | null>(readFileRequest, { uri });
  return answer?.text ?? undefined;
}

/** Asks to be told of changes, as far as the client lets servers ask for that. */
async function register({ client }: Connection, { features, folders }: Session): Promise<void> {
  if (features.registersConfiguration) {
    await client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  }
  if (features.watchesFiles) {
    const watchers = configurationWatchers(features.watchesRelatively ? folders : []);
    await client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
