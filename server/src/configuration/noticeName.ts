import noticeNames from "./noticeNames.json" with { type: "json" };
import { matcherOf } from "./patterns.ts";

/**
 * Whether the file at `path` has a name that privacy notices usually have, in any language that we know names of. One in
 * YAML has to say that it is a notice: `privacy.yaml` may be anything.
 */
export function hasNoticeName(path: string): boolean {
  return hasNoticePattern(path) || (!isYamlPath(path) && usualNames.has(nameOf(path)));
}

/** Whether the file at `path` is YAML by its name. */
export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/iu.test(path);
}

/** Whether a text names a kind of privacy notice: of a file's first lines, a cheap sign that it may be one. */
export function mentionsNoticeName(text: string): boolean {
  const written = letters(text);
  return tellingNames.some((name) => written.includes(name));
}

const hasNoticePattern = matcherOf(noticeNames.patterns);
const usualNames: ReadonlySet<string> = new Set(Object.values(noticeNames.names).flat().map(letters));

/** The names that hardly stand in a text about something else. */
const tellingNames = [...usualNames].filter((name) => name.length >= "privacynotice".length);

/** What the file is called, without its ending and language; an index file is called as its folder is. */
function nameOf(path: string): string {
  const names = path.split("/");
  const own = letters(withoutLanguage(withoutEnding(names.pop() ?? "")));
  return own === "index" ? letters(names.pop() ?? "") : own;
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

/** `privacy.fi`, `privacy-sv-FI`: the same name in one of several languages. */
function withoutLanguage(name: string): string {
  return name.replace(/(?<=.)[._-][a-z]{2}(?:[_-][A-Za-z]{2})?$/, "");
}

/** The letters alone: names are written with hyphens, underscores or neither, with diacritics or without. */
function letters(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}\s._-]/gu, "");
}
