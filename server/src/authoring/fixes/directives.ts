import type { CheckedNotice } from "../../checkedNotice.ts";
import { directivesIn, type SilencingDirective } from "../../directives/directive.ts";
import { isSilencing } from "../../directives/mention.ts";
import type { Finding } from "../../finding.ts";
import { contains, touches } from "../../notice/span.ts";
import type { FixEdit } from "./fix.ts";
import { lineEnd, lineStart } from "./sourceLines.ts";

/** The edit that takes away a directive without effect; where it names other rules too, that rule alone. */
export function directiveRemoved({ span }: Finding, { notice }: CheckedNotice): FixEdit | undefined {
  const directive = directiveAt(span.start, notice);
  if (!directive || !contains(directive.span, span)) return undefined;
  if (directive.rules.length > 1) return { span: withComma(span, notice.source), filling: [] };
  return { span: withLine(directive.span, notice.source), filling: [] };
}

/** The edit that adds a reason to a directive. */
export function reasonAdded({ span }: Finding, { notice }: CheckedNotice): FixEdit | undefined {
  const directive = directiveAt(span.start, notice);
  if (!directive) return undefined;
  const { start, end } = directive.span;
  const close = notice.source.endsWith("-->", end) && notice.format !== "yaml" ? "-->" : "";
  const body = notice.source.slice(start, end - close.length).trimEnd();
  const said = body.endsWith(" --") ? body.slice(0, -" --".length).trimEnd() : body;
  const filling = [" -- ", { hint: "…" }, close === "" ? "" : " "];
  return { span: { start: start + said.length, end: end - close.length }, filling };
}

/** The edit that writes what was probably meant; only where the place holds what was misspelt and nothing else. */
export function spellingMended({ span, values }: Finding, { notice }: CheckedNotice): FixEdit | undefined {
  const written = notice.source.slice(span.start, span.end);
  if (values.suggestion === undefined || (written !== values.key && written !== values.rule)) return undefined;
  return { span, filling: [values.suggestion] };
}

function directiveAt(offset: number, { source, comments }: CheckedNotice["notice"]): SilencingDirective | undefined {
  return directivesIn(source, comments)
    .filter(isSilencing)
    .find(({ span }) => touches(span, offset));
}

function withComma({ start, end }: Finding["span"], source: string): Finding["span"] {
  const following = /^[\s,]{1,20}(?=[a-z])/u.exec(source.slice(end, end + 30))?.[0].length ?? 0;
  if (following > 0) return { start, end: end + following };
  const before = /[\s,]{1,20}$/u.exec(source.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  return { start: start - before, end };
}

/** With its line where nothing else stands there; else with the white space before it. */
function withLine({ start, end }: Finding["span"], source: string): Finding["span"] {
  const from = lineStart(source, start);
  const until = lineEnd(source, end);
  const isAlone = source.slice(from, start).trim() === "" && source.slice(end, until).trim() === "";
  if (!isAlone) return { start: source.slice(0, start).trimEnd().length, end };
  const next = /^(?:\r\n?|\n)/u.exec(source.slice(until, until + 2))?.[0].length ?? 0;
  return { start: from, end: until + next };
}
