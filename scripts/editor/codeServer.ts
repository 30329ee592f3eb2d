import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startGroup } from "./processes.ts";
import type { Profile } from "./profile.ts";

export interface CodeServerOptions {
  /** The path of its script. */
  readonly codeServer: string;
  readonly profile: Profile;
  /** The folder that it opens. */
  readonly folder: string;
  /** Any that is free where absent or 0. */
  readonly port?: number;
  /** Whether the page may be told to run tests. */
  readonly testable?: boolean;
}

export interface CodeServer {
  /** Host and port. */
  readonly authority: string;
  readonly ended: Promise<number | string>;
  stop(): Promise<void>;
}

/** Installs a packaged extension into a profile. */
export function installIntoCodeServer(codeServer: string, profile: Profile, vsix: string): void {
  const args = [codeServer, ...profileArguments(profile), "--install-extension", vsix, "--force"];
  execFileSync(process.execPath, args, { env: environment(profile), stdio: "pipe" });
}

/** Starts code-server on a loopback address and waits until it answers. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { codeServer, profile, folder, testable } = options;
  const authority = `127.0.0.1:${await freePort(options.port)}`;
  const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  const args = [...profileArguments(profile), ...quiet, "--auth", "none", "--bind-addr", authority];
  if (testable) args.push("--vscode-option", "enable-smoke-test-driver");
  const group = startGroup(process.execPath, [codeServer, ...args, folder], environment(profile));

  let end: number | string | undefined;
  group.ended.then((how) => {
    end = how;
  });
  for (const limit = Date.now() + 30_000; !(await isHealthy(authority)); await sleep(100)) {
    if (end === undefined && Date.now() < limit) continue;
    await group.stop();
    throw new Error(`${group.output()}\ncode-server did not start on ${authority}${end ? ` (${end})` : ""}.`);
  }
  return { authority, ended: group.ended, stop: group.stop };
}

/** With a configuration file of its own it writes none into the home folder. */
function profileArguments({ userData, extensions }: Profile): string[] {
  const config = join(userData, "config.yaml");
  writeFileSync(config, "cert: false\n");
  return ["--config", config, "--user-data-dir", userData, "--extensions-dir", extensions];
}

/** Without a marketplace, with all files beside the profile, and not taken for a terminal of another VS Code. */
function environment({ userData }: Profile): NodeJS.ProcessEnv {
  const { VSCODE_IPC_HOOK_CLI: _another, ...inherited } = process.env;
  const folders = { TMPDIR: userData, XDG_DATA_HOME: userData, XDG_RUNTIME_DIR: userData };
  return { ...inherited, ...folders, EXTENSIONS_GALLERY: "{}" };
}

async function isHealthy(authority: string): Promise<boolean> {
  return fetch(`http://${authority}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Sees to it that a port is free: what answers there is then ours. */
async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
