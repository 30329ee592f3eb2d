import { nextLineEnd } from "./lines.ts";
import type { FrontMatter } from "./notice.ts";
import { type Text, TextBuilder } from "./text.ts";

const fences = [
  { syntax: "yaml", open: "---", close: ["---", "..."] },
  { syntax: "toml", open: "+++", close: ["+++"] },
  { syntax: "json", open: "{", close: ["}"] },
] as const;

/** The metadata block that begins the file (after a byte order mark or blank lines at most), if it has one. */
export function findFrontMatter(source: string): FrontMatter | undefined {
  const start = /^\ufeff?\s*/u.exec(source)?.[0].length ?? 0;
  const first = lineAt(source, start);
  const fence = fences.find(({ open }) => first.text === open);
  if (!fence) return undefined;
  for (let line = lineAt(source, first.next); line.start < source.length; line = lineAt(source, line.next)) {
    if (!fence.close.some((close) => close === line.text)) continue;
    const end = line.start + line.text.length;
    if (fence.syntax === "json") {
      return { span: { start, end }, syntax: "json", text: source.slice(start, end), at: start };
    }
    const text = source.slice(first.next, line.start);
    if (!readsAsMetadata(text)) return undefined;
    return { span: { start, end }, syntax: fence.syntax, text, at: first.next };
  }
  return undefined;
}

/** A rule between two paragraphs looks like a fence; keys, comments, lists and indented lines tell metadata from it. */
function readsAsMetadata(text: string): boolean {
  return text.split(/\r\n?|\n/).every((line) => /^(?:\s|[^\s:=]+ ?[:=]|["'[#\-}\])]|$)/u.test(line));
}

const title = /^[ \t]*["']?title["']?[ \t]*[:=][ \t]*/imu;

/** The value of the metadata's `title`, when it stands on one line. */
export function titleOf(source: string, frontMatter: FrontMatter): Text | undefined {
  const key = title.exec(frontMatter.text);
  if (!key) return undefined;
  const from = frontMatter.at + key.index + key[0].length;
  const line = lineAt(source, from).text;
  const quoted = /^(["'])(.*?)\1/u.exec(line);
  const value = quoted ? (quoted[2] as string) : (line.split(" #", 1)[0] as string);
  if (/^[>|&*[{]/u.test(value)) return undefined;
  const start = quoted ? from + 1 : from;
  const builder = new TextBuilder();
  builder.append(source, start, start + value.length);
  return builder.isEmpty ? undefined : builder.build();
}

function lineAt(source: string, start: number): { start: number; text: string; next: number } {
  const end = nextLineEnd(source, start);
  return {
    start,
    text: source.slice(start, end?.start ?? source.length).trimEnd(),
    next: end?.end ?? source.length + (start >= source.length ? 1 : 0),
  };
}
