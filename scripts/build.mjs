// Bundles what runs into dist/. Needs server/generated/ (scripts/generate.mjs).
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";

const requireInModules = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

rmSync("dist", { recursive: true, force: true });

const shared = { bundle: true, minify: true, legalComments: "none", logLevel: "warning", outdir: "dist" };

// What runs on Node shares its core in one chunk.
await build({
  ...shared,
  entryPoints: { cli: "server/src/cli/main.ts", server: "server/src/node/main.ts" },
  splitting: true,
  chunkNames: "[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20",
  banner: { js: requireInModules },
});

await build({
  ...shared,
  entryPoints: { "browser/server": "server/src/browser/main.ts" },
  format: "iife",
  platform: "browser",
  target: "es2022",
});

// npm makes it executable only where it exists at install time; on a fresh clone it is built after that.
chmodSync("dist/cli.js", 0o755);
