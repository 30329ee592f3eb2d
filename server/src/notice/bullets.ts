import type { List, Paragraph } from "./passage.ts";
import type { Text } from "./text.ts";

/** Signs that are bullets wherever they begin a line; dashes before a letter; the rest before a space. */
const bullet =
  /^(?:[•●○▪■◦‣·∙➢✓]\s{0,20}(?=\S)|[–—-]\s{0,20}(?=\p{L})|(?:[–—*+o-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s{1,20}(?=\S))/u;
const sign = /^(?:[•●○▪■◦‣·∙➢✓]\s?|[–—*-]\s)(?=\S)/u;

/** The mark that makes an item of a line, with the space after it; empty if there is none. */
export function bulletOf(line: string): string {
  return bullet.exec(line)?.[0] ?? "";
}

/** The text of an item, without a bullet that its author has written beside the one of the list. */
export function withoutSign(item: Text): Text {
  const written = sign.exec(item.value)?.[0].length ?? 0;
  return written > 0 ? item.slice(written) : item;
}

/** The fewest lines with a bullet that make a list of a paragraph. */
const fewestItems = 2;
/** A paragraph in more lines than this is no list that anyone has written. */
const mostLines = 400;

/** A paragraph whose lines begin with bullets: what stands above them, and the list. */
export function listIn({ text, breaks }: Paragraph): { above: Paragraph | undefined; list: List } | undefined {
  if (breaks.length < fewestItems - 1 || breaks.length > mostLines) return undefined;
  const starts = [0, ...breaks.map((end) => end + 1)];
  const marked = starts.filter((start, i) => bulletOf(text.value.slice(start, breaks[i])) !== "");
  const first = marked[0];
  if (first === undefined || marked.length < fewestItems) return undefined;
  const items = marked.map((start, i) => {
    const length = bulletOf(text.value.slice(start, start + 40)).length;
    const item = text.trimmed(start + length, marked[i + 1]);
    return [{ kind: "paragraph", text: item, breaks: [] } as const];
  });
  const above = text.trimmed(0, first);
  return {
    above:
      above.value === ""
        ? undefined
        : { kind: "paragraph", text: above, breaks: breaks.filter((end) => end < first - 1) },
    list: { kind: "list", items },
  };
}
