import type { ReadElements } from "./elements.ts";
import { findFrontMatter, titleOf } from "./frontMatter.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import type { Block, Format, Notice, Section } from "./notice.ts";
import { readPlainText } from "./plainText.ts";
import { sectionsOf } from "./sections.ts";
import type { Text } from "./text.ts";

/** Reads a notice. Takes any text whatever and never throws; `source` is not changed, and all offsets are into it. */
export function readNotice(source: string, format: Format): Notice {
  const frontMatter = findFrontMatter(source);
  const start = frontMatter?.span.end ?? (source.startsWith("\ufeff") ? 1 : 0);
  const { passages, title: declaredTitle, language, comments } = readFormat(source, format, start);
  const { root, furniture } = sectionsOf(passages);
  const metadataTitle = frontMatter && titleOf(source, frontMatter);
  const title = headingOfAll(root, metadataTitle !== undefined) ?? metadataTitle ?? declaredTitle;
  return {
    source,
    format,
    root,
    furniture,
    comments,
    ...(title && { title }),
    ...(frontMatter && { frontMatter }),
    ...(language && { declaredLanguage: language }),
  };
}

function readFormat(source: string, format: Format, start: number): ReadElements {
  switch (format) {
    case "markdown":
      return readMarkdown(source, start);
    case "html":
      return readHtml(source, start);
    case "plaintext":
      return { passages: readPlainText(source, start), title: undefined, language: undefined, comments: [] };
  }
}

/** Before the heading that names the whole, no more than this stands (in UTF-16 units): a date, a banner. */
const longestPreamble = 300;

/** The heading that names the whole notice; one further down does only if it is of the first level and nothing else does. */
function headingOfAll(root: Section, isNamedInMetadata: boolean): Text | undefined {
  const main = root.sections.find((section) => section.level === 1) ?? root.sections[0];
  const begins = lengthOf(root.blocks) <= longestPreamble;
  return main && (begins || (main.level === 1 && !isNamedInMetadata)) ? main.heading : undefined;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.value.length, 0);
}
