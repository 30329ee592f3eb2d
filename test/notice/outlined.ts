import type { Notice, ProseFormat, Section } from "../../server/src/notice/notice.ts";
import { readNotice } from "../../server/src/notice/read.ts";

/**
 * The outline of a text, a line for each heading (`2 Heading`) and block (`paragraph`, `item` or `cell`; the lead-in in
 * angle brackets, a column's header in square ones), indented as the sections are.
 */
export function outlined(source: string, format: ProseFormat): string {
  return lines(readNotice(source, format)).join("\n");
}

function lines({ root, furniture }: Notice): string[] {
  const aside = furniture.map(({ text }) => `aside ${text.value}`);
  return [...sectionLines(root, ""), ...aside];
}

function sectionLines({ blocks, sections }: Section, indent: string): string[] {
  const own = blocks.map(({ kind, text, leadIn, inColumn }) => {
    const before = leadIn ? (inColumn ? `[${leadIn.value}] ` : `<${leadIn.value}> `) : "";
    return `${indent}${kind} ${before}${text.value}`;
  });
  const below = sections.flatMap((section) => [
    `${indent}${section.level} ${section.heading?.value}`,
    ...sectionLines(section, `${indent}  `),
  ]);
  return [...own, ...below];
}
