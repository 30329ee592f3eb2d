// What the preview's page and the extension say to each other. Each side takes nothing that does not look like this.
import type { Preview } from "../../../server/src/wire/protocol.ts";

/** To the page: what to show. */
export interface ShowMessage {
  readonly type: "show";
  readonly uri: string;
  readonly isLocked: boolean;
  /** Absent where there is nothing to show, or not yet: `told` says why. */
  readonly preview?: Preview;
  /** "9 of 21 requirements met (Art. 13)" */
  readonly score?: string;
  readonly told?: string;
}

/** To the page: the line of the source that is to be at the top. */
export interface ScrollMessage {
  readonly type: "scroll";
  readonly line: number;
}

export type ExtensionMessage = ShowMessage | ScrollMessage;

/** From the page: what someone has done there. */
export type PageMessage =
  | { readonly type: "ready" }
  | { readonly type: "showLong" }
  | { readonly type: "scrolled"; readonly line: number }
  | { readonly type: "goTo"; readonly line: number; readonly character: number }
  | { readonly type: "goToRequirement" | "fix" | "explain"; readonly requirement: string }
  | { readonly type: "openLink"; readonly href: string };

/** What the page keeps over a reload of the window, as far as the extension needs it. */
export interface KeptState {
  readonly uri: string;
  readonly isLocked: boolean;
}

/** A message from the page; nothing where it is none. */
export function pageMessageOf(data: unknown): PageMessage | undefined {
  const { type, line, character, requirement, href } = fieldsOf(data);
  switch (type) {
    case "ready":
    case "showLong":
      return { type };
    case "scrolled":
      return isPlace(line) ? { type, line } : undefined;
    case "goTo":
      return isPlace(line) && isPlace(character) ? { type, line, character } : undefined;
    case "goToRequirement":
    case "fix":
    case "explain":
      return typeof requirement === "string" ? { type, requirement } : undefined;
    case "openLink":
      return typeof href === "string" && leadsOut(href) ? { type, href } : undefined;
    default:
      return undefined;
  }
}

/** A message from the extension; nothing where it is none. */
export function extensionMessageOf(data: unknown): ExtensionMessage | undefined {
  const { type, uri, isLocked, line } = fieldsOf(data);
  if (type === "scroll") return isPlace(line) ? { type, line } : undefined;
  const shows = type === "show" && typeof uri === "string" && typeof isLocked === "boolean";
  return shows ? (data as ShowMessage) : undefined;
}

/** What a page has kept; nothing where it is none. */
export function keptStateOf(data: unknown): KeptState | undefined {
  const { uri, isLocked } = fieldsOf(data);
  return typeof uri === "string" ? { uri, isLocked: isLocked === true } : undefined;
}

/** Whether an address leads where VS Code may open it. */
export function leadsOut(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/iu.test(href);
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}
