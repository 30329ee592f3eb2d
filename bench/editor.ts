// npm run bench:editor: the packaged extension in a real VS Code: from opening a notice to its first underlined finding,
// the activation as VS Code reports it, and how large the bundles are. Prints the tables in bench/README.md.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { installIntoCodeServer, startCodeServer } from "../scripts/editor/codeServer.ts";
import { provideCodeServerAndChromium } from "../scripts/editor/install.ts";
import { exitOnSignals, temporaryFolder } from "../scripts/editor/processes.ts";
import { createProfile } from "../scripts/editor/profile.ts";
import { openWorkbench, type Workbench } from "../test/vscode/visible/workbench.ts";

const runs = 5;
const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

exitOnSignals();
/** An editor has settled when its own extensions have started (ms). */
const settling = 10_000;
const cold: number[] = [];
const warm: number[] = [];
const next: number[] = [];
const activation: string[] = [];
const temporary = temporaryFolder();
for (let run = 0; run < runs; run += 1) {
  cold.push(await inEditor(`cold-${run}`, (workbench) => timeToFinding(workbench, "privacy-policy.md")));
  await inEditor(`warm-${run}`, measureWarm);
}
console.log(`${runs} editors, milliseconds: median (largest)\n\n| | time |\n|---|---|`);
console.log(`| opening a notice to its first finding, in an editor just opened | ${shown(cold)} |`);
console.log(`| the same, in an editor that has settled: extension and server start | ${shown(warm)} |`);
console.log(`| the next notice | ${shown(next)} |`);
console.log(`| activation as VS Code reports it, in an editor that has settled | ${activation.join(", ")} |\n`);
printSizes();
process.exit(0);

async function measureWarm(workbench: Workbench): Promise<void> {
  await workbench.page.waitForTimeout(settling);
  warm.push(await timeToFinding(workbench, "privacy-policy.md"));
  next.push(await timeToFinding(workbench, "rekisteriseloste.txt"));
  activation.push(await activationTime(workbench));
}

async function inEditor<T>(name: string, act: (workbench: Workbench) => Promise<T>): Promise<T> {
  const { codeServer, chromium } = await provideCodeServerAndChromium();
  const folder = join(temporary, name, "examples");
  cpSync(file("examples"), folder, { recursive: true });
  const profile = createProfile(join(temporary, name));
  installIntoCodeServer(codeServer, profile, file("privacy-notice.vsix"));
  const server = await startCodeServer({ codeServer, profile, folder });
  const workbench = await openWorkbench(chromium, `http://${server.authority}/`);
  try {
    return await act(workbench);
  } finally {
    await workbench.close();
    await server.stop();
  }
}

async function timeToFinding(workbench: Workbench, name: string): Promise<number> {
  await workbench.openFile(name);
  const start = performance.now();
  await workbench.underlined("warning").or(workbench.underlined("error")).first().waitFor();
  return performance.now() - start;
}

async function activationTime(workbench: Workbench): Promise<string> {
  await workbench.command("Developer: Show Running Extensions");
  const row = workbench.page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Privacy Notice" });
  const text = await row.locator(".activation-time").innerText();
  return text.replace(/^Activation: /u, "").trim();
}

function printSizes(): void {
  console.log("| file | size | compressed |\n|---|---|---|");
  const names = readdirSync(file("dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.c?js$/u.test(name),
  );
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;
  let [sum, compressed] = [0, 0];
  for (const name of names.sort()) {
    const content = readFileSync(join(file("dist"), name));
    const small = gzipSync(content, { level: 9 }).length;
    [sum, compressed] = [sum + content.length, compressed + small];
    console.log(`| ${name.replace(/-\w{8}\./u, "-….")} | ${kilobytes(content.length)} | ${kilobytes(small)} |`);
  }
  console.log(`| **all** | **${kilobytes(sum)}** | **${kilobytes(compressed)}** |`);
}

function shown(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} (${sorted.at(-1)?.toFixed(0)})`;
}
