import type { Format } from "./notice.ts";

const formats: ReadonlyMap<string, Format> = new Map([
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["mdx", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["txt", "plaintext"],
  ["text", "plaintext"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
]);

/** What the file at `path` is written in, by the end of its name. */
export function formatOf(path: string): Format | undefined {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? undefined : formats.get(path.slice(dot + 1).toLowerCase());
}
