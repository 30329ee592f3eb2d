import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import picomatch from "picomatch/posix.js";
import { folderOf, pathWithin } from "../../configuration/patterns.ts";

/** A line of a `.gitignore` file. */
export interface IgnoreLine {
  /** The folder of the file, from which the pattern counts. */
  readonly folder: string;
  readonly matches: (path: string) => boolean;
  /** `!`: what it matches is not ignored after all. */
  readonly negated: boolean;
  readonly foldersOnly: boolean;
}

/** The lines of a folder's `.gitignore`; none where it has no such file that can be read. */
export function ignoreLinesIn(folder: string): IgnoreLine[] {
  try {
    return readFileSync(join(folder, ".gitignore"), "utf8")
      .split(/\r?\n/)
      .flatMap((line) => parseLine(line, folder));
  } catch {
    return [];
  }
}

/** The lines that hold in a folder from the folders above it, up to the root of its repository. */
export function ignoreLinesAbove(folder: string): IgnoreLine[] {
  const lines: IgnoreLine[] = [];
  let current = folder;
  while (!existsSync(join(current, ".git"))) {
    const above = folderOf(current);
    if (above === undefined) return [];
    current = above;
    lines.unshift(...ignoreLinesIn(current));
  }
  return lines;
}

/** Whether git leaves out the file or folder at an absolute path: the last line that matches decides. */
export function isIgnored(path: string, isFolder: boolean, lines: readonly IgnoreLine[]): boolean {
  const line = lines.findLast(({ folder, matches, foldersOnly }) => {
    const within = pathWithin(folder, path);
    return within !== undefined && (isFolder || !foldersOnly) && matches(within);
  });
  return line !== undefined && !line.negated;
}

/** Without the spaces at its end, but for one after a backslash. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === " " && line[end - 2] !== "\\") end -= 1;
  return line.slice(0, end);
}

/** A pattern with a slash before its end counts from the folder; another one matches at any depth. */
function parseLine(line: string, folder: string): IgnoreLine[] {
  const text = withoutTrailingSpaces(line);
  if (text === "" || text.startsWith("#")) return [];
  const negated = text.startsWith("!");
  const pattern = text.replace(/^!/, "").replace(/\/$/, "");
  const glob = pattern.includes("/") ? pattern.replace(/^\//, "") : `**/${pattern}`;
  if (glob === "" || glob.length > longestPattern) return [];
  const matches = picomatch(glob, { dot: true, nobrace: true, noextglob: true });
  return [{ folder, matches, negated, foldersOnly: text.endsWith("/") }];
}

const longestPattern = 1000;
