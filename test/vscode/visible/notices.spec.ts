import assert from "node:assert/strict";
import { workbench } from "./workbench.ts";

describe("a notice in the editor", () => {
  it("is underlined where it is vague, and the Problems panel lists what it lacks", async () => {
    await workbench.openFile("privacy-policy.md");
    await workbench.underlined("warning").first().waitFor();
    const problems = await workbench.problems();
    await problems.filter({ hasText: "withdraw-consent-missing" }).waitFor();
    const texts = (await problems.allInnerTexts()).join("\n");
    assert.match(texts, /Consent is relied on, but no word on withdrawing it was found/u);
    assert.match(texts, /"Privacy Shield" is no longer valid/u);
    await workbench.picture("problems");
  });

  it("has its score in the status bar, which opens the checklist", async () => {
    const score = workbench.statusBarItem(/\d+ of \d+/u);
    await score.waitFor();
    await score.locator("a").click();
    const rows = workbench.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: "Who the controller is" }).waitFor();
    await workbench.picture("checklist");
    await workbench.page.keyboard.type("how long");
    await rows.filter({ hasText: "How long data are kept" }).click();
    await workbench.page.locator(".editor-instance .selected-text").first().waitFor();
  });

  it("explains itself on hover", async () => {
    await workbench
      .line("How long we keep")
      .first()
      .hover({ position: { x: 60, y: 9 } });
    await workbench.page.locator(".monaco-hover", { hasText: "Art. 13(2)(a)" }).first().waitFor();
    await workbench.screenshot("hover");
  });

  it("has its checklist in the side bar, in groups; an item leads to its place", async () => {
    await workbench.page.locator(".activitybar").getByRole("tab", { name: "Privacy Notice" }).click();
    const rows = workbench.page.locator(".sidebar .monaco-list-row");
    await rows.filter({ hasText: "Controller and contacts" }).waitFor();
    const retention = rows.filter({ hasText: "How long data are kept" });
    await retention.scrollIntoViewIfNeeded();
    assert.match(await retention.innerText(), /vague · Art\. 13\(2\)\(a\)/u);
    assert.match(
      (await retention.getAttribute("aria-label")) ?? "",
      /How long data are kept, vague, Art\. 13\(2\)\(a\)/u,
    );
    await retention.hover();
    await retention.locator(".action-label[aria-label='Explain']").waitFor();
    await retention.locator(".action-label[aria-label='Fix …']").waitFor();
    await workbench.screenshot("checklist view");
    await retention.click();
    await workbench.page.locator(".editor-instance .selected-text").first().waitFor();
  });

  it("has code lenses above its headings", async () => {
    const lens = workbench.page.locator(".codelens-decoration a", { hasText: "Art. 13(2)(a) · vague" });
    await lens.waitFor();
    await workbench.screenshot("code lens");
    await lens.click();
    await workbench.page.locator(".peekview-widget", { hasText: "for as long" }).waitFor();
    await workbench.screenshot("places");
    await workbench.page.keyboard.press("Escape");
  });

  it("tells in the language status that it is checked, and why", async () => {
    await workbench.command("Privacy Notice: Why Is This File (Not) Checked?");
    const rows = workbench.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: "Its name is one that privacy notices usually have." }).waitFor();
    await workbench.screenshot("choice");
    await workbench.page.keyboard.press("Escape");
  });
});

describe("the walkthrough", () => {
  it("opens with its steps and pictures", async () => {
    await workbench.command("Privacy Notice: Open Walkthrough");
    const page = workbench.page.locator(".gettingStartedContainer");
    await page.getByText("See what the law asks").waitFor();
    await page.getByText("Check in the terminal and in CI").waitFor();
    await workbench.screenshot("walkthrough");
  });
});

describe("a YAML notice in the editor", () => {
  it("is completed key by key, with what a first item needs", async () => {
    await workbench.openFile("customers.notice.yaml");
    await workbench.line("language: en").first().waitFor();
    await workbench.page.keyboard.press("ControlOrMeta+End");
    await workbench.page.keyboard.type("contr");
    const offered = await workbench.completion("controllers");
    await workbench.page.keyboard.press("Control+Space");
    await workbench.page.locator(".suggest-details", { hasText: "Who decides on the processing" }).waitFor();
    await workbench.picture("yaml-completion");
    await offered.click();
    await workbench.line("country:").waitFor();
    await workbench.page.keyboard.type("Example Oy");
    await workbench.line("- name: Example Oy").waitFor();
  });

  it("explains its keys on hover", async () => {
    await workbench.line("controllers:").hover({ position: { x: 40, y: 9 } });
    await workbench.page.locator(".monaco-hover", { hasText: "Art. 13(1)(a)" }).first().waitFor();
    await workbench.screenshot("yaml-hover");
  });
});
