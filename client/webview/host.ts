import type { PageMessage } from "../src/preview/messages.ts";
import type { PageTexts } from "../src/preview/page.ts";

interface VsCode {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

/** What VS Code gives to a page; it can be asked for once. */
export const vsCode = acquireVsCodeApi();

export function tell(message: PageMessage): void {
  vsCode.postMessage(message);
}

/** The page's texts, as the extension wrote them into it. */
export const texts: PageTexts = JSON.parse(document.body.dataset.texts ?? "{}");

/** A part of the page that is always there. */
export function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`body > .preview > ${selector}`);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
