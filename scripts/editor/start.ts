/**
 * npm start: opens the examples in a real VS Code with the packaged extension, and nothing else, in it.
 *
 *     node scripts/editor/start.ts VSIX [--port PORT]
 *
 * It is the `code` that is installed, else one that is downloaded, else code-server on a loopback address.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installIntoCodeServer, startCodeServer } from "./codeServer.ts";
import { type Desktop, desktopArguments, findDesktop, installIntoDesktop } from "./desktop.ts";
import { codeServerVersion, provideCodeServer } from "./install.ts";
import { exitOnSignals, startGroup, temporaryFolder } from "./processes.ts";
import { createProfile } from "./profile.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: "string" } } });
const vsix = resolve(positionals[0] ?? "");
const folder = fileURLToPath(new URL("../../examples", import.meta.url));
exitOnSignals();
const profile = createProfile(temporaryFolder());

const desktop = values.port ? "a port is asked for" : await findDesktop({ own: true });
if (typeof desktop === "string") await serve(desktop);
else await open(desktop);

async function open(desktop: Desktop): Promise<void> {
  console.error(`Opening ${desktop.name}; this ends when its window is closed`);
  installIntoDesktop(desktop, profile, vsix);
  const window = startGroup(desktop.cli, [...desktopArguments(profile), "--wait", "--new-window", folder], process.env);
  await window.ended;
}

async function serve(reason: string): Promise<void> {
  console.error(`Starting code-server ${codeServerVersion}, as ${reason}; Ctrl+C ends it`);
  const codeServer = await provideCodeServer();
  installIntoCodeServer(codeServer, profile, vsix);
  const port = values.port ? { port: Number(values.port) } : {};
  const server = await startCodeServer({ codeServer, profile, folder, ...port });
  console.log(`http://${server.authority}/`);
  await server.ended;
}
