import { type Labelled, type Passage, textsOf } from "../notice/passage.ts";
import { linked } from "./linked.ts";
import { paragraphLines } from "./paragraphLines.ts";

/** A composed notice as Markdown (CommonMark). What its texts say comes out as text, whatever marks they hold. */
export function renderMarkdown(passages: readonly Passage[]): string {
  return `${blocks(passages)}\n`;
}

/** Blocks one below the other; labels that follow each other make one list. */
function blocks(passages: readonly Passage[]): string {
  return passages
    .map((passage, i) => {
      const isNextLabel = passage.kind === "labelled" && passages[i - 1]?.kind === "labelled";
      return `${i === 0 ? "" : isNextLabel ? "\n" : "\n\n"}${block(passage)}`;
    })
    .join("");
}

function block(passage: Passage): string {
  switch (passage.kind) {
    case "heading":
      return `${"#".repeat(passage.level)} ${line(passage.text.value)}`;
    case "paragraph":
      return paragraphLines(passage).map(line).join("\\\n");
    case "list":
      return passage.items.map((item) => `- ${indented(blocks(item))}`).join("\n");
    case "labelled":
      return labelled(passage);
    case "table":
    case "furniture":
      return [...textsOf([passage])].map(({ text }) => line(text.value)).join("\n\n");
  }
}

/** An item that begins with its label in bold; a list below it is a list within. */
function labelled({ label, body }: Labelled): string {
  const bold = `**${[...textsOf(label)].map(({ text }) => inline(text.value)).join(" ")}:**`;
  const [first, ...others] = body;
  if (first?.kind !== "paragraph") return `- ${bold}\n  ${indented(blocks(body))}`;
  return `- ${indented([`${bold} ${block(first)}`, ...others.map(block)].join("\n\n"))}`;
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

/** A text at the beginning of a line, where more marks mean something. */
function line(value: string): string {
  return inline(value).replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/u, (mark) => (/\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A text within a line, as Markdown that says just that. */
export function inline(value: string): string {
  return linked(value)
    .map(({ text, target }) => (target === undefined ? escaped(text) : `<${text}>`))
    .join("");
}

function escaped(value: string): string {
  return value.replace(/[\\`*_[\]<>&~|$#!^]/gu, "\\$&");
}
