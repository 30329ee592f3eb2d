// Renders notices for the preview, with the libraries that this takes. It is loaded when the first preview is shown.
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Format } from "../notice/notice.ts";
import { evidenceMarked, type MarkedSpan } from "./evidence.ts";
import { htmlTree } from "./htmlTree.ts";
import { markdownTree } from "./markdownTree.ts";
import { keyed, placed } from "./places.ts";
import { plainTextTree } from "./plainTextTree.ts";
import { sanitised } from "./sanitised.ts";
import { yamlTree } from "./yamlTree.ts";

export interface PreviewSource {
  readonly text: string;
  readonly format: Format;
  /** Where the notice says what the law asks. */
  readonly evidence: readonly MarkedSpan[];
}

/**
 * A notice as its readers see it: HTML in which nothing runs and nothing loads. Blocks carry their line in the source
 * (`data-line`), those at the top a key that stays when other blocks change (`data-key`), and evidence is marked.
 */
export function renderPreview({ text, format, evidence }: PreviewSource): string {
  const safe = sanitised(trees[format](text));
  return toHtml(keyed(placed(evidenceMarked(safe, text, evidence))));
}

/** What a notice reads, as a tree of elements with their places in the file, by its format. Nothing in it is safe yet. */
const trees: Readonly<Record<Format, (text: string) => Root>> = {
  markdown: markdownTree,
  html: htmlTree,
  plaintext: plainTextTree,
  yaml: yamlTree,
};
