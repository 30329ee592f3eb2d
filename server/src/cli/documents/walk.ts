import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { type IgnoreLine, ignoreLinesAbove, ignoreLinesIn, isIgnored } from "./gitIgnore.ts";
import { absolutePath, pathIn } from "./paths.ts";

/** Folders that hold no documents of the project, whether git is told to ignore them or not. */
const skippedFolders: ReadonlySet<string> = new Set(["node_modules", ".git", ".hg", ".svn", ".jj"]);

/**
 * The files in a folder and the folders below it, without what git ignores. Symbolic links are followed last, and no
 * folder is entered twice: what can be reached without a link is found under its own path. A folder that can't be read is told to `onFailure`.
 */
export function* filesIn(folder: string, onFailure: (path: string, error: unknown) => void): Generator<string> {
  const entered = new Set<string>();
  const links: [path: string, lines: readonly IgnoreLine[]][] = [];
  yield* walk(folder, ignoreLinesAbove(absolutePath(folder)));
  for (const [path, lines] of links) yield* walk(path, lines);

  function* walk(path: string, linesAbove: readonly IgnoreLine[]): Generator<string> {
    const entries = enter(path);
    const lines = [...linesAbove, ...ignoreLinesIn(absolutePath(path))];
    for (const entry of entries) {
      const child = pathIn(path, entry.name);
      const isFolder = leadsToFolder(entry, child);
      if (isIgnored(absolutePath(child), isFolder, lines)) continue;
      if (!isFolder) yield child;
      else if (skippedFolders.has(entry.name)) continue;
      else if (entry.isSymbolicLink()) links.push([child, lines]);
      else yield* walk(child, lines);
    }
  }

  /** What a folder holds; nothing when it was entered before, by whatever path. */
  function enter(path: string): Dirent[] {
    try {
      const real = realpathSync(path);
      if (entered.has(real)) return [];
      entered.add(real);
      return readdirSync(path, { withFileTypes: true });
    } catch (error) {
      onFailure(path, error);
      return [];
    }
  }
}

/** A link that leads nowhere counts as a file: reading it will tell. */
function leadsToFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
