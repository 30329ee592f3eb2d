import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { cache } from "./cache.ts";
import type { Profile } from "./profile.ts";

/** The version that code-server holds. */
const version = "1.139.1";

/** A VS Code in a window of its own. */
export interface Desktop {
  /** Which it is, for the person who waits. */
  readonly name: string;
  /** Its program. */
  readonly executable: string;
  /** Its command line: installs extensions, opens folders. */
  readonly cli: string;
}

/** The desktop VS Code to use, which may be the person's own where that is acceptable, or the reason why there is none. */
export async function findDesktop({ own }: { own: boolean }): Promise<Desktop | string> {
  const executable = process.env.VSCODE_EXECUTABLE_PATH;
  if (executable) return named(executable);
  if (!hasDisplay()) return "there is no display";
  return (own ? onPath() : undefined) ?? download();
}

/** Installs a packaged extension into a profile. */
export function installIntoDesktop({ cli }: Desktop, profile: Profile, vsix: string): void {
  execFileSync(cli, [...desktopArguments(profile), "--install-extension", vsix, "--force"], { stdio: "pipe" });
}

/** What a desktop VS Code is started with; root must do without its sandbox. */
export function desktopArguments({ userData, extensions }: Profile): string[] {
  const folders = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  return process.getuid?.() === 0 ? [...folders, "--no-sandbox"] : folders;
}

function named(executable: string): Desktop {
  if (!existsSync(executable)) {
    throw new Error(`VSCODE_EXECUTABLE_PATH names ${executable}, which does not exist. It names VS Code's program.`);
  }
  return { name: executable, executable, cli: cliOf(executable) };
}

/** The installed `code`; not that of a remote terminal or of Windows, which open windows on another machine. */
function onPath(): Desktop | undefined {
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) return undefined;
  const paths = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "code"));
  const code = paths.find((path) => existsSync(path));
  return code ? { name: code, executable: code, cli: code } : undefined;
}

async function download(): Promise<Desktop | string> {
  mkdirSync(cache, { recursive: true });
  try {
    const executable = await downloadAndUnzipVSCode({
      version,
      cachePath: cache,
      timeout: 5000,
      reporter: { report: announceOnce(), error: () => undefined },
    });
    return { name: `VS Code ${version}`, executable, cli: cliOf(executable) };
  } catch (error) {
    return `VS Code cannot be downloaded (${error instanceof Error ? error.message : error})`;
  }
}

function announceOnce(): (report: { stage: string }) => void {
  let announced = false;
  return ({ stage }) => {
    if (announced || stage !== "downloading") return;
    announced = true;
    console.error(`Downloading VS Code ${version} into ${cache}`);
  };
}

function cliOf(executable: string): string {
  return resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true })[0] as string;
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
