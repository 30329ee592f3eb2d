import type { Nodes, Root } from "hast";
import { raw } from "hast-util-raw";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { VFile } from "vfile";
import { withoutFrontMatter } from "./withoutFrontMatter.ts";

/** Markdown as GitHub has it, with the HTML that is written in it. */
export function markdownTree(source: string): Root {
  const markdown = fromMarkdown(withoutFrontMatter(source), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const tree = toHast(markdown, { allowDangerousHtml: true }) as Root;
  return holdsHtml(tree) ? (raw(tree, { file: new VFile(source) }) as Root) : tree;
}

/** Whether there is HTML in it; if not, it need not be read once more. */
function holdsHtml(node: Nodes): boolean {
  return node.type === "raw" || ("children" in node && node.children.some(holdsHtml));
}
