import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Workspace } from "./commandLine.ts";

const notice = [
  "language: en",
  "translations: [fi]",
  "controllers:",
  "  - name: Kuusiranta Oy",
  "    email: privacy@kuusiranta.example",
  "security: Doors are locked.",
  "",
].join("\n");

describe("privacy-notice render", () => {
  const workspace = new Workspace({
    "customers.notice.yaml": notice,
    "both.notice.yaml": `${notice}---\n${notice.replace("Kuusiranta", "Mallikas")}`,
    "broken.notice.yaml": "controllers: [\n",
    "swedish.notice.yaml": "language: sv\n",
    "page.md": "# Privacy notice\n",
  });
  const render = (...args: string[]) => workspace.run(["render", ...args]);
  const written = (name: string) => readFileSync(workspace.path(name), "utf8");

  test("writes the notice in its own language", async () => {
    const { code, out, err } = await render("customers.notice.yaml", "--to", "markdown");
    assert.equal(code, 0);
    assert.match(out, /^# Privacy notice\n/);
    assert.match(out, /Kuusiranta Oy\\\nE-mail: <privacy@kuusiranta\.example>/);
    assert.equal(err, "");
  });

  test("in another one it tells which texts there are only in the first", async () => {
    const { code, out, err } = await render("customers.notice.yaml", "--to", "html", "--language", "fi");
    assert.equal(code, 0);
    assert.match(out, /<html lang="fi">[\s\S]*<h2>Rekisterinpitäjä<\/h2>/);
    assert.equal(
      err,
      "customers.notice.yaml:6:11: There is no text in “fi” here; the one in another language is used.\n",
    );
  });

  test("knows no languages that the notice does not have", async () => {
    const asked = await render("customers.notice.yaml", "--to", "html", "--language", "sv");
    assert.deepEqual([asked.code, asked.out], [2, ""]);
    assert.match(asked.err, /not given in “sv”\. It is given in: en, fi\./);
    const own = await render("swedish.notice.yaml", "--to", "html");
    assert.deepEqual([own.code, own.out], [2, ""]);
    assert.match(own.err, /no section templates for the language “sv”/);
  });

  test("writes a file whole, and over another only if it is told to", async () => {
    const args = ["customers.notice.yaml", "--to", "markdown", "--output", "out.md"];
    assert.deepEqual(await render(...args), { code: 0, out: "", err: "" });
    assert.match(written("out.md"), /^# Privacy notice\n/);
    workspace.write("out.md", "mine");
    const again = await render(...args);
    assert.equal(again.code, 2);
    assert.match(again.err, /^out\.md: It exists already\./);
    assert.equal(written("out.md"), "mine");
    assert.equal((await render(...args, "--force")).code, 0);
    assert.match(written("out.md"), /^# Privacy notice\n/);
    assert.deepEqual(
      readdirSync(workspace.folder).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

  test("says why a file could not be written", async () => {
    const { code, err } = await render("customers.notice.yaml", "--to", "html", "--output", "nowhere/out.html");
    assert.equal(code, 2);
    assert.match(err, /There is no such folder/);
  });

  test("of several notices in a file one is asked for", async () => {
    const open = await render("both.notice.yaml", "--to", "markdown");
    assert.equal(open.code, 2);
    assert.match(open.err, /holds 2 notices\. Say which with --document, from 1 to 2/);
    const second = await render("both.notice.yaml", "--to", "markdown", "--document", "2");
    assert.match(second.out, /Mallikas Oy/);
    assert.equal((await render("both.notice.yaml", "--to", "markdown", "--document", "0")).code, 2);
    assert.equal((await render("customers.notice.yaml", "--to", "markdown", "--document", "2")).code, 2);
  });

  test("writes nothing of a file that is no YAML notice", async () => {
    const broken = await render("broken.notice.yaml", "--to", "markdown", "--output", "broken.md");
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^broken\.notice\.yaml:\d+:\d+: /);
    assert.ok(!readdirSync(workspace.folder).includes("broken.md"));
    const prose = await render("page.md", "--to", "html");
    assert.deepEqual([prose.code, prose.out], [2, ""]);
    assert.match(prose.err, /Only YAML notices are rendered/);
    const missing = await render("none.notice.yaml", "--to", "html");
    assert.match(missing.err, /There is no such file/);
  });

  test("reads standard input", async () => {
    const { code, out } = await workspace.run(["render", "-", "--to", "markdown"], { input: notice });
    assert.equal(code, 0);
    assert.match(out, /Kuusiranta Oy/);
  });

  test("asks for what to write", async () => {
    const without = await render("customers.notice.yaml");
    assert.equal(without.code, 2);
    assert.match(without.err, /The option --to <format> is missing/);
    assert.match((await render("customers.notice.yaml", "--to", "pdf")).err, /Possible are: markdown, html/);
  });
});
