// Bundles what runs into dist/. Needs server/generated/ (scripts/generate.mjs).
import { chmodSync } from "node:fs";
import { build } from "esbuild";

const requireInModules = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

await build({
  entryPoints: { cli: "server/src/cli/main.ts" },
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  legalComments: "none",
  banner: { js: `#!/usr/bin/env node\n${requireInModules}` },
  logLevel: "warning",
});

// npm makes it executable only where it exists at install time; on a fresh clone it is built after that.
chmodSync("dist/cli.js", 0o755);
