import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const script = new URL("../../scripts/registers.mjs", import.meta.url).pathname;
const today = new Date().toISOString().slice(0, 10);

/** What the script prints of registers given as YAML, by file name. */
function listOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "registers-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("facts looked up more than a year ago are listed by register, the oldest first", () => {
  const laws = `repealed:
  - { id: fi-new, name: uusi laki, source: "https://example.fi/1", checked: ${today} }
  - { id: fi-old, name: vanha laki, source: "https://example.fi/2", checked: 2021-05-01 }
  - { id: fi-older, name: vanhempi laki, source: "https://example.fi/3", checked: 2020-05-01 }
`;
  const adequacy = `eea: { countries: [FI, SE], source: "https://example.fi/4", checked: 2019-01-01 }
adequate:
  - { country: AD, name: Andorra, source: "https://example.fi/5", checked: ${today} }
`;
  assert.deepEqual(listOf({ "laws.yaml": laws, "adequacy.yaml": adequacy }).trim().split("\n"), [
    "adequacy",
    "  2019-01-01  eea  2 countries  https://example.fi/4",
    "",
    "laws",
    "  2020-05-01  fi-older  vanhempi laki  https://example.fi/3",
    "  2021-05-01  fi-old  vanha laki  https://example.fi/2",
  ]);
});

test("says so where nothing is that old", () => {
  const services = `services:
  - { id: example, entity: Example Ltd, names: [Example], source: "https://example.fi", checked: ${today} }
`;
  assert.equal(listOf({ "services.yaml": services }), "All facts are younger than a year.\n");
});
