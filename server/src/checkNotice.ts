import { type CheckedNotice, notChecked } from "./checkedNotice.ts";
import { checkProse } from "./checkProse.ts";
import { checkStructured } from "./checkStructured.ts";
import type { Format } from "./notice/notice.ts";
import { readNotice } from "./notice/read.ts";
import type { Settings } from "./settings.ts";
import { finish, type Steps } from "./steps.ts";
import { underDirectives } from "./underDirectives.ts";

/** A document to check. */
export interface CheckRequest {
  readonly text: string;
  readonly format: Format;
  readonly settings: Settings;
  /** ISO date of the check. */
  readonly today: string;
}

/** Reads a notice, recognises what it says and checks it. */
export function checkNotice(request: CheckRequest): CheckedNotice {
  return finish(checkInSteps(request));
}

/**
 * The same in steps, for those who must answer others meanwhile. Takes time in proportion to the text's length. A fault
 * of ours becomes a `not-checked` finding: nothing is thrown.
 */
export function* checkInSteps(request: CheckRequest): Steps<CheckedNotice> {
  try {
    return yield* check(request);
  } catch (error) {
    return notChecked(request.text, request.format, error instanceof Error ? error.message : String(error));
  }
}

function* check({ text, format, settings, today }: CheckRequest): Steps<CheckedNotice> {
  if (format === "yaml") return yield* checkStructured(text, settings, today);
  return underDirectives(yield* checkProse(readNotice(text, format), settings, today), settings);
}
