import { ElementReader, type ReadElements } from "./elements.ts";
import { readTags } from "./tags.ts";
import { templateTags } from "./templateTags.ts";

/** Reads HTML, whole pages and fragments, from the offset `start` to the file's end. */
export function readHtml(source: string, start: number): ReadElements {
  const elements = new ElementReader(source, templateTags(source));
  readTags(source, { start, end: source.length }, elements);
  return elements.finish();
}
