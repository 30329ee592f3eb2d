import type { Loss } from "../../interchange/losses.ts";
import type { TiltMistake } from "../../interchange/tilt/validateTilt.ts";
import type { MessageKey } from "../../translate.ts";
import type { Complaints } from "../complaints.ts";

/** A document that breaks the schema all over breaks it everywhere in the same way: the first places are told. */
const mostMistakes = 20;

/** Tells what a format could not hold, each on a line of its own. */
export function tellLosses(
  losses: readonly Loss[],
  target: string,
  placeOf: (pointer: string) => string,
  complaints: Complaints,
): void {
  for (const { path, reason } of losses) {
    complaints.note(placeOf(path), complaints.say(`loss.${reason}`, { target }));
  }
}

/** Tells where a TILT document does not satisfy the published schema. */
export function tellMistakes(mistakes: readonly TiltMistake[], path: string, complaints: Complaints): void {
  for (const { path: pointer, keyword, key = "" } of mistakes.slice(0, mostMistakes)) {
    const message: MessageKey = keyword === "required" ? "tilt.missing" : "tilt.invalid";
    complaints.note(`${path}#${pointer}`, complaints.say(message, { key }));
  }
  const more = mistakes.length - mostMistakes;
  if (more > 0) complaints.note(path, complaints.say("tilt.more-mistakes", { count: more }));
}
