import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { cache } from "./cache.ts";
import { chromiumPackages, provideChromium } from "./chromium.ts";
import { installPackages } from "./debian.ts";
import { startGroup } from "./processes.ts";

/** It holds VS Code 1.139.1 and runs on Node 24 only. */
export const codeServerVersion = "4.139.1";

const installed = join(cache, `code-server-${codeServerVersion}`);
const entryPoint = "node_modules/code-server/out/node/entry.js";
/** It compiles native modules when it is installed. */
const buildPackages = ["build-essential", "libkrb5-dev", "python3"];

/** code-server's script, to be run by this Node; installed into the user's cache where it is not there yet. */
export async function provideCodeServer(): Promise<string> {
  if (!existsSync(installed)) {
    installPackages(buildPackages);
    await install();
  }
  return join(installed, entryPoint);
}

/** code-server and a browser that drives it; what both need from Debian is installed at once. */
export async function provideCodeServerAndChromium(): Promise<{ codeServer: string; chromium: string }> {
  installPackages([...(existsSync(installed) ? [] : buildPackages), ...chromiumPackages()]);
  return { chromium: provideChromium(), codeServer: await provideCodeServer() };
}

/** Installs into a folder named after this process, which gets its final name once it is whole. */
async function install(): Promise<void> {
  console.error(`Installing code-server ${codeServerVersion} into ${cache}, which takes some minutes`);
  mkdirSync(cache, { recursive: true });
  removeLeftOvers();
  const unfinished = `${installed}.installing-${process.pid}`;
  mkdirSync(unfinished);
  const manifest = { private: true, allowScripts: { argon2: true, "code-server": true } };
  writeFileSync(join(unfinished, "package.json"), JSON.stringify(manifest));
  try {
    await npmInstall(unfinished);
    if (!existsSync(installed)) renameSync(unfinished, installed);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string): Promise<void> {
  const { npm_config_user_agent: _ofAnotherNode, ...inherited } = process.env;
  const env = { ...inherited, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
  const quickly = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const options = ["--prefix", folder, "--omit=dev", "--no-audit", "--no-fund", ...quickly];
  const npm = startGroup("npm", ["install", ...options, `code-server@${codeServerVersion}`], env);
  const started = Date.now();
  const progress = setInterval(() => console.error(`… ${Math.round((Date.now() - started) / 1000)} s`), 30_000);
  const code = await npm.ended.finally(() => clearInterval(progress));
  await npm.stop();
  if (code === 0) return;
  throw new Error(
    `${npm.output()}\ncode-server ${codeServerVersion} could not be installed (npm: ${code}). It is compiled with ` +
      `Debian's packages ${buildPackages.join(", ")}, or what is like them.`,
  );
}

/** Removes what installations have left that were cut off before they could clean up. */
function removeLeftOvers(): void {
  for (const name of readdirSync(cache)) {
    const pid = /\.installing-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
