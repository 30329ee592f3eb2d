import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { test } from "node:test";

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
}

const run = spawnSync(process.execPath, ["dist/cli.js", "check", "--format", "json", "examples"], { encoding: "utf8" });
const { files } = JSON.parse(run.stdout) as Report;

const complete = {
  "examples/complete.notice.yaml": "en",
  "examples/privacy-notice.html": "en",
  "examples/tietosuojaseloste.md": "fi",
};
const incomplete = { "examples/privacy-policy.md": "en", "examples/rekisteriseloste.txt": "fi" };

test("the five examples are found in their folder, and read in their language", () => {
  const found = Object.fromEntries(files.map(({ path, language }) => [path, language]));
  assert.deepEqual(found, { ...complete, ...incomplete });
  assert.equal(run.status, 1);
});

test("the built command can be run as it is", () => {
  assert.doesNotThrow(() => accessSync("dist/cli.js", constants.X_OK));
});

for (const path of Object.keys(complete)) {
  test(`${path} is complete: nothing at warning or above`, () => {
    const findings = files.find((file) => file.path === path)?.findings ?? [];
    assert.deepEqual(
      findings.filter(({ severity }) => severity === "error" || severity === "warning"),
      [],
    );
  });
}

for (const path of Object.keys(incomplete)) {
  test(`${path} is not`, () => {
    const rules = new Set(files.find((file) => file.path === path)?.findings.map(({ rule }) => rule));
    for (const rule of ["retention-vague", "right-restriction-missing", "section-empty", "placeholder-left"]) {
      assert.ok(rules.has(rule), `${rule} is not among ${[...rules].join(", ")}`);
    }
  });
}
