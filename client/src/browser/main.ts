import { type ExtensionContext, Uri } from "vscode";
import { activateWith } from "../extension.ts";

/** The extension in a browser. */
export function activate(context: ExtensionContext): void {
  activateWith(context, async (options, output) => {
    const { connect } = await import("./connect.ts");
    return connect(Uri.joinPath(context.extensionUri, "dist/browser/server.js"), options, output);
  });
}
