import * as vscode from "vscode";

describe("the extension in a browser", () => {
  it("is there, and runs without Node", () => {
    const extension = vscode.extensions.getExtension("privacy-notice.privacy-notice");
    if (!extension) throw new Error("It is not installed.");
    if (!("WorkerGlobalScope" in globalThis)) throw new Error("This is no worker.");
  });
});
