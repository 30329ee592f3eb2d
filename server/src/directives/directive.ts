import type { Comment } from "../notice/comment.ts";
import type { Span } from "../notice/span.ts";

/** What a comment in a notice tells the checker. */
export type Directive = SettingDirective | SilencingDirective | UnknownDirective;

/** `privacy-notice: {…}`: the same as that key of front matter. */
export interface SettingDirective {
  readonly kind: "setting";
  /** Of the whole comment. */
  readonly span: Span;
  readonly name: Span;
  /** The YAML after the colon. */
  readonly value: Span;
}

export const silencingNames = [
  "privacy-notice-disable-next-line",
  "privacy-notice-disable-line",
  "privacy-notice-disable",
  "privacy-notice-enable",
  "privacy-notice-disable-file",
] as const;

/** Turns rules off, or on again: `privacy-notice-disable-line retention-vague -- reason`. */
export interface SilencingDirective {
  readonly kind: (typeof silencingNames)[number];
  readonly span: Span;
  readonly name: Span;
  /** The rules that it names; none means all of them. */
  readonly rules: readonly NamedRule[];
  readonly hasReason: boolean;
}

export interface NamedRule {
  readonly id: string;
  readonly span: Span;
}

/** A comment that begins as a directive does, with a name that none has. It may be a remark of someone else. */
export interface UnknownDirective {
  readonly kind: "unknown";
  readonly span: Span;
  readonly name: Span;
}

/** The directives among the comments of a file, in its order, whatever the file is written in. */
export function directivesIn(source: string, comments: readonly Comment[]): Directive[] {
  return comments.flatMap((comment) => readDirective(source, comment) ?? []);
}

const nameAtStart = /^\s*(privacy-notice(?:-[a-z]+)*)(?![\w-])/i;
const settingFollows = /^\s*:/;
const reasonFollows = /(?:^|\s)--(?=\s|$)/;

function readDirective(source: string, { span, content }: Comment): Directive | undefined {
  const text = source.slice(content.start, content.end);
  const begin = nameAtStart.exec(text);
  const written = begin?.[1];
  if (!begin || written === undefined) return undefined;
  const end = content.start + begin[0].length;
  const name = { start: end - written.length, end };
  const rest = source.slice(end, content.end);
  if (written === "privacy-notice") {
    const colon = settingFollows.exec(rest);
    return colon
      ? { kind: "setting", span, name, value: { start: end + colon[0].length, end: content.end } }
      : undefined;
  }
  const kind = silencingNames.find((each) => each === written);
  return kind ? { kind, span, name, ...rulesAndReason(rest, end) } : { kind: "unknown", span, name };
}

/** Reads what follows a directive's name, at the offset `at`: the rules, and after two hyphens the reason. */
function rulesAndReason(rest: string, at: number): Pick<SilencingDirective, "rules" | "hasReason"> {
  const mark = reasonFollows.exec(rest);
  const named = mark ? rest.slice(0, mark.index) : rest;
  const rules = [...named.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => {
    return { id, span: { start: at + index, end: at + index + id.length } };
  });
  return { rules, hasReason: mark !== null && /\S/.test(rest.slice(mark.index + mark[0].length)) };
}
