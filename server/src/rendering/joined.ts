import { Text } from "../notice/text.ts";

/** Those that are there. */
export function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** Texts as one, with `between` before each but the first; nothing where there are none. */
export function joinedBy(between: string, texts: readonly (Text | undefined)[]): Text | undefined {
  const [first, ...others] = present(texts);
  return first && Text.joined([first, ...others.flatMap((text) => [Text.standingFor(text.span(0, 0), between), text])]);
}
