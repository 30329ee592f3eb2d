import { tilt } from "../../../generated/tilt.mjs";

/** A place where a document does not satisfy the published schema of TILT. */
export interface TiltMistake {
  /** JSON pointer. */
  readonly path: string;
  /** JSON Schema's keyword: `required`, `type`, `pattern` … */
  readonly keyword: string;
  /** The key that is missing. */
  readonly key?: string;
}

/** What is wrong with a document by the published schema, each place once: what is not as it should be, then what is missing. */
export function mistakesInTilt(document: unknown): TiltMistake[] {
  if (tilt(document)) return [];
  const mistakes = new Map<string, TiltMistake>();
  for (const { instancePath: path, keyword, params } of tilt.errors ?? []) {
    const key = params.missingProperty as string | undefined;
    // Alternatives and conditions say the same again.
    if (keyword !== "anyOf" && keyword !== "if")
      mistakes.set(`${path} ${keyword} ${key}`, { path, keyword, ...(key !== undefined && { key }) });
  }
  const all = [...mistakes.values()];
  return [...all.filter(({ key }) => key === undefined), ...all.filter(({ key }) => key !== undefined)];
}
