import { format } from "node:util";
import { type CodeServer, installIntoCodeServer, startCodeServer } from "../../scripts/editor/codeServer.ts";
import { type Desktop, desktopArguments, installIntoDesktop } from "../../scripts/editor/desktop.ts";
import { startGroup } from "../../scripts/editor/processes.ts";
import type { Profile } from "../../scripts/editor/profile.ts";
import { openPage } from "./browser.ts";
import type { Suite } from "./suites.ts";

/** Hears what the editor logs. */
export type Log = (text: string, isError: boolean) => void;

/** What a suite runs in. */
export interface Stage {
  readonly profile: Profile;
  /** The folder that is open. */
  readonly workspace: string;
  /** Packaged extensions that are installed. */
  readonly installed: readonly string[];
  /** Milliseconds after which the suite is taken to hang. */
  readonly limit: number;
  readonly log: Log;
}

/** Runs a suite in the extension host of a desktop VS Code. */
export async function runInDesktop(desktop: Desktop, suite: Suite, stage: Stage): Promise<void> {
  for (const vsix of stage.installed) installIntoDesktop(desktop, stage.profile, vsix);
  const quiet = ["--disable-gpu-sandbox", "--disable-updates", "--disable-workspace-trust", "--no-cached-data"];
  const args = [
    stage.workspace,
    ...desktopArguments(stage.profile),
    ...quiet,
    "--skip-welcome",
    "--skip-release-notes",
  ];
  args.push(`--extensionDevelopmentPath=${suite.folder}`, `--extensionTestsPath=${suite.main}`);
  const group = startGroup(desktop.executable, args, process.env);
  try {
    const how = await within(stage.limit, group.ended);
    stage.log(`${desktop.name} ended: ${how}`, true);
  } finally {
    await group.stop();
    for (const line of group.output().split("\n")) stage.log(line, true);
  }
}

/** The programs that stand in for a desktop VS Code. */
export interface TestBed {
  readonly codeServer: string;
  readonly chromium: string;
}

/** Runs a suite in an extension host of code-server: that of the server, or of the page for a suite for browsers. */
export async function runInCodeServer({ codeServer, chromium }: TestBed, suite: Suite, stage: Stage): Promise<void> {
  for (const vsix of stage.installed) installIntoCodeServer(codeServer, stage.profile, vsix);
  const options = { codeServer, profile: stage.profile, folder: stage.workspace, testable: true };
  const server = await startCodeServer(options);
  try {
    await runInPage(server, chromium, suite, stage);
  } finally {
    await server.stop();
  }
}

async function runInPage(server: CodeServer, chromium: string, suite: Suite, stage: Stage): Promise<void> {
  const { page, close } = await openPage(chromium);
  const host = Promise.withResolvers<void>();
  try {
    await page.exposeFunction("codeAutomationExit", () => host.resolve());
    await page.exposeFunction("codeAutomationLog", (level: string, args: unknown[]) =>
      stage.log(format(...args), level === "error"),
    );
    await page.goto(testAddress(server.authority, suite, stage));
    await within(stage.limit, Promise.race([host.promise, server.ended, page.waitForEvent("crash", { timeout: 0 })]));
  } finally {
    await close();
  }
}

/** The page that runs the suite as soon as it is open. */
function testAddress(authority: string, suite: Suite, { workspace }: Stage): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(suite.folder)],
    ["extensionTestsPath", remote(suite.main)],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  return `http://${authority}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${limit / 1000} s.`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
