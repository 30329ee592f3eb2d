import type { Metadata } from "./configuration/declaration.ts";
import { findFrontMatter } from "./notice/frontMatter.ts";
import type { Format } from "./notice/notice.ts";
import { readNotice } from "./notice/read.ts";

const settingInComment = /(?:<!--|#)\s*privacy-notice\s*:/i;

/** What a file says of itself, found without reading the file where no comment in it looks like a setting. */
export function metadataOf(source: string, format: Format | undefined): Metadata {
  if (format && settingInComment.test(source)) return readNotice(source, format);
  const frontMatter = findFrontMatter(source);
  return { source, comments: [], ...(frontMatter && { frontMatter }) };
}
