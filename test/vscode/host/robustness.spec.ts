import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, eventually, openExample, problemCodes, withText } from "../editor.ts";

describe("the language server", () => {
  before(function needsPs() {
    if (process.platform === "win32") this.skip();
  });

  it("is started again when it crashes, and goes on checking", async () => {
    const document = await openExample("privacy-policy.md");
    await eventually(() => problemCodes(document).length > 5);
    const [first] = serverProcesses();
    process.kill(Number(first), "SIGKILL");
    await eventually(() => serverProcesses().some((pid) => pid !== first));
    await typeAndSeeFindings(document);
  });

  it("is left alone after five crashes in a row, and starts again when asked to", async function crashesFiveTimes() {
    this.timeout(60_000);
    const document = await openExample("privacy-policy.md");
    await vscode.commands.executeCommand("privacyNotice.restartServer");
    const killed = new Set<number>();
    for (let crash = 0; crash < 5; crash += 1) {
      const pid = await eventually(() => serverProcesses().find((each) => !killed.has(each)));
      process.kill(pid, "SIGKILL");
      killed.add(pid);
    }
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    assert.deepEqual(serverProcesses(), []);
    await vscode.commands.executeCommand("privacyNotice.restartServer");
    await eventually(() => serverProcesses().length === 1);
    await typeAndSeeFindings(document);
  });
});

describe("a missing server", () => {
  it("keeps nothing waiting, and is found again once it is there", async function losesItsServer() {
    this.timeout(60_000);
    const document = await openExample("privacy-policy.md");
    const { extensionPath } = vscode.extensions.getExtension("privacy-notice.privacy-notice") ?? {};
    const [bundle, away] = [`${extensionPath}/dist/server.js`, `${extensionPath}/dist/server.away`];
    renameSync(bundle, away);
    try {
      await vscode.commands.executeCommand("privacyNotice.restartServer");
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      assert.deepEqual(diagnosticsOf(document), []);
      await vscode.commands.executeCommand("privacyNotice.showChecklist");
    } finally {
      renameSync(away, bundle);
    }
    await vscode.commands.executeCommand("privacyNotice.restartServer");
    await eventually(() => problemCodes(document).length > 5);
  });
});

describe("many notices", () => {
  it("opened at once are checked, and the editor stays responsive", async () => {
    const content = "# Privacy policy\n\nWe keep your data as long as necessary.\n";
    const opened = await Promise.all(
      Array.from({ length: 200 }, () =>
        vscode.workspace.openTextDocument({
          language: "markdown",
          content: `---\nprivacy-notice: true\n---\n${content}`,
        }),
      ),
    );
    const start = performance.now();
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    assert.ok(performance.now() - start < 5_000);
    const last = opened.at(-1) as vscode.TextDocument;
    await vscode.window.showTextDocument(last);
    await eventually(() => diagnosticsOf(last).length > 5);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

/** Findings come and go with what is typed. */
async function typeAndSeeFindings(document: vscode.TextDocument): Promise<void> {
  const before = await eventually(() => diagnosticsOf(document).length);
  await withText(document, document.getText().length, "\n[your company]\n", () =>
    eventually(() => diagnosticsOf(document).length === before + 1),
  );
  await eventually(() => diagnosticsOf(document).length === before);
}

/** The servers that this extension host has started. */
function serverProcesses(): number[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(row))
    .filter((row) => Number(row?.[2]) === process.pid && row?.[3]?.includes("dist/server.js"))
    .map((row) => Number(row?.[1]));
}
