import type { Root } from "hast";
import { findFrontMatter } from "../notice/frontMatter.ts";
import { readPlainText } from "../notice/plainText.ts";
import { passageTree } from "./passageTree.ts";

/** Plain text, with the headings and lists that its layout shows. */
export function plainTextTree(source: string): Root {
  const start = findFrontMatter(source)?.span.end ?? (source.startsWith("\ufeff") ? 1 : 0);
  return passageTree(readPlainText(source, start), source);
}
