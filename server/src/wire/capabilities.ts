import {
  type ClientCapabilities,
  CodeActionKind,
  type DiagnosticTag,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { diagnosticSource } from "../authoring/diagnostics.ts";
import { fixAllKind } from "../authoring/fixes/codeActions.ts";

/** What of a client's capabilities matters here. */
export interface ClientFeatures {
  /** It asks for diagnostics; to one that doesn't they are sent. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly diagnosticTags: readonly DiagnosticTag[];
  readonly relatedInformation: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly watchesRelatively: boolean;
  readonly workspaceFolders: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly foldingLimit: number;
  readonly hoverFormat: MarkupKind;
  readonly markdownInCompletion: boolean;
  readonly codeActions: boolean;
  /** Edits of a version of a document, which the client refuses for another. */
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** Whether it knows tab stops in completions. */
  readonly snippets: boolean;
}

/** Reads a client's capabilities. What it does not mention it can't. */
export function clientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    diagnosticTags: diagnostics?.tagSupport?.valueSet ?? [],
    relatedInformation: diagnostics?.relatedInformation ?? false,
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    watchesRelatively: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    hoverFormat: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown)
      ? MarkupKind.Markdown
      : MarkupKind.PlainText,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    ...editFeatures(workspace),
    ...completionFeatures(textDocument?.completion?.completionItem),
  };
}

function editFeatures(
  workspace: ClientCapabilities["workspace"],
): Pick<ClientFeatures, "versionedEdits" | "snippetEdits"> {
  const { documentChanges = false, snippetEditSupport = false } = workspace?.workspaceEdit ?? {};
  return { versionedEdits: documentChanges, snippetEdits: snippetEditSupport };
}

function completionFeatures(
  item: CompletionItemCapabilities,
): Pick<ClientFeatures, "markdownInCompletion" | "snippets"> {
  return {
    markdownInCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: item?.snippetSupport ?? false,
  };
}

type CompletionItemCapabilities = NonNullable<
  NonNullable<ClientCapabilities["textDocument"]>["completion"]
>["completionItem"];

/** What the server offers such a client. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false },
    }),
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    hoverProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: { resolveProvider: false },
    completionProvider: { triggerCharacters: [" "], resolveProvider: false },
    ...(client.codeActions && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: false },
    }),
    ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
