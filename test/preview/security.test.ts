import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderPreview } from "../../server/src/preview/renderPreview.ts";
import { injections, unsanitised } from "./injections.ts";
import { closeBrowser, PreviewPage } from "./previewPage.ts";

/** Long enough for an image to fail, an animation to begin and a page to be left. */
const moment = 20;
const ownAttributes =
  /^(?:class|data-evidence|data-key|data-line|data-character|id|lang|dir|title|href|tabindex|open)$/u;

describe("nothing in a notice runs or loads", () => {
  let page: PreviewPage;
  before(async () => {
    page = await PreviewPage.open();
  });
  after(closeBrowser);

  test(`${injections.length} ways to try are tried, with nothing left for the page's policy to stop`, async () => {
    assert.ok(injections.length > 200);
    for (const { format, text } of injections) {
      const html = renderPreview({
        text,
        format,
        evidence: [{ requirement: "retention", span: { start: 0, end: 30 } }],
      });
      await page.show(html);
      await pokeEverything(page);
      await page.tab.waitForTimeout(moment);
      assert.deepEqual([await page.attacks(), page.requested, page.isStillThere], [[], [], true], text);
      for (const message of await page.told()) {
        if (message.type === "openLink") assert.match(message.href, /^(?:https?|mailto):/u, text);
        else assert.ok(message.type === "scrolled" || message.type === "ready", `${text}: ${JSON.stringify(message)}`);
      }
      for (const name of await attributesIn(page)) assert.match(name, ownAttributes, text);
    }
  });

  test("the page's policy alone stops what would run or load, were it not sanitised", async () => {
    let stopped = 0;
    for (const text of unsanitised) {
      await page.show(text);
      await page.tab.waitForTimeout(moment);
      const attacks = await page.attacks();
      stopped += attacks.length;
      assert.ok(!attacks.includes("ran"), text);
      assert.deepEqual([page.requested, page.isStillThere], [[], true], text);
    }
    assert.ok(stopped > 30, `The policy has stopped ${stopped} only: does the test see what it stops?`);
  });
});

/** Clicks and focuses whatever there is. */
function pokeEverything(page: PreviewPage): Promise<unknown> {
  return page.tab.evaluate(`
    for (const each of document.querySelectorAll(".notice, .notice *")) {
      each.dispatchEvent(new PointerEvent("pointerenter"));
      each.focus?.();
      each.click?.();
    }
  `);
}

function attributesIn(page: PreviewPage): Promise<string[]> {
  return page.tab.evaluate(`[...document.querySelectorAll(".notice *")].flatMap((each) => each.getAttributeNames())`);
}
