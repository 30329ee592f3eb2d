import {
  type Alias,
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from "yaml";
import type { Span } from "../notice/span.ts";
import { nameOf, Value } from "./value.ts";

/** A document of a YAML file; a file may hold several, each a notice of its own. */
export interface StructuredDocument {
  readonly span: Span;
  readonly root: Value;
  /** As plain data, for validation and conversion; absent where aliases make too much of it. */
  readonly data?: unknown;
  /** What is wrong with it as YAML, in the order of the file. */
  readonly mistakes: readonly Mistake[];
}

/** A place where the text is no YAML, or none that we take. */
export interface Mistake {
  readonly span: Span;
  /** The parser's code (`BAD_INDENT` …), or `DUPLICATE_KEY`, `UNKNOWN_ALIAS`, `TOO_MANY_VALUES`, `TOO_DEEP`. */
  readonly code: string;
  /** What the parser says of it, in English. */
  readonly detail: string;
  /** The key or anchor it is about. */
  readonly name?: string;
}

/** A comment of a file, `#` included. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** The values that a document may have once aliases are followed: more is an attack, or a mistake. */
const mostValues = 200_000;
const deepest = 60;
/** Of a text that is broken all over the first places are told. */
const mostMistakes = 100;

/** Reads a YAML 1.2 file, merge keys included. Takes any text whatever and never throws. */
export function readStructuredFile(text: string): StructuredDocument[] {
  try {
    const documents = parsed(text);
    return documents.map((document) => readDocument(document, text));
  } catch (error) {
    // The parser goes as deep as the text does, and the stack ends somewhere.
    const detail = error instanceof Error ? error.message : String(error);
    const mistake = { span: { start: 0, end: 0 }, code: "TOO_DEEP", detail };
    return [{ span: { start: 0, end: text.length }, root: emptyValue(text), mistakes: [mistake] }];
  }
}

/** The comments of a YAML file, in its order. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR) continue;
    const isScalarContent = !text.startsWith(lexeme, at);
    if (isScalarContent) continue;
    if (CST.tokenType(lexeme) === "comment") {
      comments.push({ span: { start: at, end: at + lexeme.length }, text: lexeme });
    }
    at += lexeme.length;
  }
  return comments;
}

/** Duplicate keys are found by `mistakesIn`: the parser compares each key of a map with each other one. */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;

function parsed(text: string): Document.Parsed[] {
  return [...new Composer(options).compose(new Parser().parse(text), true, text.length)];
}

function readDocument(document: Document.Parsed, text: string): StructuredDocument {
  const [start, , end] = document.range;
  const anchored = new Map<Alias, Node>();
  const mistakes = document.errors.map(({ code, message, pos }) => parserMistake(code, message, pos, text));
  walk(document.contents, { anchors: new Map(), anchored, mistakes }, 0);
  const root = new Value(document.contents, { text, anchored });
  const data = plainData(root, mistakes);
  mistakes.sort((a, b) => a.span.start - b.span.start);
  return { span: { start, end }, root, mistakes: mistakes.slice(0, mostMistakes), ...(data && { data: data.value }) };
}

/** What the parser complains of; it often points at a single character, where people want to see what is meant. */
function parserMistake(code: string, detail: string, [start, end]: [number, number], text: string): Mistake {
  const at = Math.min(start, text.trimEnd().length);
  const line = lineAround(at, text);
  if (/^(?:<{7}|={7}|>{7})/u.test(text.slice(line.start, line.end)))
    return { span: line, code: "MERGE_CONFLICT", detail };
  if (end - at > 1 && end <= line.end) return { span: { start: at, end }, code, detail };
  return { span: at < line.end ? { start: at, end: line.end } : line, code, detail };
}

/** The line that holds an offset, without the white space at its end. */
function lineAround(at: number, text: string): Span {
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/u);
  const line = length < 0 ? text.slice(start) : text.slice(start, start + length);
  return { start, end: start + line.trimEnd().length };
}

interface Walk {
  /** The node that bears an anchor, as far as the text has been read: a later one takes its place. */
  readonly anchors: Map<string, Node>;
  readonly anchored: Map<Alias, Node>;
  readonly mistakes: Mistake[];
}

/** Finds out what aliases stand for, and keys that stand twice in one map (YAML 1.2.2, section 3.2.1.3). */
function walk(node: Node | null, state: Walk, depth: number): void {
  if (node === null) return;
  if (depth > deepest) return void state.mistakes.push(mistake(node, "TOO_DEEP"));
  if (isSeq(node)) for (const item of node.items as Node[]) walk(item, state, depth + 1);
  if (isMap(node)) walkMap(node, state, depth);
  // Only now: what leads back to itself is no data, and is told as an alias of something that is not there.
  if (isAlias(node)) resolve(node, state);
  else if (node.anchor) state.anchors.set(node.anchor, node);
}

function walkMap({ items }: YAMLMap, state: Walk, depth: number): void {
  const seen = new Set<string>();
  for (const { key, value } of items as Pair<Node, Node | null>[]) {
    const name = nameOf(key);
    if (seen.has(name) && name !== "<<") state.mistakes.push(mistake(key, "DUPLICATE_KEY", name));
    seen.add(name);
    walk(value, state, depth + 1);
  }
}

function resolve(alias: Alias, { anchors, anchored, mistakes }: Walk): void {
  const node = anchors.get(alias.source);
  if (node) anchored.set(alias, node);
  else mistakes.push(mistake(alias, "UNKNOWN_ALIAS", alias.source));
}

function mistake(node: Node, code: string, name?: string): Mistake {
  const [start, end] = node.range ?? [0, 0];
  return { span: { start, end }, code, detail: code, ...(name !== undefined && { name }) };
}

/** The whole as plain data; nothing, and a mistake, where aliases multiply it beyond measure. */
function plainData(root: Value, mistakes: Mistake[]): { readonly value: unknown } | undefined {
  let left = mostValues;
  try {
    return { value: plain(root, 0) };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    mistakes.push({ span: error.span, code: "TOO_MANY_VALUES", detail: error.message });
    return undefined;
  }

  function plain(value: Value, depth: number): unknown {
    left -= 1;
    if (left < 0 || depth > deepest) throw new TooMuch(value.anchor);
    if (value.isList) return value.items.map((item) => plain(item, depth + 1));
    if (!value.isMap) return value.scalar ?? null;
    return Object.fromEntries(value.entries.map(([key, each]) => [key, plain(each, depth + 1)]));
  }
}

class TooMuch extends Error {
  readonly span: Span;

  constructor(span: Span) {
    super("too many values");
    this.span = span;
  }
}

function emptyValue(text: string): Value {
  return new Value(null, { text, anchored: new Map() });
}
