import type { Paragraph } from "../notice/passage.ts";

/** The lines of a paragraph. */
export function paragraphLines({ text, breaks }: Paragraph): string[] {
  return [0, ...breaks].map((start, i) => text.value.slice(start, breaks[i]).trim());
}
