/**
 * npm run test:vscode: runs the suites of this folder against the packaged extension.
 *
 *     node test/vscode/run.ts VSIX [host] [visible] [web] [--limit SECONDS] [--verbose]
 *
 * `host/` runs in the extension host of a desktop VS Code where there can be one, else of code-server; `visible/` drives
 * the workbench of code-server as a person would; `web/` runs in the extension host of a browser. `--verbose` shows what
 * the editor logs, and with it what specs of the first and the last write to the console.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { exitOnSignals, temporaryFolder } from "../../scripts/editor/processes.ts";
import { layers } from "./layers.ts";
import { isProven, tell } from "./outcome.ts";

type Layer = keyof typeof layers;

exitOnSignals();
main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

async function main(): Promise<void> {
  const { vsix, chosen, limit, verbose } = readArguments();
  const temporary = temporaryFolder();
  let green = true;
  for (const layer of chosen) {
    const folder = join(temporary, layer);
    mkdirSync(folder);
    const errors: string[] = [];
    const log = (text: string, isError: boolean) => {
      if (verbose) console.error(text);
      else if (isError) errors.push(text);
    };
    const outcome = await layers[layer]({ vsix, folder, limit, log });
    tell(layer, outcome, errors);
    green &&= isProven(outcome);
  }
  process.exit(green ? 0 : 1);
}

function readArguments() {
  const options = { limit: { type: "string", default: "300" }, verbose: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [vsix = "", ...names] = positionals;
  if (!existsSync(vsix)) throw new Error(`The first argument must be a packaged extension, a .vsix file: "${vsix}".`);
  const known = Object.keys(layers) as Layer[];
  const unknown = names.find((name) => !known.some((layer) => layer === name));
  if (unknown) throw new Error(`There is no suite "${unknown}", only ${known.join(", ")}.`);
  return {
    vsix: resolve(vsix),
    chosen: known.filter((layer) => names.length === 0 || names.includes(layer)),
    limit: Number(values.limit) * 1000,
    verbose: values.verbose,
  };
}
