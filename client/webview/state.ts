import type { KeptState } from "../src/preview/messages.ts";
import { vsCode } from "./host.ts";

/** What the page keeps while it is hidden and over a reload of the window. */
export interface PageState extends Partial<KeptState> {
  /** The line of the source at the top. */
  readonly line?: number;
  readonly isChecklistHidden?: boolean;
  readonly isOnlyMissing?: boolean;
}

export function kept(): PageState {
  const state = vsCode.getState();
  return typeof state === "object" && state !== null ? (state as PageState) : {};
}

/** Keeps something more, beside what is kept. */
export function keep(more: PageState): void {
  vsCode.setState({ ...kept(), ...more });
}
