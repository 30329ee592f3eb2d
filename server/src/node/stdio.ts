import { createConnection } from "vscode-languageserver/node";
import { serve } from "../server.ts";
import { nodeHost } from "./host.ts";

/** Serves an editor over standard input and output until either ends; the process ends with it. */
export function serveOverStdio(): void {
  serve(createConnection(process.stdin, process.stdout), nodeHost);
}
