import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { type BrowserPage, openPage } from "../browser.ts";

const artefacts = fileURLToPath(new URL("../../../artefacts", import.meta.url));

/** The editor that the specs drive. */
export let workbench: Workbench;

/** Opens the workbench at an address and waits until it lists the folder's files. */
export async function openWorkbench(chromium: string, address: string): Promise<Workbench> {
  rmSync(artefacts, { recursive: true, force: true });
  workbench = new Workbench(await openPage(chromium));
  try {
    await workbench.page.goto(address);
    await workbench.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: 60_000 });
  } catch (error) {
    await workbench.screenshot("not opened");
    throw error;
  }
  return workbench;
}

/** What a person sees of the editor and does with it. */
export class Workbench {
  readonly page: Page;
  readonly close: () => Promise<void>;

  constructor({ page, close }: BrowserPage) {
    this.page = page;
    this.close = close;
  }

  /** Opens a file of the folder. */
  async openFile(name: string): Promise<void> {
    await this.#quickInput("ControlOrMeta+P", name, name);
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
  }

  /** Runs a command, named as in the command palette. */
  async command(title: string): Promise<void> {
    await this.#quickInput("F1", `>${title}`, title);
  }

  /** Opens the Problems panel; its rows are files and, below them, what was found there. */
  async problems(): Promise<Locator> {
    await this.command("Problems: Focus on Problems View");
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  /** An item of the status bar, by a part of its text. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator(".statusbar-item", { hasText: text });
  }

  /** The lines of the active editor that hold a text. */
  line(text: string | RegExp): Locator {
    return this.page.locator(".editor-instance .view-line", { hasText: text });
  }

  /** What is underlined in the active editor. */
  underlined(severity: "error" | "warning" | "info" | "hint"): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  /** Opens the quick fixes at a line and returns one of them. */
  async quickFix(line: string | RegExp, title: string): Promise<Locator> {
    await this.line(line).first().click();
    return this.#insist("ControlOrMeta+.", this.page.locator(".action-widget .monaco-list-row", { hasText: title }));
  }

  /** Asks for completions at the cursor and returns one of them. */
  async completion(label: string): Promise<Locator> {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label });
    return this.#insist("Control+Space", rows.first());
  }

  /** Keeps a picture in `artefacts/`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(artefacts, `${name.replace(/[^\w.-]+/g, "-")}.png`) });
  }

  /** Keeps a picture for the documentation: of a smaller window, so that it can be read when it is shown small. */
  async picture(name: string): Promise<void> {
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: 1100, height: 700 });
    await this.page.waitForTimeout(500);
    await this.screenshot(name);
    if (size) await this.page.setViewportSize(size);
  }

  async #quickInput(key: string, text: string, row: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.locator(".quick-input-widget .quick-input-box input").fill(text);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: row }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Presses until something shows: the editor drops a request when an extension registers meanwhile. */
  async #insist(key: string, locator: Locator): Promise<Locator> {
    for (let attempt = 0; attempt < 6; attempt++) {
      await this.page.keyboard.press(key);
      const shown = await locator.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (shown) return locator;
      await this.page.keyboard.press("Escape");
    }
    throw new Error(`${key} brought nothing of what was expected: ${locator}`);
  }
}
