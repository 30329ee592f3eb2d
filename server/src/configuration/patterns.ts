import picomatch from "picomatch/posix.js";

/** Whether one of the patterns matches a path; both count from the same folder. A folder means everything in it. */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.map(plain).flatMap((pattern) => [pattern, `${pattern}/**`]);
  return picomatch(globs, { dot: true, noextglob: true });
}

/** A pattern without `./` before it and `/` after it; the folder itself means everything. */
function plain(pattern: string): string {
  const bare = withoutSlashes(pattern.replace(/^(?:\.\/)+/, ""));
  return bare === "" || bare === "." ? "**" : bare;
}

/** `path` as seen from `folder`, or nothing where it lies outside; both absolute, with `/` between names. */
export function pathWithin(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** A path without the slashes at its end. */
export function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

/** The folder that holds `path`; nothing for the topmost one. */
export function folderOf(path: string): string | undefined {
  const slash = withoutSlashes(path).lastIndexOf("/");
  if (slash < 0 || path === "/") return undefined;
  return slash === 0 ? "/" : path.slice(0, slash);
}
