import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Host } from "../wire/host.ts";

/** The server's surroundings on Node: the clock, and the files of this machine. */
export const nodeHost: Host = {
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  sleep: (milliseconds) => setTimeout(milliseconds),
  pause: () => setImmediate(),
  readFile: (uri) => uri.startsWith("file:") && readIfThere(uri),
};

/** A file that can't be read configures nothing, as one that is not there. */
async function readIfThere(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), "utf8");
  } catch {
    return undefined;
  }
}
