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

describe("privacy-notice render, data", () => {
  const tilt = {
    meta: { language: "en", modified: "2026-01-15T10:00:00" },
    controller: { name: "Kuusiranta Oy", division: "Shop", country: null, sector: "G" },
    dataDisclosed: [{ category: "name", purposes: [{ purpose: "Orders", description: "delivering orders" }] }],
  };
  const workspace = new Workspace({
    "customers.notice.yaml": notice,
    "wrong.notice.yaml": "language: en\ncontrollers: Kuusiranta Oy\n",
    "empty.notice.yaml": "# nothing yet\n",
    "kuusiranta.tilt.json": JSON.stringify(tilt),
    "broken.tilt.json": '{\n  "meta": }\n',
    "list.tilt.json": "[]",
  });
  const render = (...args: string[]) => workspace.run(["render", ...args]);

  test("writes TILT, and tells what it cannot hold and what it asks for", async () => {
    const { code, out, err } = await render("customers.notice.yaml", "--to", "tilt");
    assert.equal(code, 0);
    const { controller, meta } = JSON.parse(out);
    assert.equal(controller.representative.email, "privacy@kuusiranta.example");
    assert.match(meta._hash, /^[0-9a-f]{64}$/);
    const lines = err.split("\n");
    assert.ok(lines.includes("customers.notice.yaml:6:1: TILT has no place for this."), err);
    assert.ok(lines.includes("TILT#/controller: TILT's schema asks for “country” here."), err);
  });

  test("writes DPV as JSON-LD", async () => {
    const { code, out, err } = await render("customers.notice.yaml", "--to", "dpv");
    assert.deepEqual([code, err], [0, ""]);
    assert.equal(JSON.parse(out)["@type"], "dpv:PrivacyNotice");
  });

  test("reads TILT and writes YAML unless told otherwise; the way back is exact", async () => {
    const { code, out, err } = await render("kuusiranta.tilt.json", "--from", "tilt");
    assert.equal(code, 0);
    assert.match(
      out,
      /^language: en\ndate: 2026-01-15\n\ncontrollers:\n {2}- name: Kuusiranta Oy\n {4}division: Shop\n/,
    );
    assert.match(err, /^kuusiranta\.tilt\.json#\/controller\/sector: A notice has no place for this/m);
    assert.match(err, /^kuusiranta\.tilt\.json#\/controller\/country: This is not what TILT's schema asks for\.$/m);
    workspace.write("back.notice.yaml", out);
    const back = await render("back.notice.yaml", "--to", "tilt");
    assert.deepEqual(JSON.parse(back.out), tilt);
    const page = await render("kuusiranta.tilt.json", "--from", "tilt", "--to", "markdown");
    assert.match(page.out, /^# Privacy notice\n[\s\S]*Kuusiranta Oy, Shop/);
  });

  test("an empty notice is one that says nothing", async () => {
    const { code, out } = await render("empty.notice.yaml", "--to", "tilt");
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out).dataDisclosed, []);
  });

  test("what is no TILT, or no valid notice, is told with its place, and nothing is written", async () => {
    const broken = await render("broken.tilt.json", "--from", "tilt");
    assert.deepEqual([broken.code, broken.out], [2, ""]);
    assert.match(broken.err, /^broken\.tilt\.json:2:11: From here on this is no valid JSON\.$/m);
    const list = await render("list.tilt.json", "--from", "tilt");
    assert.deepEqual([list.code, list.out], [2, ""]);
    assert.match(list.err, /^list\.tilt\.json: This is no TILT document/);
    const wrong = await render("wrong.notice.yaml", "--to", "tilt");
    assert.deepEqual([wrong.code, wrong.out], [2, ""]);
    assert.match(wrong.err, /^wrong\.notice\.yaml:2:14: “controllers” must be a list/);
  });
});
