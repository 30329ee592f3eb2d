import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import type { MessageKey } from "../../translate.ts";

/** A file's text, or the message that says why it can't be read and what to do. */
export type Source = { readonly text: string } | { readonly unreadable: MessageKey };

/** Bytes of the largest file that is read. */
export const largestFile = 5 * 1024 * 1024;

/** Reads a file as text. */
export function readSource(path: string): Source {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { unreadable: "unreadable.no-file" };
    if (stats.size > largestFile) return { unreadable: "unreadable.too-large" };
    return decode(readFileSync(path));
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

/** Reads what comes on standard input, up to the size limit. */
export async function readStream(stream: AsyncIterable<Buffer>): Promise<Source> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestFile) return { unreadable: "unreadable.too-large" };
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** The beginning of a file, in which its metadata stand; empty where it can't be read. */
export function readHead(path: string): string {
  try {
    if (!statSync(path).isFile()) return "";
    const bytes = Buffer.alloc(headLength);
    const file = openSync(path, "r");
    try {
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}

const headLength = 16 * 1024;

/** Decodes UTF-8, and UTF-16 that a byte order mark announces. The mark stays: offsets count it. */
function decode(bytes: Uint8Array): Source {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? { unreadable: "unreadable.binary" } : { text };
  } catch {
    return { unreadable: bytes.includes(0) ? "unreadable.binary" : "unreadable.encoding" };
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

/** What a failure of the file system means for someone who wanted a file read. */
export function reasonOf(error: unknown): MessageKey {
  return reasons.get((error as NodeJS.ErrnoException).code ?? "") ?? "unreadable.failed";
}

const reasons: ReadonlyMap<string, MessageKey> = new Map([
  ["ENOENT", "unreadable.not-found"],
  ["ENOTDIR", "unreadable.not-found"],
  ["ENAMETOOLONG", "unreadable.not-found"],
  ["EACCES", "unreadable.no-permission"],
  ["EPERM", "unreadable.no-permission"],
  ["ELOOP", "unreadable.loop"],
  ["EISDIR", "unreadable.no-file"],
]);
