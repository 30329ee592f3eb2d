import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const isRoot = process.getuid?.() === 0;

/** Whether this is Debian itself: elsewhere, its `chromium` may be missing or a mere pointer to another store. */
export const isDebian = existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

/** Installs those of the Debian packages that are missing, where we may: as root, with apt. Else leaves it as it is. */
export function installPackages(packages: readonly string[]): void {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  console.error(`Installing Debian packages: ${missing.join(" ")}`);
  const failure = apt("update") ?? apt("install", "--yes", "--no-install-recommends", ...missing);
  if (failure) console.error(`apt-get did not install them: ${failure}`);
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat", "$" + "{db:Status-Status}", name], {
    encoding: "utf8",
  });
  return stdout === "installed";
}

/** Runs apt-get; returns the line that says why it failed, if it did. */
function apt(...args: readonly string[]): string | undefined {
  const waiting = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::Retries=1"];
  const { status, stderr } = spawnSync("apt-get", ["-q", ...waiting, ...args], {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    maxBuffer: 1 << 28,
  });
  if (status === 0) return undefined;
  return stderr.split("\n").find((line) => line.startsWith("E: ")) ?? `exit code ${status}`;
}
