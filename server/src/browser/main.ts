import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "../server.ts";

const worker = self as unknown as DedicatedWorkerGlobalScope;

// Speaks to the page that started this worker.
serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  readFile: () => false,
});
