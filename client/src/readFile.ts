import { Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type DocumentParams, type ReadFileResult, readFileRequest } from "../../server/src/wire/protocol.ts";

/** Reads files for a server that can't: on virtual file systems, and in the browser. */
export function answerReadFile(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({ uri }: DocumentParams): Promise<ReadFileResult> => {
    try {
      const content = await workspace.fs.readFile(Uri.parse(uri));
      return { text: new TextDecoder().decode(content) };
    } catch {
      return { text: null };
    }
  });
}
