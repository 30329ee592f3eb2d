import { relative, resolve, sep } from "node:path";
import { withoutSlashes } from "../../configuration/patterns.ts";

/** A path as patterns and reports write it: with `/` between names, without `./` before it. */
export function plainPath(path: string): string {
  const slashed = sep === "/" ? path : path.replaceAll(sep, "/");
  const plain = slashed.replace(/^(?:\.\/+)+(?=.)/, "");
  return withoutSlashes(plain) || plain.slice(0, 1);
}

/** The absolute path, with `/` between names. */
export function absolutePath(path: string): string {
  return plainPath(resolve(path));
}

/** The path of something in a folder; what is in the working folder needs no prefix. */
export function pathIn(folder: string, name: string): string {
  if (folder === "." || folder === "") return name;
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

/** The path as seen from the working folder. */
export function relativePath(path: string): string {
  return plainPath(relative(".", path)) || ".";
}
