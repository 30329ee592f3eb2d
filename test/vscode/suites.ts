import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { Report } from "./report.ts";

/** A suite that runs in an extension host. */
export interface Suite {
  /** The extension that holds it, and runs where the suite is to run. */
  readonly folder: string;
  readonly main: string;
}

const platforms: Record<"host" | "web", BuildOptions> = {
  host: { platform: "node" },
  web: {
    platform: "browser",
    // Mocha's build for browsers would take the bundle's own exports for its own.
    define: { module: "undefined", exports: "undefined", define: "undefined", global: "globalThis" },
  },
};

/** The specs of a layer. */
export function specsOf(layer: string): string[] {
  const folder = fileURLToPath(new URL(layer, import.meta.url));
  const specs = readdirSync(folder).filter((name) => name.endsWith(".spec.ts"));
  if (specs.length === 0) throw new Error(`There is no *.spec.ts in ${folder}.`);
  return specs.sort().map((name) => join(folder, name));
}

/** Writes an extension that does nothing but hold a suite, in the extension host of Node. */
export function writeHolder(folder: string): string {
  mkdirSync(folder);
  const engines = { vscode: "^1.91.0" };
  const manifest = { name: "tests", publisher: "privacy-notice", version: "0.0.0", engines, main: "./suite.cjs" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, activationEvents: [] }));
  return folder;
}

/** Bundles a layer's specs into the extension that is to hold them. */
export async function bundle(layer: "host" | "web", folder: string): Promise<Suite> {
  const index = fileURLToPath(new URL(`${layer}/index.ts`, import.meta.url));
  const lines = [
    `export * from ${JSON.stringify(index)};`,
    ...specsOf(layer).map((it) => `import ${JSON.stringify(it)};`),
  ];
  const suite = { folder, main: join(folder, "suite.cjs") };
  await build({
    ...platforms[layer],
    stdin: { contents: lines.join("\n"), resolveDir: folder },
    outfile: suite.main,
    bundle: true,
    format: "cjs",
    external: ["vscode"],
    sourcemap: "linked",
    logLevel: "error",
  });
  return suite;
}

/** The last report that a suite has kept, with its errors placed in the sources. */
export function reportOf({ folder, main }: Suite): Report | undefined {
  const file = join(folder, "report.json");
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
  const map = new SourceMap(JSON.parse(readFileSync(`${main}.map`, "utf8")));
  const results = report.results.map((it) => (it.error ? { ...it, error: placed(it.error, map, folder) } : it));
  return { ...report, results };
}

/** The stack of an error in the bundle, as one of an error in the sources. */
function placed(error: string, map: SourceMap, folder: string): string {
  return error.replace(/[^\s(]*suite\.cjs[^\s:]*:(\d+):(\d+)/g, (place, line, column) => {
    const origin = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in origin)) return place;
    return `${relative(".", resolve(folder, origin.originalSource))}:${origin.originalLine + 1}`;
  });
}
