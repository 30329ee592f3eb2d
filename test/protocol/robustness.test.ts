import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, describe, test } from "node:test";
import { codes, exitOf, LanguageClient, pushed, serverFile } from "./languageClient.ts";
import { freshDiagnostics, incomplete } from "./notices.ts";

const uri = "file:///project/privacy-policy.md";
const requests = ["documentSymbol", "foldingRange", "documentLink", "codeLens"].map((name) => `textDocument/${name}`);

describe("the server goes on after", () => {
  test("requests for documents that it does not know", async () => {
    const client = await LanguageClient.overStdio();
    assert.deepEqual(await client.diagnostics("file:///unknown.md"), []);
    for (const method of requests) assert.equal(await client.ask(method, "file:///unknown.md"), null);
    await client.change("file:///unknown.md", 2, "x");
    await client.close("file:///unknown.md");
    await stillServes(client);
  });

  test("requests for a document closed meanwhile", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete);
    const asked = [client.diagnostics(uri), ...requests.map((method) => client.ask(method, uri))];
    await client.close(uri);
    assert.deepEqual(await Promise.all(asked), [[], null, null, null, null]);
    await stillServes(client);
  });

  test("versions out of order, and ranges beyond the end or the wrong way round", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, "# Privacy policy\n", "markdown", 7);
    const at = (line: number, character: number) => ({ line, character });
    await client.change(uri, 3, "one", { start: at(900, 900), end: at(900, 901) });
    await client.change(uri, 9, "two", { start: at(1, 9e9), end: at(0, 0) });
    await client.change(uri, 8, "three", { start: at(-1, -5), end: at(-1, 0) });
    await client.change(uri, 8, incomplete);
    assert.deepEqual(await client.diagnostics(uri), freshDiagnostics(uri, incomplete));
    const position = { line: 9e6, character: 9e6 };
    assert.equal(await client.ask("textDocument/hover", uri, { position }), null);
    assert.deepEqual(await client.ask("textDocument/definition", uri, { position }), []);
    const context = { includeDeclaration: true };
    assert.deepEqual(await client.ask("textDocument/references", uri, { position, context }), []);
    assert.equal(
      (await client.ask<unknown[]>("textDocument/selectionRange", uri, { positions: [position] })).length,
      1,
    );
  });

  test("messages that lack what they need", async () => {
    const client = await LanguageClient.overStdio();
    const { connection } = client;
    await connection.sendNotification("textDocument/didOpen", {});
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: null, text: 5 } });
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri }, contentChanges: [{}] });
    await connection.sendNotification("workspace/didChangeWatchedFiles", null);
    await connection.sendNotification("workspace/didChangeConfiguration", null);
    await assert.rejects(connection.sendRequest("textDocument/hover", {}));
    await assert.rejects(connection.sendRequest("textDocument/unheardOf", {}));
    await stillServes(client);
  });

  test("what is no JSON-RPC", async () => {
    const client = await LanguageClient.overStdio();
    for (const body of ["{", "null", "[]", '"x"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":7}']) {
      client.server.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    await stillServes(client);
  });

  test("URIs of every kind", async () => {
    const client = await LanguageClient.overStdio();
    const uris = [
      "untitled:Untitled-1.md",
      "vscode-vfs://github/owner/repo/privacy%20policy.md",
      "vscode-notebook-cell:/a/b.ipynb#W0",
      "git:/project/privacy.md?%7B%22ref%22%3A%22~%22%7D",
      "file:///c%3A/Users/%C3%A4iti/tietosuojaseloste.md",
      "file://server/share/privacy.md",
      "file:///a/%E0%A4%A/privacy.md",
      "FILE:///project/../../privacy.md",
      "http://[::1]:80/privacy.md?q#f",
      "privacy.md",
      "::::",
      "a b://c",
      "",
      `file:///${"deep/".repeat(300)}privacy.md`,
      "file:///__proto__/constructor/privacy.md",
    ];
    for (const each of uris) {
      await client.open(each, `---\nprivacy-notice: true\n---\n${incomplete}`);
      assert.ok(codes(await client.diagnostics(each)).includes("retention-vague"), each);
      await client.connection.sendRequest("privacyNotice/explainChoice", { uri: each });
    }
  });

  test("a workspace folder removed while it is checking", async () => {
    const folder = { name: "work", uri: "file:///project" };
    const client = await LanguageClient.overStdio({ folders: [folder] });
    await client.open(uri, incomplete.repeat(100));
    const asked = client.diagnostics(uri);
    const event = { added: [], removed: [folder] };
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    assert.ok((await asked).length > 5);
    await stillServes(client);
  });

  test("a client that fails to tell its settings, which is told in place of findings", async () => {
    const client = await LanguageClient.overStdio({
      settings: () => {
        throw new Error("no settings today");
      },
    });
    await client.open(uri, incomplete);
    const [told, ...others] = await client.diagnostics(uri);
    assert.equal(told?.code, "not-checked");
    assert.match(String(told?.message), /no settings today/u);
    assert.deepEqual(others, []);
  });

  test("a client that fails to tell its settings once: with the next change they are asked for again", async () => {
    let asked = 0;
    const client = await LanguageClient.overStdio({
      settings: () => {
        asked += 1;
        if (asked === 1) throw new Error("not yet");
        return {};
      },
    });
    await client.open(uri, incomplete);
    assert.deepEqual(codes(await client.diagnostics(uri)), ["not-checked"]);
    await client.change(uri, 2, incomplete);
    assert.deepEqual(await client.diagnostics(uri), freshDiagnostics(uri, incomplete));
  });
});

describe("a document too large to check", () => {
  test("is told to be unchecked, at once, and keeps no other waiting", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete.repeat(60_000));
    const [told, ...others] = await client.diagnostics(uri);
    assert.equal(told?.code, "not-checked");
    assert.equal(told?.severity, 1);
    assert.match(String(told?.message), /larger than 5 MB/u);
    assert.deepEqual(others, []);
    await stillServes(client);
  });

  test("of some size is checked while others are answered", async () => {
    const client = await LanguageClient.overStdio();
    await client.open(uri, incomplete.repeat(2_000));
    let isDone = false;
    const large = client.diagnostics(uri).finally(() => {
      isDone = true;
    });
    await client.connection.sendRequest("privacyNotice/explainChoice", { uri: "file:///unknown.md" });
    assert.ok(!isDone, "a request is answered while the large document is being checked");
    assert.ok((await large).length > 5);
  });
});

test("500 documents opened at once are all checked, and the one asked for last comes first", async () => {
  const client = await LanguageClient.overStdio({ capabilities: pushed });
  const uris = Array.from({ length: 500 }, (_, n) => `file:///project/${n}/privacy.md`);
  for (const each of uris) await client.open(each, incomplete);
  const last = await client.waitFor(uris.at(-1) as string);
  assert.ok(client.published.length < 450, `${client.published.length} before the last one`);
  for (const each of uris) assert.deepEqual(codes((await client.waitFor(each)).diagnostics), codes(last.diagnostics));
});

describe("the server ends", () => {
  test("with 0 after shutdown and exit", async () => {
    const client = await LanguageClient.overStdio();
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    assert.equal(await exitOf(client.server), 0);
  });

  test("when its input does", async () => {
    const client = await LanguageClient.overStdio();
    client.server.stdin?.end();
    assert.equal(await exitOf(client.server), 1);
  });

  test("with its parent", async () => {
    const parentScript = `
      const { fork } = require("node:child_process");
      const server = fork(${JSON.stringify(serverFile)}, ["--node-ipc"], { silent: true });
      server.on("message", ({ id }) => id === 1 && console.log(server.pid));
      const params = { processId: process.pid, rootUri: null, capabilities: {} };
      server.send({ jsonrpc: "2.0", id: 1, method: "initialize", params });`;
    const parent = spawn(process.execPath, ["-e", parentScript], { stdio: ["ignore", "pipe", "inherit"] });
    const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (data) => resolve(Number(data))));
    after(() => isRunning(pid) && process.kill(pid, "SIGKILL"));
    assert.ok(isRunning(pid));
    parent.kill("SIGKILL");
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 100));
  });
});

async function stillServes(client: LanguageClient): Promise<void> {
  const other = "file:///project/other/privacy.md";
  await client.open(other, incomplete);
  assert.deepEqual(await client.diagnostics(other), freshDiagnostics(other, incomplete));
}

/** A child whose end nobody has taken note of (a zombie) does not run. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
