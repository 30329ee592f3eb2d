/**
 * npm start: opens the examples in a real VS Code that has the packaged extension, and no other, installed.
 *
 *     node scripts/editor/start.ts VSIX [--port PORT]
 *
 * It is the `code` that is installed, else one that is downloaded, else code-server on a loopback address, as it is
 * where a port is named.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installIntoCodeServer, startCodeServer } from "./codeServer.ts";
import { type Desktop, desktopArguments, findDesktop, installIntoDesktop } from "./desktop.ts";
import { codeServerVersion, provideCodeServer } from "./install.ts";
import { exitOnSignals, startGroup, temporaryFolder } from "./processes.ts";
import { createProfile, type Profile } from "./profile.ts";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));

exitOnSignals();
main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: "string" } } });
  const vsix = resolve(positionals[0] ?? "extension.vsix");
  if (!existsSync(vsix)) throw new Error(`There is no packaged extension ${vsix}.`);
  const profile = createProfile(temporaryFolder());
  const desktop = values.port ? "a port is named" : await findDesktop({ own: true });
  if (typeof desktop === "string") await serve(vsix, profile, Number(values.port ?? 0), desktop);
  else await open(vsix, profile, desktop);
}

async function open(vsix: string, profile: Profile, desktop: Desktop): Promise<void> {
  console.error(`Opening ${desktop.name}; this ends when its window is closed`);
  installIntoDesktop(desktop, profile, vsix);
  const args = [...desktopArguments(profile), "--wait", "--new-window", examples];
  const window = startGroup(desktop.cli, args, process.env);
  if ((await window.ended) !== 0) throw new Error(`${window.output()}\n${desktop.name} did not open.`);
}

async function serve(vsix: string, profile: Profile, port: number, reason: string): Promise<void> {
  console.error(`Starting code-server ${codeServerVersion}, as ${reason}; Ctrl+C ends it`);
  const codeServer = await provideCodeServer();
  installIntoCodeServer(codeServer, profile, vsix);
  const server = await startCodeServer({ codeServer, profile, folder: examples, port });
  console.log(`http://${server.authority}/`);
  await server.ended;
}
