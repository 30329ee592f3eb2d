import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, beforeEach, describe, test } from "node:test";
import { renderPreview } from "../../server/src/preview/renderPreview.ts";
import { checklistOf, checkNotice } from "../../server/src/service.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import type { Preview } from "../../server/src/wire/protocol.ts";
import { incomplete } from "../protocol/notices.ts";
import { closeBrowser, PreviewPage } from "./previewPage.ts";

const uri = "file:///project/privacy-policy.md";

/** What the server would answer for a notice. */
function previewOf(text: string): Preview {
  const checked = checkNotice({ text, format: "markdown", settings: defaultSettings, today: "2026-11-22" });
  const checklist = checklistOf(checked, "en");
  assert.ok(checklist);
  const evidence = Object.entries(checked.disclosures).flatMap(([requirement, disclosure]) =>
    disclosure.evidence.map((span) => ({ requirement, span })),
  );
  return { version: 1, language: "en", html: renderPreview({ text, format: "markdown", evidence }), checklist };
}

function show(page: PreviewPage, text: string): Promise<void> {
  return page.say({ type: "show", uri, isLocked: false, preview: previewOf(text), score: "2 of 17 requirements met" });
}

/** A notice that is higher than the window. */
const sentence = (i: number) =>
  `We would like to tell you what we do with your data, and this is number ${i} of the things that we have to say.`;
const long = `# Privacy policy\n\n${Array.from({ length: 60 }, (_, i) => sentence(i)).join("\n\n")}\n`;

describe("the preview's page", () => {
  let page: PreviewPage;
  beforeEach(async () => {
    page = await PreviewPage.open();
  });
  after(closeBrowser);

  const notice = () => page.tab.locator(".notice");
  const checklist = () => page.tab.locator(".checklist");
  const retention = () => checklist().locator("[data-requirement=retention]");
  const scrollTop = () => notice().evaluate(({ scrollTop }: { scrollTop: number }) => scrollTop);

  test("shows each requirement by sign, word and article, with what the notice says and what is wrong with it", async () => {
    await show(page, incomplete);
    const text = (await retention().innerText()).replace(/\s+/g, " ");
    assert.match(text, /^! How long data are kept vague · Art\. 13\(2\)\(a\)/);
    assert.match(text, /We keep your data for as long/);
    assert.match(await checklist().locator("header").innerText(), /2 of 17 requirements met/);
    assert.match(await checklist().innerText(), /✕/);
    assert.match(await checklist().innerText(), /✓/);
  });

  test("goes to a requirement, fixes and explains it", async () => {
    await show(page, incomplete);
    await page.told();
    for (const name of ["Go There", "Fix …", "Explain"]) await retention().getByRole("button", { name }).click();
    assert.deepEqual(await page.told(), [
      { type: "goToRequirement", requirement: "retention" },
      { type: "fix", requirement: "retention" },
      { type: "explain", requirement: "retention" },
    ]);
  });

  test("shows the evidence of the requirement under the pointer or with the focus", async () => {
    await show(page, incomplete);
    const evidence = "We keep your data for as long as";
    const shown = notice().locator(".is-shown");
    await retention().hover();
    assert.equal((await shown.allInnerTexts()).join(""), evidence);
    await notice().hover();
    assert.equal(await shown.count(), 0);
    await retention().getByRole("button", { name: "Explain" }).focus();
    assert.equal((await shown.allInnerTexts()).join(""), evidence);
  });

  test("can show only what is missing, and shrink to a strip of counts; both are kept over a reload", async () => {
    await show(page, incomplete);
    await checklist().getByRole("button", { name: "Only what is missing or vague" }).click();
    assert.equal(await checklist().locator("[data-status=disclosed]").count(), 0);
    assert.ok((await checklist().locator("[data-status=missing]").count()) > 3);
    await checklist().getByRole("button", { name: "Hide the checklist" }).click();
    assert.equal(await checklist().locator("[data-requirement]").count(), 0);
    await page.load();
    await show(page, incomplete);
    assert.match(await checklist().locator("ul").innerText(), /✕\s*\d+\s*!\s*\d+\s*✓\s*\d+/);
    await checklist().getByRole("button", { name: "Show the checklist" }).click();
    assert.equal(await checklist().locator("[data-status=disclosed]").count(), 0);
  });

  test("changes what has changed and leaves the rest, the place and the focus alone", async () => {
    await show(page, long);
    await page.tab.evaluate(`
      const block = [...document.querySelectorAll(".notice p")].find((each) => each.innerText === "${sentence(30)}");
      block.isTheSame = true;
      block.scrollIntoView();
      document.querySelector(".checklist [data-requirement=retention] button").focus();
      globalThis.heightBefore = block.getBoundingClientRect().top;
    `);
    await show(page, long.replace(sentence(2), "Something new.\n\nAnd more.\n\n- a\n- b"));
    const [isTheSame, moved, focused] = await page.tab.evaluate<[boolean, number, string]>(`(() => {
      const block = [...document.querySelectorAll(".notice p")].find((each) => each.innerText === "${sentence(30)}");
      const focused = document.activeElement.closest("[data-requirement]").dataset.requirement;
      return [block.isTheSame === true, Math.abs(block.getBoundingClientRect().top - heightBefore), focused];
    })()`);
    assert.ok(isTheSame);
    assert.ok(moved < 2, String(moved));
    assert.equal(focused, "retention");
  });

  test("scrolls with the editor, and the editor with it, but not in circles", async () => {
    await show(page, long);
    await page.told();
    await page.say({ type: "scroll", line: 62 });
    const top = "Math.abs([...document.querySelectorAll('.notice p')][30].getBoundingClientRect().top)";
    assert.ok((await page.tab.evaluate<number>(top)) < 2);
    assert.deepEqual(await page.told(), []);
    await page.tab.waitForTimeout(250);
    await notice().evaluate((pane: { scrollTop: number }) => {
      pane.scrollTop = 0;
    });
    await page.tab.waitForTimeout(100);
    assert.deepEqual(await page.told(), [{ type: "scrolled", line: 0 }]);
  });

  test("is where it was after a reload", async () => {
    await show(page, long);
    await page.say({ type: "scroll", line: 62 });
    await page.tab.waitForTimeout(50);
    const before = await scrollTop();
    await page.load();
    await show(page, long);
    assert.ok(Math.abs((await scrollTop()) - before) < 3);
  });

  test("goes to the source of a block by double click and by Enter", async () => {
    await show(page, incomplete);
    await page.told();
    await notice().getByText("We send data to the United States").dblclick();
    await notice().getByRole("heading", { name: "Your rights" }).press("Enter");
    const line = (text: string) => incomplete.split("\n").findIndex((each) => each.includes(text));
    assert.deepEqual(await page.told(), [
      { type: "goTo", line: line("We send data"), character: 0 },
      { type: "goTo", line: line("Your rights"), character: 0 },
    ]);
  });

  test("opens links through the extension, and goes to places in the notice by itself", async () => {
    await page.show(
      '<p><a href="https://example.com/a">out</a> <a href="#end">end</a></p><h2 id="notice-end">End</h2>',
    );
    await page.told();
    await notice().getByText("out").click();
    await notice().getByText("end", { exact: true }).click();
    assert.deepEqual(await page.told(), [{ type: "openLink", href: "https://example.com/a" }]);
    assert.ok(page.isStillThere);
  });

  test("asks before it shows what is long, and says what it can't show", async () => {
    await page.say({ type: "show", uri, isLocked: false, preview: { version: 1, isTooLong: true } });
    await page.told();
    await notice().getByRole("button", { name: "Show Anyway" }).click();
    assert.deepEqual(await page.told(), [{ type: "showLong" }]);
    await page.say({ type: "show", uri, isLocked: false, preview: { version: 1, problem: "<b>Too deep</b>" } });
    assert.equal(await notice().innerText(), "<b>Too deep</b>");
  });

  test("takes no message that is none", async () => {
    await page.show("<p>kept</p>");
    for (const message of [null, 1, "show", {}, { type: "show" }, { type: "scroll", line: "1" }, { type: "other" }]) {
      await page.say(message);
    }
    assert.equal(await notice().innerText(), "kept");
  });

  test("has nothing that axe finds fault with, whole, filtered and as a strip", async () => {
    await show(page, incomplete);
    await page.tab.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const violations = () =>
      page.tab.evaluate<string[]>("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
    assert.deepEqual(await violations(), []);
    await checklist().getByRole("button", { name: "Only what is missing or vague" }).click();
    assert.deepEqual(await violations(), []);
    await checklist().getByRole("button", { name: "Hide the checklist" }).click();
    assert.deepEqual(await violations(), []);
  });
});
