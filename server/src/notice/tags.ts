import { characterReferenceAt } from "./characterReference.ts";
import { htmlComment } from "./comment.ts";
import type { ElementReader, StartTag } from "./elements.ts";
import type { Span } from "./span.ts";

/** Elements whose content is not text for a reader. */
const withoutText = new Set(["script", "style", "template", "noscript", "svg", "select", "iframe", "math", "canvas"]);
/** Of them, those whose content cannot be anything else even if they are never closed. */
const raw = new Set(["script", "style"]);

/**
 * Reads the HTML in `source.slice(start, end)` into `elements`. Never looks twice at what it has passed, so that any
 * input takes linear time.
 */
export function readTags(source: string, { start, end }: Span, elements: ElementReader): void {
  const find = forwardSearch(source.slice(0, end));
  let textStart = start;
  for (let at = start; at < end; ) {
    at = Math.min(find("<", at), find("&", at));
    elements.text(textStart, at);
    textStart = at;
    const after =
      source[at] === "&" ? readReference(source, at, end, elements) : readMarkup(source, at, end, find, elements);
    if (after === undefined) at++;
    else at = textStart = after;
  }
  elements.text(textStart, end);
}

/** Reads the character reference at `at`; gives its end, or nothing if there is none. */
function readReference(source: string, at: number, end: number, elements: ElementReader): number | undefined {
  const reference = characterReferenceAt(source, at);
  if (!reference || reference.end > end) return undefined;
  elements.reference(reference.value, { start: at, end: reference.end });
  return reference.end;
}

/** Reads the tag or comment at `at`; gives where reading goes on, or nothing if there is none. */
function readMarkup(source: string, at: number, end: number, find: Find, elements: ElementReader): number | undefined {
  if (source.startsWith("<!--", at)) return readComment(at, end, find, elements);
  if (source.startsWith("<!", at) || source.startsWith("<?", at)) return endOfDeclaration(source, at, end, find);
  tagName.lastIndex = at;
  const match = tagName.exec(source);
  if (!match) return undefined;
  const after = endOfTag(source, at + match[0].length, end, find);
  if (after > end) return undefined;
  const name = (match[2] as string).toLowerCase();
  if (match[1] === "/") elements.close(name);
  else if (withoutText.has(name)) return endOfElement(name, after, end, find);
  else elements.open(startTag(source, name, { start: at, end: after }));
  return after;
}

const tagName = /<(\/?)([A-Za-z][^\s/>]{0,60})/y;

/** The offset of the next occurrence of a string at or after an offset, or the end of the search. */
type Find = (what: string, from: number) => number;

/** A search that remembers what it found, so that asking again on the way there costs nothing. */
function forwardSearch(text: string): Find {
  const known = new Map<string, Span>();
  return (what, from) => {
    const last = known.get(what);
    if (last && last.start <= from && from <= last.end) return last.end;
    const found = text.indexOf(what, from);
    const end = found < 0 ? text.length : found;
    known.set(what, { start: from, end });
    return end;
  };
}

/** Reads the comment at `at`; one that nothing closes ends as a document type does. */
function readComment(at: number, end: number, find: Find, elements: ElementReader): number {
  const close = find("-->", at + 2);
  if (close >= end) return Math.min(find(">", at) + 1, end);
  const comment = htmlComment(at, close);
  elements.comment(comment);
  return comment.span.end;
}

/** The offset behind a document type or a processing instruction, which hold no text. */
function endOfDeclaration(source: string, at: number, end: number, find: Find): number {
  const close = source[at + 1] === "?" ? "?>" : ">";
  const stop = find(close, at + 2);
  return Math.min(stop < end ? stop + close.length : find(">", at) + 1, end);
}

/** The offset after the `>` that ends a tag (one in a quoted value does not). Beyond `end` if nothing ends it. */
function endOfTag(source: string, from: number, end: number, find: Find): number {
  const nearest = find(">", from);
  for (let at = from, close = nearest; close < end; close = find(">", at)) {
    const equals = source.slice(at, close).search(valueStart);
    if (equals < 0) return close + 1;
    const open = at + equals + source.slice(at + equals, close).search(/["']/);
    at = find(source[open] as string, open + 1) + 1;
  }
  return nearest + 1;
}

const valueStart = /=\s{0,9}["']/;

/** Where reading goes on after the start tag of an element without text: behind its end tag, if it has one. */
function endOfElement(name: string, from: number, end: number, find: Find): number {
  const endTag = `</${name}`;
  const close = Math.min(find(endTag, from), find(endTag.toUpperCase(), from));
  if (close >= end) return raw.has(name) ? end : from;
  return Math.min(find(">", close) + 1, end);
}

function startTag(source: string, name: string, span: Span): StartTag {
  return { name, span, attribute: (wanted) => attribute(source, span, wanted) };
}

const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The value of an attribute in the tag at `span`, with its character references decoded; "" if it has none. */
function attribute(source: string, span: Span, name: string): string | undefined {
  for (const match of source.slice(span.start + 1, span.end - 1).matchAll(attributePattern)) {
    if (match.index === 0 || (match[1] as string).toLowerCase() !== name) continue;
    return decoded(match[2] ?? match[3] ?? match[4] ?? "");
  }
  return undefined;
}

function decoded(value: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = value.indexOf("&"); at >= 0; at = value.indexOf("&", at + 1)) {
    const reference = characterReferenceAt(value, at);
    if (!reference) continue;
    parts.push(value.slice(from, at), reference.value);
    from = reference.end;
  }
  return parts.join("") + value.slice(from);
}
