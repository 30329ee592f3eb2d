import { findFrontMatter } from "../notice/frontMatter.ts";

/** A file with blanks in the place of its byte order mark and metadata, which no reader sees: offsets stay as they are. */
export function withoutFrontMatter(source: string): string {
  const end = findFrontMatter(source)?.span.end ?? (source.startsWith("\ufeff") ? 1 : 0);
  return source.slice(0, end).replace(/[^\r\n]/gu, (character) => " ".repeat(character.length)) + source.slice(end);
}
