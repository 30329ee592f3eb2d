import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { withoutFrontMatter } from "./withoutFrontMatter.ts";

/** HTML as browsers read it, whole pages and fragments. */
export function htmlTree(source: string): Root {
  return fromHtml(withoutFrontMatter(source));
}
