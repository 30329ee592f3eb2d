// Bundles what runs into dist/. Needs server/generated/ (scripts/generate.mjs).
import { chmodSync, cpSync, readdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { data } from "../node_modules/franc/data.js";
import { detectedLanguages } from "../server/src/disclosures/detectLanguage.ts";

const requireInModules = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

/** Of the languages that franc knows those that we ask it about. */
const detectedLanguagesOnly = {
  name: "detected-languages-only",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]franc[\\/]data\.js$/ }, () => {
      const scripts = Object.entries(data).map(([script, languages]) => {
        const kept = Object.entries(languages).filter(([language]) => detectedLanguages.includes(language));
        return [script, Object.fromEntries(kept)];
      });
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(scripts))};` };
    });
  },
};

/** The YAML language service wants a `yaml` of its own, older by a little; it gets the one that is there. */
const oneYaml = {
  name: "one-yaml",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^yaml$/ }, ({ importer, kind }) => {
      return importer.includes("yaml-language-server")
        ? resolve("yaml", { resolveDir: import.meta.dirname, kind })
        : undefined;
    });
  },
};

/** It also imports `path`, for addresses of schemas in files: ours have none. */
const noPath = {
  name: "no-path",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^path$/ }, ({ path }) => ({ path, namespace: "no-path" }));
    onLoad({ filter: /./, namespace: "no-path" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** An import that stays one, of a bundle of its own. */
function loadedLater(source, bundle) {
  return {
    name: "loaded-later",
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, kind }) => {
        return path === source && kind === "dynamic-import" ? { path: bundle, external: true } : undefined;
      });
    },
  };
}

/** What this build has written. */
const written = new Set();

async function bundle(options) {
  const { metafile } = await build({ ...options, metafile: true });
  for (const path of Object.keys(metafile.outputs)) written.add(resolve(path));
}

const shared = {
  plugins: [detectedLanguagesOnly, oneYaml],
  bundle: true,
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  outdir: "dist",
};

// The command line and the server on Node share their core in one chunk.
await bundle({
  ...shared,
  entryPoints: { cli: "server/src/cli/main.ts", server: "server/src/node/main.ts" },
  splitting: true,
  chunkNames: "[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20",
  banner: { js: requireInModules },
});

await bundle({
  ...shared,
  entryPoints: { "browser/server": "server/src/browser/main.ts" },
  plugins: [...shared.plugins, noPath],
  // A worker is a browser without a document.
  conditions: ["worker", "browser", "module"],
  format: "iife",
  platform: "browser",
  target: "es2022",
});

// The extension is small, so that it activates fast; what connects to the server is loaded when that is needed.
await bundle({
  ...shared,
  entryPoints: { client: "client/src/node/main.ts", connect: "client/src/node/connect.ts" },
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
  plugins: [loadedLater("./connect.ts", "./connect.cjs")],
  format: "cjs",
  platform: "node",
  target: "node20",
});

await bundle({
  ...shared,
  entryPoints: { "browser/client": "client/src/browser/main.ts" },
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
  format: "cjs",
  platform: "browser",
  target: "es2022",
});

// The preview's page.
await bundle({
  ...shared,
  entryPoints: { "webview/preview": "client/webview/main.ts", "webview/style": "client/webview/style.css" },
  format: "iife",
  platform: "browser",
  target: "es2022",
});

// What editors with a YAML extension complete, explain and validate by.
for (const name of ["notice", "config"]) {
  const path = `dist/schemas/${name}.schema.json`;
  cpSync(`server/generated/${name}.schema.json`, path);
  written.add(resolve(path));
}

// npm makes it executable only where it exists at install time; on a fresh clone it is built after that.
chmodSync("dist/cli.js", 0o755);

// What earlier builds have left goes last, so that there is always one that runs.
for (const entry of readdirSync("dist", { recursive: true, withFileTypes: true })) {
  const path = resolve(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(path)) rmSync(path);
}
