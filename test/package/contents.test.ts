import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../../", import.meta.url));
const vsce = fileURLToPath(new URL("../../node_modules/@vscode/vsce/vsce", import.meta.url));
const files = execFileSync(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "");
const sizeOf = (paths: readonly string[], size: (path: string) => number) =>
  paths.reduce((sum, path) => sum + size(`${root}${path}`), 0);

describe("the package", () => {
  test("holds what runs, and nothing else", () => {
    const kinds = files.map((path) =>
      path
        .replace(/^docs\/rules\/.*\.md$/u, "docs/rules/*.md")
        .replace(/^(dist\/(?:chunk|renderPreview|schemaService|stdio))-\w+\.js$/u, "$1-*.js")
        .replace(/^snippets\/(?:markdown|html|plaintext|yaml)\.(?:en|fi)\.json$/u, "snippets/*.json")
        .replace(/^media\/walkthrough\/.*/u, "media/walkthrough/*"),
    );
    assert.deepEqual([...new Set(kinds)].sort(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/browser/client.cjs",
      "dist/browser/server.js",
      "dist/chunk-*.js",
      "dist/cli.js",
      "dist/client.cjs",
      "dist/connect.cjs",
      "dist/renderPreview-*.js",
      "dist/schemaService-*.js",
      "dist/schemas/config.schema.json",
      "dist/schemas/notice.schema.json",
      "dist/server.js",
      "dist/stdio-*.js",
      "dist/webview/preview.js",
      "dist/webview/style.css",
      "docs/rules/*.md",
      "l10n/bundle.l10n.fi.json",
      "media/icon.png",
      "media/icon.svg",
      "media/walkthrough/*",
      "package.json",
      "package.nls.fi.json",
      "package.nls.json",
      "snippets/*.json",
      "syntaxes/plain-text.tmLanguage.json",
      "syntaxes/privacy-notice.injection.tmLanguage.json",
    ]);
  });

  test("is small: its code under 1.5 MB as packed, its pictures under 0.5 MB", () => {
    const code = files.filter((path) => path.startsWith("dist/"));
    const pictures = files.filter((path) => path.startsWith("media/"));
    assert.ok(sizeOf(code, (path) => gzipSync(readFileSync(path)).length) < 1_500_000);
    assert.ok(sizeOf(pictures, (path) => statSync(path).size) < 500_000);
  });
});
