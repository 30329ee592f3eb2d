import { type Paragraph, type Passage, textsOf } from "../notice/passage.ts";

/** Passages as Markdown: what they say comes out as text, whatever marks it holds. */
export function toMarkdown(passages: readonly Passage[]): string {
  return `${passages.map((passage) => block(passage)).join("\n\n")}\n`;
}

function block(passage: Passage): string {
  switch (passage.kind) {
    case "heading":
      return `${"#".repeat(passage.level)} ${escaped(passage.text.value)}`;
    case "paragraph":
      return linesOf(passage).map(escaped).join("\\\n");
    case "list":
      return passage.items.map((item) => `- ${item.map(block).join("\n\n").replaceAll("\n", "\n  ")}`).join("\n");
    default:
      return [...textsOf([passage])].map(({ text }) => escaped(text.value)).join("\n\n");
  }
}

function linesOf({ text, breaks }: Paragraph): string[] {
  return [0, ...breaks].map((start, i) => text.value.slice(start, breaks[i]).trim());
}

function escaped(value: string): string {
  return value;
}
