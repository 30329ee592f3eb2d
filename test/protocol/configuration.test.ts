import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { ChoiceExplanation } from "../../server/src/wire/protocol.ts";
import { codes, LanguageClient, pulling, pushed } from "./languageClient.ts";
import { incomplete } from "./notices.ts";

/** A folder with files in it. */
class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "privacy-notice-lsp-"));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    after(() => rmSync(this.path, { recursive: true, force: true }));
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  uri(name = ""): string {
    return pathToFileURL(join(this.path, name)).href;
  }
}

describe("configuration files", () => {
  test("apply along the whole chain of folders, in every root", async () => {
    const folder = new Folder({
      ".privacy-notice.yaml": "root: true\nrules: { retention-vague: off }",
      "a/.privacy-notice.yaml": "rules: { transfer-instrument-invalid: hint }",
      "b/.privacy-notice.yaml": "root: true",
    });
    const folders = ["a", "b"].map((name) => ({ name, uri: folder.uri(name) }));
    const client = await LanguageClient.overStdio({ folders });
    await client.open(folder.uri("a/privacy.md"), incomplete);
    await client.open(folder.uri("b/privacy.md"), incomplete);
    const a = await client.diagnostics(folder.uri("a/privacy.md"));
    const b = await client.diagnostics(folder.uri("b/privacy.md"));
    assert.ok(!codes(a).includes("retention-vague"));
    assert.equal(a.find(({ code }) => code === "transfer-instrument-invalid")?.severity, 4);
    assert.ok(codes(b).includes("retention-vague"));
    assert.equal(b.find(({ code }) => code === "transfer-instrument-invalid")?.severity, 1);
  });

  test("are watched, also above the workspace; a change is taken up", async () => {
    const folder = new Folder({ ".privacy-notice.yaml": "root: true" });
    const capabilities = {
      ...pulling,
      workspace: {
        ...pulling.workspace,
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    };
    const client = await LanguageClient.overStdio({ capabilities, folders: [{ name: "a", uri: folder.uri("a") }] });
    const uri = folder.uri("a/privacy.md");
    await client.open(uri, incomplete);
    assert.ok(codes(await client.diagnostics(uri)).includes("retention-vague"));
    assert.deepEqual(client.requested, ["workspace/didChangeWatchedFiles"]);
    folder.write(".privacy-notice.yaml", "root: true\nrules: { retention-vague: off }");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: folder.uri(".privacy-notice.yaml"), type: 2 }],
    });
    assert.ok(!codes(await client.diagnostics(uri)).includes("retention-vague"));
    assert.equal(client.refreshes, 1);
  });

  test("change what is known by name: services and words of a house's own", async () => {
    const folder = new Folder({ ".privacy-notice.yaml": "root: true\narticles: [14]" });
    const client = await LanguageClient.overStdio();
    const uri = folder.uri("privacy.md");
    const text = [
      ...["# Privacy notice", "## Data", "We collect your shirt sizes. We use Membra."],
      ...["## Transfers", "Your data are not transferred outside the EU or the EEA.", ""],
    ].join("\n\n");
    const isAsked = async () => codes(await client.diagnostics(uri)).includes("transfer-contradiction");
    const knowsData = async () => !codes(await client.diagnostics(uri)).includes("data-categories-missing");
    const configure = async (configuration: string) => {
      folder.write(".privacy-notice.yaml", `root: true\narticles: [14]\n${configuration}`);
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: folder.uri(".privacy-notice.yaml"), type: 2 }],
      });
    };
    await client.open(uri, text);
    assert.deepEqual([await isAsked(), await knowsData()], [false, false]);
    await configure("services: [{ name: Membra, provider: Membra Inc, country: US }]");
    assert.equal(await isAsked(), true);
    await configure("words: { en: { data-categories: [shirt size*] } }");
    assert.deepEqual([await isAsked(), await knowsData()], [false, true]);
    await configure("");
    assert.deepEqual([await isAsked(), await knowsData()], [false, false]);
  });

  test("are read anew when one is saved, for clients that watch nothing", async () => {
    const folder = new Folder({ ".privacy-notice.yaml": "root: true" });
    const client = await LanguageClient.overStdio({ capabilities: pushed });
    const uri = folder.uri("privacy.md");
    const file = folder.uri(".privacy-notice.yaml");
    await client.open(uri, incomplete);
    await client.waitFor(uri, ({ diagnostics }) => codes(diagnostics).includes("retention-vague"));
    await client.open(file, "root: true", "yaml");
    folder.write(".privacy-notice.yaml", "root: true\nrules: { retention-vague: off }");
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: file } });
    await client.waitFor(uri, ({ diagnostics }) => !codes(diagnostics).includes("retention-vague"));
  });

  test("are told what is wrong in them, there and in the notices that they are for", async () => {
    const text = "root: true\nrules: { retention-vage: off }";
    const folder = new Folder({ ".privacy-notice.yaml": text });
    const client = await LanguageClient.overStdio();
    const file = folder.uri(".privacy-notice.yaml");
    await client.open(file, text, "yaml");
    const [problem, ...others] = await client.diagnostics(file);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, "config-invalid");
    assert.deepEqual(problem?.range, { start: { line: 1, character: 9 }, end: { line: 1, character: 23 } });
    assert.match(String(problem?.message), /retention-vage.*Did you mean retention-vague/u);
    await client.open(folder.uri("privacy.md"), incomplete);
    const told = (await client.diagnostics(folder.uri("privacy.md"))).find(({ code }) => code === "config-invalid");
    assert.match(String(told?.message), /\.privacy-notice\.yaml.*retention-vage/u);
    assert.equal(told?.relatedInformation?.[0]?.location.uri, file);
  });

  test("come from the client where the server can't read them", async () => {
    const client = await LanguageClient.overStdio({ initializationOptions: { readsFiles: true } });
    const asked: string[] = [];
    client.connection.onRequest("privacyNotice/readFile", ({ uri }: { uri: string }) => {
      asked.push(uri);
      return {
        text: uri === "vscode-vfs://github/a/b/.privacy-notice.yaml" ? "rules: { retention-vague: off }" : null,
      };
    });
    const uri = "vscode-vfs://github/a/b/privacy.md";
    await client.open(uri, incomplete);
    assert.ok(!codes(await client.diagnostics(uri)).includes("retention-vague"));
    assert.equal(asked.length, 3);
  });
});

describe("the editor's settings", () => {
  test("apply by document, under configuration files", async () => {
    const folder = new Folder({ ".privacy-notice.yaml": "root: true\nrules: { retention-vague: info }" });
    const rules = { "retention-vague": "off", "transfer-instrument-invalid": "off" };
    const settings = (uri: string) => (uri.endsWith("privacy.md") ? { rules } : {});
    const client = await LanguageClient.overStdio({ settings });
    await client.open(folder.uri("privacy.md"), incomplete);
    await client.open(folder.uri("privacy-policy.md"), incomplete);
    const set = await client.diagnostics(folder.uri("privacy.md"));
    assert.equal(set.find(({ code }) => code === "retention-vague")?.severity, 3);
    assert.ok(!codes(set).includes("transfer-instrument-invalid"));
    assert.ok(codes(await client.diagnostics(folder.uri("privacy-policy.md"))).includes("transfer-instrument-invalid"));
  });

  test("are asked for anew when they change", async () => {
    let enable = true;
    const client = await LanguageClient.overStdio({ settings: () => ({ enable }) });
    const uri = "file:///project/privacy.md";
    await client.open(uri, incomplete);
    assert.ok((await client.diagnostics(uri)).length > 5);
    enable = false;
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.equal(client.refreshes, 1);
  });

  test("come with the client's start where it can't be asked", async () => {
    const initializationOptions = { settings: { rules: { "retention-vague": "off" } } };
    const client = await LanguageClient.overStdio({ capabilities: pushed, initializationOptions });
    const uri = "file:///project/privacy.md";
    await client.open(uri, incomplete);
    assert.ok(!codes((await client.waitFor(uri)).diagnostics).includes("retention-vague"));
    const settings = { privacyNotice: { rules: {} } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    await client.waitFor(uri, ({ diagnostics }) => codes(diagnostics).includes("retention-vague"));
  });

  for (const [what, settings] of [
    ["a text", "on"],
    ["a number", 7],
    ["a list", [1, 2]],
    ["settings of the wrong type", { language: 3, country: ["FI"], articles: "13", rules: "all", maximumAge: "old" }],
    ["nonsense keys", { constructor: 1, toString: { valueOf: 1 } }],
  ] as const) {
    test(`that are ${what} do no harm and are told`, async () => {
      const client = await LanguageClient.overStdio({ settings: () => settings });
      const uri = "file:///project/privacy.md";
      await client.open(uri, incomplete);
      const diagnostics = await client.diagnostics(uri);
      assert.ok(codes(diagnostics).includes("retention-vague"));
      const told = diagnostics.filter(({ code }) => code === "config-invalid");
      assert.equal(told.length, what === "settings of the wrong type" ? 5 : 0);
    });
  }
});

describe("explainChoice", () => {
  const explain = (client: LanguageClient, uri: string) =>
    client.connection.sendRequest<ChoiceExplanation | null>("privacyNotice/explainChoice", { uri });

  test("tells why a document is checked, and where its settings come from", async () => {
    const folder = new Folder({ ".privacy-notice.yaml": "root: true\ncountry: FI\nlanguage: fi" });
    const client = await LanguageClient.overStdio({ settings: () => ({ country: "SE", maximumAge: 12 }) });
    const uri = folder.uri("privacy.md");
    await client.open(uri, `---\nprivacy-notice: { language: en }\n---\n${incomplete}`);
    const told = await explain(client, uri);
    assert.equal(told?.checked, true);
    assert.equal(told?.why, "front-matter");
    assert.deepEqual(told?.settings, [
      { name: "language", value: "en", from: "front-matter" },
      { name: "country", value: "FI", from: "file", uri: folder.uri(".privacy-notice.yaml") },
      { name: "maximum-age", value: 12, from: "editor" },
    ]);
  });

  test("tells why one is not, and whether it reads like a notice", async () => {
    const folder = new Folder({ ".privacy-notice.yaml": "root: true\nexclude: [old]" });
    const client = await LanguageClient.overStdio();
    const cases = [
      ["old/privacy.md", "markdown", incomplete, "exclude", true],
      ["page.md", "markdown", incomplete, "nothing", true],
      ["notes.md", "markdown", "# Minutes\n\nWe met.", "nothing", false],
      ["main.c", "c", "int main;", "unknown-format", false],
    ] as const;
    for (const [name, language, text, why, looksLikeNotice] of cases) {
      await client.open(folder.uri(name), text, language);
      const told = await explain(client, folder.uri(name));
      assert.deepEqual([told?.checked, told?.why, told?.looksLikeNotice], [false, why, looksLikeNotice], name);
      assert.ok((told?.reason.length ?? 0) > 20);
    }
  });

  test("a document that someone asks to check is checked until they ask no longer", async () => {
    const [page, other] = ["file:///project/page.md", "file:///project/other.md"];
    const client = await LanguageClient.overStdio({ initializationOptions: { asked: [other] } });
    for (const uri of [page, other]) await client.open(uri, incomplete);
    const ask = (check: boolean) => {
      return client.connection.sendNotification("privacyNotice/askToCheck", { uri: page, check });
    };
    assert.ok((await client.diagnostics(other)).length > 5);
    assert.equal((await client.diagnostics(page)).length, 0);
    await ask(true);
    assert.ok((await client.diagnostics(page)).length > 5);
    assert.equal((await explain(client, page))?.why, "asked");
    await ask(false);
    assert.equal((await client.diagnostics(page)).length, 0);
    assert.equal(client.refreshes, 2);
  });

  test("says nothing of a document that is not open", async () => {
    const client = await LanguageClient.overStdio();
    assert.equal(await explain(client, "file:///nowhere.md"), null);
  });
});
