import assert from "node:assert/strict";
import { workbench } from "./workbench.ts";

describe("the preview of a notice", () => {
  it("opens beside the text, with what the law asks", async () => {
    await workbench.openFile("privacy-policy.md");
    await workbench.command("Privacy Notice: Open Notice Preview to the Side");
    const page = workbench.webview();
    await page.locator(".notice h1").waitFor();
    const retention = page.locator("[data-requirement=retention]");
    await retention.waitFor();
    assert.match(await retention.innerText(), /How long data are kept\s+vague · Art\. 13\(2\)\(a\)/u);
    await retention.hover();
    await page.locator(".notice .evidence.is-shown").first().waitFor();
    await workbench.picture("preview");
  });

  it("goes from a requirement to its place in the text", async () => {
    const page = workbench.webview();
    await page.locator("[data-requirement=retention]").getByRole("button", { name: "Go There" }).click();
    await workbench.page.locator(".editor-instance .selected-text").first().waitFor();
  });

  it("follows what is typed", async () => {
    await workbench.page.keyboard.press("ControlOrMeta+Home");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type(" of today");
    await workbench.webview().locator(".notice h1", { hasText: "of today" }).waitFor();
    await workbench.page.keyboard.press("ControlOrMeta+Z");
  });

  it("follows the active notice, whatever it is written in", async () => {
    await workbench.openFile("rekisteriseloste.txt");
    const page = workbench.webview();
    await page.locator(".notice", { hasNotText: "of today" }).locator("h1, h2").first().waitFor();
    await workbench.page.locator(".tab", { hasText: "Preview rekisteriseloste.txt" }).waitFor();
    await workbench.openFile("complete.notice.yaml");
    await workbench.page.locator(".tab", { hasText: "Preview complete.notice.yaml" }).waitFor();
    await page.locator(".notice dt").first().waitFor();
    await workbench.screenshot("preview of YAML");
  });
});
