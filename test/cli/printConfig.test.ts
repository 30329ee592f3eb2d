import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { poorNotice, Workspace } from "./commandLine.ts";

const files = {
  ".privacy-notice.yaml": `
root: true
country: FI
maximum-age: 12
rules: { date-missing: hint }
services: [{ name: Membra*, provider: Membra Oy, country: FI }]
words: { fi: { recipients: [valmentaj*], headings: { retention: [Arkisto] } } }
overrides: [{ files: [legal], rules: { retention-vague: off } }]
`,
  "legal/.privacy-notice.yaml": "words: { fi: { recipients: [tuomar*] } }\nrules: { date-missing: off }\n",
  "legal/privacy.md": `---\nprivacy-notice: { language: en }\n---\n${poorNotice}`,
  "readme.md": "# Read me\n",
};

describe("check --print-config", () => {
  test("shows each setting with what set it, and checks nothing", async () => {
    const workspace = new Workspace(files);
    const { code, out, err } = await workspace.run(["check", "--print-config", "legal/privacy.md", "--articles", "13"]);
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(out.split("\n"), [
      "# legal/privacy.md",
      "# Its front matter says whether it is a privacy notice (“privacy-notice”).",
      "# In a folder it is checked.",
      "# Not set: public-body, not-applicable, audience",
      "language: en # front matter",
      "country: FI # .privacy-notice.yaml",
      'articles: ["13"] # option of the command line',
      "maximum-age: 12 # .privacy-notice.yaml",
      "rules:",
      "  date-missing: off # legal/.privacy-notice.yaml",
      "  retention-vague: off # .privacy-notice.yaml, overrides",
      "services:",
      "  - {name: Membra*, provider: Membra Oy, country: FI} # .privacy-notice.yaml",
      "words:",
      "  fi:",
      "    recipients:",
      "      - valmentaj* # .privacy-notice.yaml",
      "      - tuomar* # legal/.privacy-notice.yaml",
      "    headings:",
      "      retention: [Arkisto] # .privacy-notice.yaml",
      "",
    ]);
  });

  test("prints what would configure the same", async () => {
    const workspace = new Workspace(files);
    const { out } = await workspace.run(["check", "--print-config", "legal/privacy.md"]);
    workspace.write("all.yaml", out);
    const again = await workspace.run(["check", "--print-config", "--config", "all.yaml", "legal/privacy.md"]);
    assert.equal(again.code, 0);
    assert.deepEqual(parse(again.out), parse(out));
  });

  test("shows several documents, and what is passed over", async () => {
    const workspace = new Workspace(files);
    const { code, out } = await workspace.run(["check", "--print-config", "legal", "readme.md"]);
    assert.equal(code, 0);
    const [legal, readme] = out.split("---\n");
    assert.match(legal ?? "", /^# legal\/privacy\.md\n/);
    assert.match(readme ?? "", /^# readme\.md\n# Nothing says .*\n# In a folder it is passed over/);
  });

  test("shows it to programs", async () => {
    const workspace = new Workspace(files);
    const { code, out } = await workspace.run(["check", "--print-config", "--format", "json", "legal/privacy.md"]);
    assert.equal(code, 0);
    const { version, files: printed } = JSON.parse(out);
    assert.equal(version, 1);
    assert.equal(printed.length, 1);
    assert.deepEqual(printed[0].chosen, { isNotice: true, why: "front-matter" });
    assert.deepEqual(printed[0].settings.slice(0, 4), [
      { key: ["language"], value: "en", from: "front-matter" },
      { key: ["country"], value: "FI", from: "file", file: ".privacy-notice.yaml" },
      { key: ["maximum-age"], value: 12, from: "file", file: ".privacy-notice.yaml" },
      { key: ["rules", "date-missing"], value: "off", from: "file", file: "legal/.privacy-notice.yaml" },
    ]);
  });

  test("takes standard input by the name that it would have", async () => {
    const workspace = new Workspace(files);
    const args = ["check", "-", "--print-config", "--stdin-path", "legal/new.md"];
    const { out } = await workspace.run(args, { input: "---\nprivacy-notice: false\n---\n" });
    assert.match(out, /^# legal\/new\.md\n# Its front matter/);
    assert.match(out, /retention-vague: off/);
  });

  test("shows defaults where nothing is set, in the language of the interface", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice });
    const { code, out } = await workspace.run(["check", "--print-config", "privacy.md", "--lang", "fi"]);
    assert.equal(code, 0);
    assert.match(out, /^maximum-age: 24 # oletus\n$/m);
    assert.match(out, /Kansiosta se tarkistetaan/);
  });

  test("fails where a file is not there or the configuration is wrong, and still shows the rest", async () => {
    const workspace = new Workspace({ "privacy.md": poorNotice, ".privacy-notice.yaml": "country: FI\nlanguag: fi\n" });
    const { code, out, err } = await workspace.run(["check", "--print-config", "privacy.md", "nowhere.md"]);
    assert.equal(code, 2);
    assert.match(out, /country: FI # \.privacy-notice\.yaml/);
    assert.match(err, /nowhere\.md: There is no such file/);
    assert.match(err, /\.privacy-notice\.yaml:2:1: There is no setting “languag”\. Did you mean language\?/);
    const missing = await workspace.run(["check", "--print-config", "--config", "no.yaml", "privacy.md"]);
    assert.deepEqual([missing.code, missing.out], [2, ""]);
  });
});
