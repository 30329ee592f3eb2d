import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

export interface ProcessGroup {
  /** How it ended: its exit code, or what kept it from starting or killed it. */
  readonly ended: Promise<number | string>;
  /** All that it has written so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts a program with a process group of its own, which ends as a whole: when stopped, or with this process. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ProcessGroup {
  const child = spawn(command, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const killAtExit = () => kill(child, "SIGKILL");
  process.prependListener("exit", killAtExit);

  const ended = new Promise<number | string>((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("exit", (code, signal) => resolve(code ?? String(signal)));
  });

  async function stop(): Promise<void> {
    kill(child, "SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000))]);
    kill(child, "SIGKILL");
    process.off("exit", killAtExit);
  }
  return { ended, output: () => output, stop };
}

/** Makes a folder that goes with this process; all temporary files of this process and its children lie in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "privacy-notice-"));
  process.env.TMPDIR = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** Lets a signal end this process by way of `process.exit`, so that what it started and wrote goes with it. */
export function exitOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

function kill(leader: ChildProcess, signal: NodeJS.Signals): void {
  if (leader.pid === undefined) return;
  try {
    process.kill(-leader.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // ESRCH: the group has ended
  }
}
