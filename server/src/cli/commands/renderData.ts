import { createHash } from "node:crypto";
import { type DataTarget, dataTargets } from "../../interchange/targets.ts";
import { keysOf } from "../../jsonPointer.ts";
import type { Span } from "../../notice/span.ts";
import type { StructuredDocument } from "../../structured/structuredFile.ts";
import type { StructuredNotice } from "../../structured/structuredNotice.ts";
import type { Value } from "../../structured/value.ts";
import type { Complaints } from "../complaints.ts";
import { tellLosses, tellMistakes } from "../reports/losses.ts";

export interface DataOptions {
  readonly to: DataTarget;
  readonly language?: string;
  readonly placeOf: (span: Span) => string;
  readonly complaints: Complaints;
}

const names: Readonly<Record<DataTarget, string>> = { tilt: "TILT", dpv: "DPV", yaml: "YAML" };

/** A valid notice in a format for data. Tells what the format cannot hold. */
export function renderData({ root, data }: StructuredDocument, options: DataOptions): string {
  const { to, language, placeOf, complaints } = options;
  const anchorOf = (pointer: string) => placeOf(valueAt(root, pointer).anchor);
  const exported = dataTargets[to]((data ?? {}) as StructuredNotice, {
    ...(language !== undefined && { language }),
    today: new Date().toISOString().slice(0, "YYYY-MM-DD".length),
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  });
  tellLosses(exported.losses, names[to], anchorOf, complaints);
  tellMistakes(exported.mistakes, names[to], complaints);
  return exported.text;
}

/** The value at a pointer, or as far as there is one. */
function valueAt(root: Value, pointer: string): Value {
  return keysOf(pointer).reduce((value, key) => {
    const inner = value.isList ? value.items[Number(key)] : value.get(key);
    return inner ?? value;
  }, root);
}
