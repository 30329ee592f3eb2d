import { type Colors, type Terminal, wrapped } from "./terminal.ts";

/** Columns beyond which lines are tiring to read. */
const widest = 88;

/** A Markdown page for a terminal: headings bold, examples as they stand, paragraphs and items wrapped. */
export function renderPage(markdown: string, { colors, columns }: Terminal): string {
  const width = Math.min(columns, widest);
  return blocksOf(markdown)
    .map((block) => renderBlock(block, colors, width))
    .join("\n\n");
}

/** Paragraphs, headings, fenced blocks and lists: what blank lines part, but for those inside a fence. */
function blocksOf(markdown: string): string[] {
  return (
    markdown.trim().match(/^(?<fence>```+|~~~+)[\s\S]*?^\k<fence>[ \t]*$|^.*\S.*(?:\n(?!```|~~~|#{1,6} ).*\S.*)*/gm) ??
    []
  );
}

function renderBlock(block: string, colors: Colors, width: number): string {
  const heading = /^#{1,6} +(?<text>.*)/.exec(block)?.groups?.text;
  if (heading !== undefined) {
    const rest = block.split("\n").slice(1).join("\n").trim();
    const bold = colors.bold(inline(heading, colors));
    return rest === "" ? bold : `${bold}\n${renderBlock(rest, colors, width)}`;
  }
  if (/^(?:```|~~~)/.test(block))
    return block
      .split("\n")
      .slice(1, -1)
      .map((line) => `    ${line}`.trimEnd())
      .join("\n");
  if (block.startsWith("|")) return block;
  return itemsOf(block)
    .map((item) => renderItem(item, colors, width))
    .join("\n");
}

/** The items of a list; a paragraph is its only item. */
function itemsOf(block: string): string[] {
  return block.split(/\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])/);
}

/** Joined and wrapped, further lines below the first one's text. */
function renderItem(item: string, colors: Colors, width: number): string {
  const [, marker = "", text = ""] = /^([ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)([\s\S]*)$/.exec(item) ?? [];
  const lines = wrapped(text.replace(/\s*\n\s*/g, " "), width - marker.length);
  return inline(
    lines.map((line, index) => (index === 0 ? marker : " ".repeat(marker.length)) + line).join("\n"),
    colors,
  );
}

/** Marks of running text as a terminal shows them. */
function inline(text: string, colors: Colors): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, (_, label: string, target: string) => `${label} (${target})`)
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => colors.bold(strong))
    .replace(/`([^`]+)`/g, (_, code: string) => colors.cyan(code));
}
