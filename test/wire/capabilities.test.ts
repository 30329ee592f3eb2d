import assert from "node:assert/strict";
import { test } from "node:test";
import { clientFeatures, serverCapabilities } from "../../server/src/wire/capabilities.ts";

test("a client that tells nothing gets what every client can take", () => {
  const features = clientFeatures({});
  assert.equal(features.hoverFormat, "plaintext");
  assert.deepEqual(
    [features.nestedSymbols, features.definitionLinks, features.refreshesCodeLenses],
    [false, false, false],
  );
  assert.deepEqual(serverCapabilities(features), {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: 2, save: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    hoverProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: { resolveProvider: false },
  });
});

test("a client that asks for diagnostics is offered them; one with folders is told that these may change", () => {
  const features = clientFeatures({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
  const { diagnosticProvider, workspace } = serverCapabilities(features);
  assert.deepEqual(diagnosticProvider, {
    identifier: "privacy-notice",
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  assert.deepEqual(workspace, { workspaceFolders: { supported: true, changeNotifications: true } });
});

test("tags and second places are taken from the way in which the client gets its diagnostics", () => {
  const pushed = clientFeatures({ textDocument: { publishDiagnostics: { tagSupport: { valueSet: [2] } } } });
  assert.deepEqual([pushed.diagnosticTags, pushed.relatedInformation], [[2], false]);
  const pulled = clientFeatures({
    textDocument: { publishDiagnostics: { tagSupport: { valueSet: [2] } }, diagnostic: { relatedInformation: true } },
  });
  assert.deepEqual([pulled.diagnosticTags, pulled.relatedInformation], [[], true]);
});
