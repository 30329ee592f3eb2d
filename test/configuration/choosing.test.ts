import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { hasNoticeName } from "../../server/src/configuration/noticeName.ts";
import { resolve } from "./world.ts";

describe("a privacy notice is told by its name", () => {
  const names = [
    "/p/shop.notice.md",
    "/p/shop.notice.html",
    "/p/shop.notice.txt",
    "/p/privacy.md",
    "/p/PRIVACY.md",
    "/p/Privacy_Policy.html",
    "/p/privacy policy.txt",
    "/p/privacyPolicy.md",
    "/p/privacy.fi.md",
    "/p/privacy-policy-sv-FI.md",
    "/p/privacy-policy/index.md",
    "/p/privacy-policy/index.fi.html",
    "/p/tietosuojaseloste.md",
    "/p/Tietosuojakäytäntö.html",
    "/p/tietosuojakäytäntö.html".normalize("NFD"),
    "/p/tietosuojakaytanto.html",
    "/p/rekisteriseloste.txt",
    "/p/integritetspolicy.md",
    "/p/dataskyddsbeskrivning.md",
    "/p/datenschutzerklaerung.html",
    "/p/Datenschutzerklärung.html",
    "/p/politique-de-confidentialite.md",
    "/p/confidentialité.md",
  ];
  for (const name of names) test(name, () => assert.ok(hasNoticeName(name)));

  const others = [
    "/p/README.md",
    "/p/privacy-mode.md",
    "/p/index.md",
    "/privacy/terms.md",
    "/p/notice.md",
    "/p/fi.md",
    "/p/private.md",
  ];
  for (const name of others) test(`not ${name}`, () => assert.ok(!hasNoticeName(name)));
});

describe("a document is chosen", () => {
  const chosen = (configuration: string, path: string, text = "") => resolve(configuration, { path, text }).chosen;

  test("by its name", () => {
    assert.deepEqual(chosen("", "/project/privacy.md"), { isNotice: true, why: "name" });
    assert.deepEqual(chosen("", "/project/readme.md"), { isNotice: false, why: "nothing" });
  });

  test("by front matter, or not", () => {
    assert.deepEqual(chosen("", "/project/a.md", "---\nprivacy-notice: true\n---\n"), {
      isNotice: true,
      why: "front-matter",
    });
    assert.deepEqual(chosen("", "/project/a.md", "---\nprivacy-notice: {country: FI}\n---\n").isNotice, true);
    assert.deepEqual(chosen("", "/project/privacy.md", "---\nprivacy-notice: false\n---\n").isNotice, false);
    assert.equal(chosen("", "/project/a.md", "---\ntitle: x\n---\n").isNotice, false);
  });

  test("by a directive over front matter, or not", () => {
    const directive = (value: string) => `# T\n\nText\n\n<!-- privacy-notice: ${value} -->\n`;
    assert.deepEqual(chosen("", "/project/a.md", directive("true")), { isNotice: true, why: "directive" });
    assert.deepEqual(chosen("", "/project/a.md", directive("{country: FI}")), { isNotice: true, why: "directive" });
    assert.equal(chosen("", "/project/privacy.md", directive("false")).isNotice, false);
    assert.equal(chosen("", "/project/a.md", `---\nprivacy-notice: false\n---\n${directive("true")}`).isNotice, true);
    assert.equal(chosen("", "/project/a.md", `\`\`\`html\n${directive("true")}\`\`\`\n`).isNotice, false);
    assert.equal(chosen("", "/project/a.md", "<!-- privacy-notice -->").isNotice, false);
  });

  test("by a declaration that can't be read: whoever wrote it is told so", () => {
    for (const text of [
      "---\nprivacy-notice: yes please\n---\n",
      "---\nprivacy-notice:\n  language: [\n---\n",
      "+++\nprivacy-notice = true\n+++\n",
      "<!-- privacy-notice: {language: -->",
    ])
      assert.equal(chosen("", "/project/a.md", text).isNotice, true, text);
    assert.equal(chosen("", "/project/a.md", "---\ntitle: [ privacy-notice\n---\n").isNotice, false);
  });

  test("by configuration, which counts patterns from its own folder", () => {
    assert.deepEqual(chosen("include: [legal/*.md]", "/project/legal/a.md"), { isNotice: true, why: "include" });
    assert.equal(chosen("include: [legal/*.md]", "/project/other/legal/a.md").isNotice, false);
    assert.equal(chosen("include: [./legal/]", "/project/legal/deep/.hidden/a.md").isNotice, true);
    assert.equal(chosen("include: [.]", "/project/deep/a.md").isNotice, true);
  });

  test("never when excluded", () => {
    const text = "---\nprivacy-notice: true\n---\n";
    assert.deepEqual(chosen("include: ['**']\nexclude: [old]", "/project/old/privacy.md", text), {
      isNotice: false,
      why: "exclude",
    });
  });
});
