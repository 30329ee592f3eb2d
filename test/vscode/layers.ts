import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installIntoCodeServer, startCodeServer } from "../../scripts/editor/codeServer.ts";
import { findDesktop } from "../../scripts/editor/desktop.ts";
import { codeServerVersion, provideCodeServerAndChromium } from "../../scripts/editor/install.ts";
import { createProfile } from "../../scripts/editor/profile.ts";
import { type Log, runInCodeServer, runInDesktop, type Stage } from "./launchers.ts";
import type { Outcome } from "./outcome.ts";
import { bundle, reportOf, type Suite, writeHolder } from "./suites.ts";
import { runVisibly } from "./visible/index.ts";

/** What a layer is run with. */
export interface Run {
  /** The packaged extension. */
  readonly vsix: string;
  /** An empty folder for all that it writes. */
  readonly folder: string;
  /** Milliseconds after which a suite is taken to hang. */
  readonly limit: number;
  readonly log: Log;
}

/** The layers, each named after the folder of its specs. */
export const layers = { host: runHost, visible: runVisible, web: runWeb };

const examples = fileURLToPath(new URL("../../examples", import.meta.url));
/** What the specs open beside the examples. */
const ownDocuments = fileURLToPath(new URL("workspace", import.meta.url));
const codeServerName = `code-server ${codeServerVersion}`;

async function runHost(run: Run): Promise<Outcome> {
  const suite = await bundle("host", writeHolder(join(run.folder, "suite")));
  const stage = { ...stageOf(run), installed: [run.vsix] };
  const desktop = await findDesktop({ own: false });
  if (typeof desktop !== "string") {
    console.error(`host: in ${desktop.name}`);
    return outcome(suite, runInDesktop(desktop, suite, stage));
  }
  console.error(`host: in ${codeServerName}, as ${desktop}`);
  return outcome(suite, runInCodeServer(await provideCodeServerAndChromium(), suite, stage));
}

async function runVisible(run: Run): Promise<Outcome> {
  console.error(`visible: in ${codeServerName}`);
  const { codeServer, chromium } = await provideCodeServerAndChromium();
  const { profile, workspace } = stageOf(run);
  installIntoCodeServer(codeServer, profile, run.vsix);
  const server = await startCodeServer({ codeServer, profile, folder: workspace });
  try {
    return { report: await runVisibly(chromium, `http://${server.authority}/`) };
  } finally {
    await server.stop();
  }
}

async function runWeb(run: Run): Promise<Outcome> {
  console.error(`web: in ${codeServerName}`);
  const bed = await provideCodeServerAndChromium();
  const suite = await bundle("web", browserOnly(bed.codeServer, run));
  return outcome(suite, runInCodeServer(bed, suite, { ...stageOf(run), installed: [] }));
}

function stageOf({ folder, limit, log }: Run): Pick<Stage, "profile" | "workspace" | "limit" | "log"> {
  const workspace = join(folder, "examples");
  for (const documents of [examples, ownDocuments]) cpSync(documents, workspace, { recursive: true });
  return { profile: createProfile(folder), workspace, limit, log };
}

/** The unpacked extension without its entry for Node, as code-server takes that where there is one. */
function browserOnly(codeServer: string, { folder, vsix }: Run): string {
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked);
  const profile = createProfile(unpacked);
  installIntoCodeServer(codeServer, profile, vsix);
  const name = readdirSync(profile.extensions).find((entry) => entry.startsWith("privacy-notice."));
  const extension = join(profile.extensions, String(name));
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  if (!manifest.browser) throw new Error(`${vsix} has no entry "browser" in its package.json.`);
  writeFileSync(join(extension, "package.json"), JSON.stringify(manifest));
  return extension;
}

/** The report that a suite leaves, however its editor ends. */
async function outcome(suite: Suite, ended: Promise<void>): Promise<Outcome> {
  const trouble = await ended.then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { report: reportOf(suite), trouble };
}
