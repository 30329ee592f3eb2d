import { noticeYaml } from "../../interchange/noticeYaml.ts";
import { fromTilt } from "../../interchange/tilt/fromTilt.ts";
import { mistakesInTilt } from "../../interchange/tilt/validateTilt.ts";
import { LineIndex } from "../../notice/lines.ts";
import type { Complaints } from "../complaints.ts";
import { tellLosses, tellMistakes } from "../reports/losses.ts";
import { parseJson } from "./parseJson.ts";

/**
 * A TILT file as a YAML notice; nothing, and why, where it is no TILT. One that does not satisfy the published schema is
 * converted all the same, as most of the public ones do not: its mistakes are told.
 */
export function tiltAsYaml(text: string, path: string, complaints: Complaints): string | undefined {
  const parsed = parseJson(text);
  if ("brokenAt" in parsed) {
    const { line, character } = new LineIndex(text).position(parsed.brokenAt);
    complaints.about(`${path}:${line + 1}:${character + 1}`, complaints.say("render.invalid-json"));
    return undefined;
  }
  const { notice, losses } = fromTilt(parsed.value);
  const [first] = losses;
  if (first?.reason === "too-deep" || first?.reason === "no-tilt") {
    complaints.about(path, complaints.say(`loss.${first.reason}`));
    return undefined;
  }
  tellMistakes(mistakesInTilt(parsed.value), path, complaints);
  tellLosses(losses, "TILT", (pointer) => `${path}#${pointer}`, complaints);
  return noticeYaml(notice);
}
