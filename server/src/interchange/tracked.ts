import { keysOf, pointerTo } from "../jsonPointer.ts";
import type { StructuredNotice } from "../structured/structuredNotice.ts";
import { defined, isObject, leavesOf, under } from "./json.ts";
import type { Loss, LossReason } from "./losses.ts";

/** A notice that remembers what was read of it: what a conversion never reads it cannot have written. */
export interface TrackedNotice {
  readonly notice: StructuredNotice;
  /** What nobody has read, in the notice's order. */
  losses(): Loss[];
}

export function tracked(original: StructuredNotice): TrackedNotice {
  const root = defined(original);
  const read = new Set<string>();
  return { notice: watched(root, "", read), losses: () => unread(root, read) };
}

function watched<T extends object>(value: T, path: string, read: Set<string>): T {
  return new Proxy(value, {
    get(target, key) {
      const own = typeof key === "string" && Object.hasOwn(target, key);
      const found: unknown = Reflect.get(target, key);
      if (!own) return found;
      const place = pointerTo(path, key);
      if (typeof found === "object" && found !== null) return watched(found, place, read);
      read.add(place);
      return found;
    },
  });
}

function unread(root: StructuredNotice, read: ReadonlySet<string>): Loss[] {
  const isSaid = ({ path }: { readonly path: string }) => !read.has(path) && !isAboutTheFile(path);
  return leavesOf(root)
    .filter(isSaid)
    .map(({ path }) => ({ path, reason: reasonFor(path, root, read) }));
}

/** The format's version, and what another conversion has kept aside for its way back. */
function isAboutTheFile(path: string): boolean {
  return path === "/format" || path.startsWith("/x-tilt/");
}

function reasonFor(path: string, root: unknown, read: ReadonlySet<string>): LossReason {
  if (isOtherLanguage(path, root, read)) return "other-language";
  const [first, index] = keysOf(path);
  return first === "controllers" && index !== "0" ? "one-only" : "no-place";
}

/** Whether it is one of the languages of a text, of which another was taken. */
function isOtherLanguage(path: string, root: unknown, read: ReadonlySet<string>): boolean {
  const parent = path.slice(0, path.lastIndexOf("/"));
  const texts = keysOf(parent).reduce(under, root);
  if (!isObject(texts)) return false;
  const keys = Object.keys(texts);
  return keys.every((key) => languageTag.test(key)) && keys.some((key) => read.has(pointerTo(parent, key)));
}

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu;
