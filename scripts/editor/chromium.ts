import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { isDebian } from "./debian.ts";

/** The Debian packages that bring a Chromium where there is none yet. */
export function chromiumPackages(): readonly string[] {
  return isDebian && !findChromium() ? ["chromium"] : [];
}

/** The path of a Chromium: the system's, else the one that Playwright downloads. */
export function provideChromium(): string {
  return findChromium() ?? downloadChromium();
}

function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  return [...onPath, chromium.executablePath()].find((path) => existsSync(path));
}

function downloadChromium(): string {
  console.error("Downloading Chromium");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const args = [cli, "install", "--no-shell", "chromium"];
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const { status } = spawnSync(process.execPath, args, { env, stdio: "ignore" });
  if (status === 0) return chromium.executablePath();
  throw new Error("There is no Chromium, and Playwright cannot download one. Install your system's package chromium.");
}
