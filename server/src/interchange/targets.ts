import type { StructuredNotice } from "../structured/structuredNotice.ts";
import { toDpv } from "./dpv/toDpv.ts";
import type { Loss } from "./losses.ts";
import { noticeYaml } from "./noticeYaml.ts";
import { type ToTiltOptions, toTilt } from "./tilt/toTilt.ts";
import { mistakesInTilt, type TiltMistake } from "./tilt/validateTilt.ts";

/** A notice in another format for data, and what the format cannot hold of it or asks for beyond it. */
export interface Exported {
  readonly text: string;
  readonly losses: readonly Loss[];
  /** Where the target's own schema is not satisfied: places of the target. */
  readonly mistakes: readonly TiltMistake[];
}

/** The formats for data that a notice can be written in, by name. */
export const dataTargets = {
  yaml: (notice: StructuredNotice) => ({ text: noticeYaml(notice), losses: [], mistakes: [] }),
  tilt(notice: StructuredNotice, options: ToTiltOptions) {
    const { document, losses } = toTilt(notice, options);
    return { text: written(document), losses, mistakes: mistakesInTilt(document) };
  },
  dpv(notice: StructuredNotice) {
    const { document, losses } = toDpv(notice);
    return { text: written(document), losses, mistakes: [] };
  },
} as const satisfies Readonly<Record<string, (notice: StructuredNotice, options: ToTiltOptions) => Exported>>;

export type DataTarget = keyof typeof dataTargets;

function written(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
