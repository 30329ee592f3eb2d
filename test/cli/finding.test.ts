import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { describe, test } from "node:test";
import { poorNotice, Workspace } from "./commandLine.ts";

const chosen = "---\nprivacy-notice: true\n---\n# A\n";

describe("in folders", () => {
  const workspace = new Workspace({
    "privacy.md": poorNotice,
    "z/tietosuojaseloste.html": "<h1>Tietosuojaseloste</h1>",
    "z/shop.notice.txt": "Privacy",
    "Z/privacy.md": poorNotice,
    "docs/a.md": chosen,
    "docs/crlf.md": chosen.replaceAll("\n", "\r\n"),
    "docs/no.md": "# No",
    "docs/privacy.docx": "PK",
    "docs/privacy.yaml": "a: b",
    "node_modules/x/privacy.md": poorNotice,
    "deep/node_modules/x/privacy.md": poorNotice,
    "binary.md": new Uint8Array([0, 1, 2]),
  });

  test("the chosen documents are checked, in the order of their paths", async () => {
    const paths = [
      "Z/privacy.md",
      "docs/a.md",
      "docs/crlf.md",
      "privacy.md",
      "z/shop.notice.txt",
      "z/tietosuojaseloste.html",
    ];
    assert.deepEqual(await workspace.checkedPaths("."), paths);
    assert.deepEqual(await workspace.checkedPaths("./"), paths);
  });

  test("paths begin as the person wrote them", async () => {
    assert.deepEqual(await workspace.checkedPaths("./docs/"), ["docs/a.md", "docs/crlf.md"]);
    assert.deepEqual(await workspace.checkedPaths(workspace.path("docs/a.md")), [workspace.path("docs/a.md")]);
  });

  test("the same file comes once, by its own path", async () => {
    const linked = new Workspace({ "docs/privacy.md": poorNotice });
    symlinkSync("docs", linked.path("again"));
    linked.write("a/readme.md", "# Readme");
    symlinkSync("../docs", linked.path("a/link"));
    symlinkSync("docs/privacy.md", linked.path("privacy.notice.md"));
    symlinkSync("..", linked.path("docs/loop"));
    assert.deepEqual(await linked.checkedPaths("."), ["docs/privacy.md"]);
    assert.deepEqual(await linked.checkedPaths("docs", "docs/privacy.md", "./docs/privacy.md"), ["docs/privacy.md"]);
  });

  test("configuration includes and excludes", async () => {
    const configured = new Workspace({
      ".privacy-notice.yaml": "include: [docs/*.md]\nexclude: [old]",
      "docs/no.md": "# No",
      "old/privacy.md": poorNotice,
      "old/.privacy-notice.yaml": "country: FI",
    });
    assert.deepEqual(await configured.checkedPaths("."), ["docs/no.md"]);
    assert.deepEqual(await configured.checkedPaths("old/privacy.md"), ["old/privacy.md"], "what is named is checked");
  });

  test("what git ignores is passed over", async () => {
    const ignored = new Workspace({
      ".git/HEAD": "",
      ".gitignore": "# built\ndist/\n/top.notice.md\n*.tmp.md\n!keep.tmp.md\n",
      "dist/privacy.md": poorNotice,
      "a/dist/privacy.md": poorNotice,
      "top.notice.md": poorNotice,
      "a/top.notice.md": poorNotice,
      "a/b.notice.tmp.md": chosen,
      "a/keep.tmp.md": chosen,
      "a/.gitignore": "inner\n",
      "a/inner/privacy.md": poorNotice,
      "inner/privacy.md": poorNotice,
    });
    assert.deepEqual(await ignored.checkedPaths("."), ["a/keep.tmp.md", "a/top.notice.md", "inner/privacy.md"]);
    assert.deepEqual(await ignored.checkedPaths("a"), ["a/keep.tmp.md", "a/top.notice.md"]);
    assert.deepEqual(await ignored.checkedPaths("dist"), ["dist/privacy.md"], "a folder that is named is searched");
  });
});

describe("patterns", () => {
  const workspace = new Workspace({
    "docs/a.md": "# A",
    "docs/deep/b.md": "# B",
    "docs/deep/c.html": "<h1>C</h1>",
    "docs/deep/c.notice.yaml": "title: C",
    "docs/deep/workflow.yml": "on: push",
    "docs/picture.png": "x",
    "docs/old/d.md": "# D",
    "[odd].md": "# Odd",
    "!bang.md": "# Bang",
    "node_modules/x.md": "# X",
  });

  test("name every file in a known format, whatever the shell", async () => {
    assert.deepEqual(await workspace.checkedPaths("docs/**/*.md"), ["docs/a.md", "docs/deep/b.md", "docs/old/d.md"]);
    assert.deepEqual(await workspace.checkedPaths("./docs/*"), ["docs/a.md"]);
    assert.deepEqual(await workspace.checkedPaths("docs/{deep,old}/*.{md,html}"), [
      "docs/deep/b.md",
      "docs/deep/c.html",
      "docs/old/d.md",
    ]);
    assert.deepEqual(await workspace.checkedPaths("**/x.md", "docs/a.md"), ["docs/a.md"]);
    assert.deepEqual(await workspace.checkedPaths(`${workspace.path("docs")}/*.md`), [workspace.path("docs/a.md")]);
  });

  test("name of YAML files those that are notices", async () => {
    assert.deepEqual(await workspace.checkedPaths("docs/deep/c*", "**/*.yml"), [
      "docs/deep/c.html",
      "docs/deep/c.notice.yaml",
    ]);
  });

  test("take away after !", async () => {
    assert.deepEqual(await workspace.checkedPaths("docs/**/*.md", "!docs/old"), ["docs/a.md", "docs/deep/b.md"]);
    assert.deepEqual(await workspace.checkedPaths("!**/deep/**", "docs/**/*.md"), ["docs/a.md", "docs/old/d.md"]);
    assert.deepEqual(await workspace.checkedPaths("docs/a.md", "docs/deep/b.md", "!./docs/a.md"), ["docs/deep/b.md"]);
  });

  test("yield to files that are called so", async () => {
    assert.deepEqual(await workspace.checkedPaths("[odd].md"), ["[odd].md"]);
    assert.deepEqual(await workspace.checkedPaths("!bang.md"), ["!bang.md"]);
  });

  test("that match nothing are told of; the rest is checked", async () => {
    const { code, err, report } = await workspace.report(["docs/*.txt", "docs/a.md"]);
    assert.equal(code, 1);
    assert.match(err, /^docs\/\*\.txt: No file in a known format matches/);
    assert.equal(report.files.length, 1);
  });
});
