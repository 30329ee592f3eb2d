import type { CheckedNotice } from "../../checkedNotice.ts";
import type { Finding } from "../../finding.ts";
import { contains } from "../../notice/span.ts";
import type { Filling } from "./filling.ts";
import type { FixEdit } from "./fix.ts";
import { lineAbove, lineBreakAt, lineEnd, lineStart } from "./sourceLines.ts";

/** What is said whatever a directive asks for, or of directives themselves. */
const neverSilent: ReadonlySet<string> = new Set([
  "not-checked",
  "notice-invalid",
  "config-invalid",
  "directive-unused",
  "directive-reason-missing",
]);

/** Comments that turn a rule off; plain text has none. */
export interface Silencing {
  readonly atLine?: FixEdit;
  readonly inFile?: FixEdit;
}

/** The edits that turn a finding's rule off, with a reason to be filled in. */
export function silencingOf({ rule, span }: Finding, { notice }: CheckedNotice): Silencing {
  const { format, frontMatter } = notice;
  if (format === "plaintext" || neverSilent.has(rule)) return {};
  const directive = comment(format, `disable-file ${rule}`);
  const inFile = {
    inFile:
      format === "yaml" ? aboveYaml(notice.source, directive) : atTop(textStart(notice), directive, notice.source),
  };
  if (format === "yaml" || (frontMatter && contains(frontMatter.span, span))) return inFile;
  const atLine = besideLine(rule, span.start, notice);
  return atLine ? { atLine, ...inFile } : inFile;
}

/** Where the text begins behind byte order mark and front matter, or within the body of a page. */
export function textStart({ source, format, frontMatter }: CheckedNotice["notice"]): number {
  if (format === "html") {
    const body = /<body\b[^<>]*>/iu.exec(source);
    if (body) return body.index + body[0].length;
    return /^\s*<(?:!doctype|html|head)\b/iu.test(source) ? source.length : bomLength(source);
  }
  return frontMatter ? lineEnd(source, frontMatter.span.end) : bomLength(source);
}

/** A line of its own at the top. */
export function atTop(top: number, filling: Filling, source: string): FixEdit {
  const eol = lineBreakAt(source, top);
  const isFirst = top <= bomLength(source);
  return { span: { start: top, end: top }, filling: isFirst ? [...filling, eol, eol] : [eol, ...filling] };
}

function aboveYaml(source: string, directive: Filling): FixEdit {
  const top = bomLength(source);
  return { span: { start: top, end: top }, filling: [...directive, lineBreakAt(source, top)] };
}

function bomLength(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function comment(format: "markdown" | "html" | "yaml", directive: string): Filling {
  const [open, close] = format === "yaml" ? ["# ", ""] : ["<!-- ", " -->"];
  return [`${open}privacy-notice-${directive} -- `, { hint: "…" }, close];
}

/** On a line of its own above where that leaves the text as it is; else at the line's end. */
function besideLine(rule: string, offset: number, { source, format }: CheckedNotice["notice"]): FixEdit | undefined {
  if (format !== "markdown" && format !== "html") return undefined;
  const start = lineStart(source, offset);
  const above = lineAbove(source, offset)?.text.trim() ?? "";
  const line = source.slice(start, lineEnd(source, offset));
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? "";
  const isFree = format === "html" ? above.endsWith(">") && line.trimStart().startsWith("<") : above === "";
  if (isFree && indent.length < 4 + (format === "html" ? 100 : 0)) {
    const text = comment(format, `disable-next-line ${rule}`);
    return { span: { start, end: start }, filling: [indent, ...text, lineBreakAt(source, offset)] };
  }
  return atLineEnd(source, offset, comment(format, `disable-line ${rule}`), format === "markdown");
}

/** Behind what stands on the line; in a table's row within its last cell. */
function atLineEnd(source: string, offset: number, filling: Filling, isMarkdown: boolean): FixEdit | undefined {
  const start = lineStart(source, offset);
  const line = source.slice(start, lineEnd(source, offset)).trimEnd();
  if (isMarkdown && line.trimStart().startsWith("|") && line.endsWith("|")) {
    const at = start + line.length - 1;
    return { span: { start: at, end: at }, filling: [source[at - 1] === " " ? "" : " ", ...filling, " "] };
  }
  if (!isMarkdown && !/[>\p{L}\p{P}]$/u.test(line)) return undefined;
  const at = start + line.length;
  return { span: { start: at, end: at }, filling: [" ", ...filling] };
}
