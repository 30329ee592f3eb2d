import type { ExtensionContext } from "vscode";
import { activateWith } from "../extension.ts";
import { registerTasks } from "./tasks.ts";

/** The extension where Node runs it. */
export function activate(context: ExtensionContext): void {
  activateWith(context, async (options, output) => {
    const { connect } = await import("./connect.ts");
    return connect(context.asAbsolutePath("dist/server.js"), options, output);
  });
  context.subscriptions.push(registerTasks(context.asAbsolutePath("dist/cli.js")));
}
