import type { Comment } from "./comment.ts";
import type { Span } from "./span.ts";
import type { Text } from "./text.ts";

/** What a notice is written in. */
export type Format = "markdown" | "html" | "plaintext";

/**
 * A piece of running text: a paragraph, one item of a list, one cell of a table.
 */
export interface Block {
  readonly kind: "paragraph" | "item" | "cell";
  readonly text: Text;
  /** The sentence or label that introduces this item's list, or the header of this cell's column. */
  readonly leadIn?: Text;
  /** Whether `leadIn` is the header of a column (it then announces a topic, as a heading does). */
  readonly inColumn?: boolean;
}

/**
 * A heading with what stands under it. Bold lines, one-item ordered lists and label cells of two-column tables are
 * headings too. The root section has no heading: it holds what precedes the first one.
 */
export interface Section {
  readonly heading?: Text;
  /** 0 for the root, 1–6 as in HTML, 7 and more for bold lines and table labels. */
  readonly level: number;
  /** From the heading to the end of the last thing under it, sub-sections included. */
  readonly span: Span;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** The metadata block before the text (`---` … `---`): where it stands, and its raw text without the fences. */
export interface FrontMatter {
  readonly span: Span;
  readonly syntax: "yaml" | "toml" | "json";
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly at: number;
}

/** A privacy notice, whatever it was written in. */
export interface Notice {
  /** The whole file, as it was given. */
  readonly source: string;
  readonly format: Format;
  /** The first heading of the highest level that begins the text, else the title in the metadata. */
  readonly title?: Text;
  readonly frontMatter?: FrontMatter;
  /** Language that the file itself declares (`<html lang>`), a BCP 47 tag. */
  readonly declaredLanguage?: string;
  readonly root: Section;
  /** Navigation, page header and footer: no content, but a contact in them counts. */
  readonly furniture: readonly Block[];
  /** In the order of the file; what stands in code is none. */
  readonly comments: readonly Comment[];
}

/** All sections below (and without) `section`, in the order of the file. */
export function* descendants(section: Section): Generator<Section> {
  for (const child of section.sections) {
    yield child;
    yield* descendants(child);
  }
}
