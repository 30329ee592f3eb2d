import type { LineIndex } from "../notice/lines.ts";
import type { Directive, SilencingDirective } from "./directive.ts";
import { type Mention, Scope } from "./mention.ts";

/** What `mentions` turn off on one line, by the line (from zero); `directives` are all that the file has. */
export function lineScopes(
  mentions: readonly Mention[],
  directives: readonly Directive[],
  source: string,
  lines: LineIndex,
): ReadonlyMap<number, Scope> {
  const scopes = new Map<number, Scope>();
  const next = nextLines(directives, source, lines);
  for (const mention of mentions) {
    const { directive } = mention;
    const line = directive.kind === "privacy-notice-disable-line" ? startLine(directive, lines) : next.get(directive);
    if (line === undefined) continue;
    const scope = scopes.get(line) ?? new Scope();
    scope.add(mention);
    scopes.set(line, scope);
  }
  return scopes;
}

function startLine({ span }: SilencingDirective, lines: LineIndex): number {
  return lines.position(span.start).line;
}

/** For each `disable-next-line` the first line after it that holds anything but directives. */
function nextLines(directives: readonly Directive[], source: string, lines: LineIndex): Map<Directive, number> {
  const next = new Map<Directive, number>();
  const ofNextLine = directives.filter(({ kind }) => kind === "privacy-notice-disable-next-line");
  if (ofNextLine.length === 0) return next;
  const text = withoutDirectives(source, directives);
  // From the last to the first: where one's search meets the next one's, the answer is known.
  let later = { from: lines.lineCount, line: lines.lineCount };
  for (const directive of ofNextLine.reverse()) {
    const from = lines.position(directive.span.end).line + 1;
    let line = from;
    while (line < later.from && isBlank(line, text, lines)) line += 1;
    later = { from, line: line < later.from ? line : later.line };
    next.set(directive, later.line);
  }
  return next;
}

/** The same text, unit for unit, with blanks in place of the directives. */
function withoutDirectives(source: string, directives: readonly Directive[]): string {
  let text = "";
  for (const { span } of directives) {
    text += source.slice(text.length, span.start) + " ".repeat(span.end - span.start);
  }
  return text + source.slice(text.length);
}

function isBlank(line: number, text: string, lines: LineIndex): boolean {
  const start = lines.offset({ line, character: 0 });
  return text.slice(start, lines.offset({ line: line + 1, character: 0 })).trim() === "";
}
