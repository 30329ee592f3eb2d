import { realpathSync, type Stats, statSync } from "node:fs";
import picomatch from "picomatch/posix.js";
import { matcherOf } from "../../configuration/patterns.ts";
import { formatOf } from "../../notice/format.ts";
import type { Format } from "../../notice/notice.ts";
import type { Complaints } from "../complaints.ts";
import { absolutePath, plainPath, relativePath } from "./paths.ts";
import { reasonOf } from "./readSource.ts";
import { filesIn } from "./walk.ts";

/** A document to check. */
export interface FoundDocument {
  /** As the report names it: as the person named it, or the folder that it was found in. */
  readonly path: string;
  readonly format: Format;
}

/** How to find documents. */
export interface Search {
  /** Whether a document that was not named, but found in a folder, is a notice. */
  readonly isChosen: (path: string) => boolean;
  readonly complaints: Complaints;
}

/**
 * The documents that a person named: files as they are, from folders the chosen ones, from patterns all texts whose format
 * is known. `!pattern` takes away. In the order of their paths; a file that can be reached by two paths comes once.
 */
export function findDocuments(paths: readonly string[], search: Search): FoundDocument[] {
  const isNegation = (path: string) => path.startsWith("!") && statsOf(path) instanceof Error;
  const takenAway = matcherOf(paths.filter(isNegation).map((path) => relativePath(path.slice(1))));
  const found = paths.filter((path) => !isNegation(path)).flatMap((path) => documentsAt(plainPath(path), search));
  const kept = found.filter(({ path }) => !takenAway(relativePath(path)));
  return distinct(kept).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function documentsAt(path: string, search: Search): FoundDocument[] {
  const stats = statsOf(path);
  const { complaints } = search;
  if (!(stats instanceof Error))
    return stats.isDirectory() ? documentsIn(path, search) : namedDocument(path, complaints);
  if (picomatch.scan(path).isGlob) return documentsLike(path, search);
  complaints.about(path, complaints.say(reasonOf(stats)));
  return [];
}

function namedDocument(path: string, complaints: Complaints): FoundDocument[] {
  const format = formatOf(path);
  if (!format) complaints.about(path, complaints.say("unknown-format"));
  return format ? [{ path, format }] : [];
}

function documentsIn(folder: string, { isChosen, complaints }: Search): FoundDocument[] {
  const documents = documentsBelow(folder, complaints).filter(({ path }) => isChosen(path));
  if (documents.length === 0) complaints.note(folder, complaints.say("nothing-in-folder"));
  return documents;
}

/** A pattern names texts by the end of their names; of YAML files, most of which are no notices, the chosen ones. */
function documentsLike(pattern: string, { isChosen, complaints }: Search): FoundDocument[] {
  const matches = picomatch(relativePath(pattern), { dot: true });
  const base = picomatch.scan(pattern).base || (pattern.startsWith("/") ? "/" : ".");
  const documents = documentsBelow(base, complaints)
    .filter(({ path }) => matches(relativePath(path)))
    .filter(({ path, format }) => format !== "yaml" || isChosen(path));
  if (documents.length === 0) complaints.note(pattern, complaints.say("nothing-matches"));
  return documents;
}

/** Every file below a folder whose format is known. */
function documentsBelow(folder: string, complaints: Complaints): FoundDocument[] {
  const onFailure = (path: string, error: unknown) => complaints.about(path, complaints.say(reasonOf(error)));
  return [...filesIn(folder, onFailure)].flatMap((path) => {
    const format = formatOf(path);
    return format ? [{ path, format }] : [];
  });
}

/** Each file once; of several paths the one without symbolic links, if there is one. */
function distinct(documents: readonly FoundDocument[]): FoundDocument[] {
  const byRealPath = new Map<string, FoundDocument>();
  for (const document of documents) {
    const real = realPath(document.path);
    if (!byRealPath.has(real) || absolutePath(document.path) === real) byRealPath.set(real, document);
  }
  return [...byRealPath.values()];
}

function realPath(path: string): string {
  try {
    return plainPath(realpathSync(path));
  } catch {
    return absolutePath(path);
  }
}

function statsOf(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error as Error;
  }
}
