import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { MessageKey } from "../../translate.ts";

/**
 * Writes a file whole or not at all, and never over another unless `overwrite` says so. Tells why it could not be
 * written; nothing where it was.
 */
export function writeWholeFile(path: string, text: string, overwrite: boolean): MessageKey | undefined {
  if (!overwrite && existsSync(path)) return "unwritten.exists";
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { flag: "wx" });
    renameSync(unfinished, path);
    return undefined;
  } catch (error) {
    rmSync(unfinished, { force: true });
    return reasons.get((error as NodeJS.ErrnoException).code ?? "") ?? "unwritten.failed";
  }
}

const reasons: ReadonlyMap<string, MessageKey> = new Map([
  ["ENOENT", "unwritten.no-folder"],
  ["ENOTDIR", "unwritten.no-folder"],
  ["EACCES", "unwritten.no-permission"],
  ["EPERM", "unwritten.no-permission"],
  ["EROFS", "unwritten.no-permission"],
  ["EISDIR", "unwritten.exists"],
]);
