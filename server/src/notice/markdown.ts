import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { parser as commonMark, type MarkdownConfig, type MarkdownParser, Table } from "@lezer/markdown";
import { characterReferenceAt } from "./characterReference.ts";
import { htmlCommentsIn } from "./comment.ts";
import { ElementReader, type ReadElements } from "./elements.ts";
import type { Span } from "./span.ts";
import { readTags } from "./tags.ts";
import { moduleLines, templateTags } from "./templateTags.ts";

/** Reads Markdown (CommonMark with tables, and the HTML in it) from the offset `start` to the file's end. */
export function readMarkdown(source: string, start: number): ReadElements {
  const unread = [...templateTags(source), ...moduleLines(source)].sort((a, b) => a.start - b.start);
  const elements = new ElementReader(source, unread);
  new TreeReader(source, start, elements).read();
  return elements.finish();
}

/** Blocks nest no deeper than this: Lezer's time grows with the square of the depth. */
const maximumDepth = 48;
/** Running text is parsed in parts of this length (in UTF-16 units): Lezer's time grows with the square of it. */
const longestRun = 8192;

/** Parentheses in a link's target that are in each other; CommonMark asks for no more. */
const mostParentheses = 32;

const bounds: MarkdownConfig = {
  parseBlock: [
    {
      name: "TooDeep",
      before: "Blockquote",
      parse(context, line) {
        if (context.depth < maximumDepth) return false;
        const from = context.lineStart + line.pos;
        context.addElement(context.elt("Paragraph", from, context.lineStart + line.text.length));
        context.nextLine();
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: "NoTarget",
      before: "LinkEnd",
      parse: (context, next, at) =>
        next === 0x5d && context.char(at + 1) === 0x28 && !hasTarget(context.text, at + 2 - context.offset)
          ? at + 1
          : -1,
    },
  ],
};

/** Whether what stands behind `](` ends as a link's target does; Lezer would go on to the end of the paragraph. */
function hasTarget(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text[at] as string;
    if (unit === ")" && depth-- === 0) return true;
    if (unit === "(" && ++depth > mostParentheses) return false;
    if (unit <= " ") return !/^\s*\(/.test(text.slice(at, at + 9));
  }
  return false;
}

/** What may begin a mark in running text; Lezer asks nine parsers about every character before it. */
const mark = /[\\&`<*_[]/;

const configured = commonMark.configure([Table, bounds]);

const parser: MarkdownParser = Object.assign(Object.create(configured) as MarkdownParser, {
  parseInline(text: string, offset: number) {
    const elements: ReturnType<MarkdownParser["parseInline"]> = [];
    const first = text.search(mark);
    if (first < 0) return elements;
    for (let start = Math.max(0, first - 1); start < text.length; start += longestRun) {
      elements.push(...configured.parseInline(text.slice(start, start + longestRun), offset + start));
    }
    return elements;
  },
});

/** The elements that Markdown's blocks and marks stand for. */
const elementOf: Readonly<Record<string, string>> = {
  Paragraph: "p",
  ATXHeading1: "h1",
  ATXHeading2: "h2",
  ATXHeading3: "h3",
  ATXHeading4: "h4",
  ATXHeading5: "h5",
  ATXHeading6: "h6",
  SetextHeading1: "h1",
  SetextHeading2: "h2",
  Blockquote: "blockquote",
  BulletList: "ul",
  OrderedList: "ol",
  ListItem: "li",
  StrongEmphasis: "strong",
  Table: "table",
  TableHeader: "tr",
  TableRow: "tr",
  TableCell: "td",
  HorizontalRule: "hr",
};

/** Nodes that print nothing, with all that is in them. */
const silent = new Set([
  "CodeBlock",
  "FencedCode",
  "ProcessingInstructionBlock",
  "LinkReference",
  "ProcessingInstruction",
  "HeaderMark",
  "QuoteMark",
  "ListMark",
  "EmphasisMark",
  "CodeMark",
  "LinkTitle",
]);

/** Nodes whose text is read; between their blocks, the others hold but marks. */
const holdsText = new Set([
  "Paragraph",
  "ATXHeading1",
  "ATXHeading2",
  "ATXHeading3",
  "ATXHeading4",
  "ATXHeading5",
  "ATXHeading6",
  "SetextHeading1",
  "SetextHeading2",
  "TableCell",
  "StrongEmphasis",
]);

/** A setext heading that is longer is a paragraph above a rule. */
const longestSetextHeading = 200;

/** Walks Lezer's tree and tells an `ElementReader` what it meets. */
class TreeReader {
  readonly #source: string;
  /** Where the tree's text begins in the source. */
  readonly #offset: number;
  readonly #elements: ElementReader;
  readonly #tree: Tree;
  readonly #targets: ReadonlyMap<string, string>;
  /** Where the text begins that has not been read yet. */
  #at = 0;
  /** The links that are open: where their text ends, and where they end. */
  readonly #links: { readonly textEnd: number; readonly end: number; readonly isImage: boolean }[] = [];
  /** The column of the table's cell that comes next. */
  #column = 0;
  #cellsRead = 0;

  constructor(source: string, offset: number, elements: ElementReader) {
    this.#source = source;
    this.#offset = offset;
    this.#elements = elements;
    this.#tree = parser.parse(withLineFeeds(source.slice(offset)));
    this.#targets = this.#linkTargets();
  }

  read(): void {
    this.#tree.iterate({ enter: (node) => this.#enter(node), leave: (node) => this.#leave(node) });
  }

  /** Whether what is in the node is to be read. */
  #enter(node: SyntaxNodeRef): boolean {
    const { name } = node.type;
    if (node.from < this.#at) return false;
    if (name === "Comment" || name === "CommentBlock") return this.#readComments(node);
    if (silent.has(name)) return this.#skip(node);
    switch (name) {
      case "HTMLBlock":
      case "HTMLTag":
        this.#readTo(node.from);
        readTags(this.#source, this.#spanOf(node), this.#elements);
        return this.#resumeAt(node.to);
      case "Entity":
        return this.#readEntity(node);
      case "Escape":
        this.#readTo(node.from);
        return this.#resumeAt(node.from + 1);
      case "Link":
      case "Image":
        return this.#openLink(node);
      case "Autolink":
        return this.#openAutolink(node);
      case "LinkMark":
        this.#closeLink(node);
        return false;
      case "TableDelimiter":
        return this.#endCell(node);
    }
    const element = this.#elementOf(node);
    if (element === undefined) return true;
    if (name === "StrongEmphasis") this.#readTo(node.from);
    else this.#at = node.from;
    this.#open(element, node);
    return true;
  }

  #leave(node: SyntaxNodeRef): void {
    const element = this.#elementOf(node);
    if (element === undefined) return;
    if (holdsText.has(node.type.name)) this.#readTo(node.to);
    this.#elements.close(element);
  }

  #elementOf(node: SyntaxNodeRef): string | undefined {
    const isParagraph = node.type.name === "SetextHeading2" && node.to - node.from > longestSetextHeading;
    return isParagraph ? "p" : elementOf[node.type.name];
  }

  #open(element: string, node: SyntaxNodeRef): void {
    if (element === "ol") this.#openOrdered(node);
    else if (element === "tr") this.#openRow(node);
    else if (element === "td") this.#openCell(node);
    else this.#start(element, node);
  }

  #openOrdered(node: SyntaxNodeRef): void {
    const number = /^\d+/.exec(this.#sliceOf({ from: node.from, to: node.from + 10 }))?.[0];
    this.#start("ol", node, "start", number);
  }

  #openRow(node: SyntaxNodeRef): void {
    if (node.type.name === "TableHeader") this.#start("thead", node);
    else this.#elements.close("thead");
    this.#start("tr", node);
    this.#column = this.#source[this.#offset + node.from] === "|" ? -1 : 0;
    this.#cellsRead = 0;
  }

  #endCell(node: SyntaxNodeRef): boolean {
    this.#column++;
    return this.#resumeAt(node.to);
  }

  /** Lezer has no nodes for empty cells. */
  #openCell(node: SyntaxNodeRef): void {
    for (; this.#cellsRead < this.#column; this.#cellsRead++) this.#start("td", { from: this.#at, to: this.#at });
    this.#cellsRead++;
    this.#start("td", node);
  }

  #readEntity(node: SyntaxNodeRef): boolean {
    this.#readTo(node.from);
    const span = this.#spanOf(node);
    const reference = characterReferenceAt(this.#source, span.start);
    if (!reference) return false;
    this.#elements.reference(reference.value, span);
    return this.#resumeAt(node.to);
  }

  /** A link or image; brackets without a target are text. */
  #openLink(node: SyntaxNodeRef): boolean {
    const target = this.#targetOf(node);
    const textEnd = node.node.getChildren("LinkMark")[1]?.from;
    if (target === undefined || textEnd === undefined) return true;
    this.#readTo(node.from);
    const isImage = node.type.name === "Image";
    this.#links.push({ textEnd, end: node.to, isImage });
    if (!isImage) this.#openAnchor(target, node);
    this.#resumeAt(node.from + (isImage ? 2 : 1));
    return true;
  }

  #closeLink(mark: SyntaxNodeRef): void {
    const link = this.#links.at(-1);
    if (mark.from !== link?.textEnd) return;
    this.#readTo(mark.from);
    this.#links.pop();
    if (!link.isImage) this.#elements.close("a");
    this.#resumeAt(link.end);
  }

  #openAutolink(node: SyntaxNodeRef): boolean {
    this.#readTo(node.from);
    const target = { from: node.from + 1, to: node.to - 1 };
    this.#openAnchor(this.#sliceOf(target), node);
    this.#resumeAt(target.from);
    this.#readTo(target.to);
    this.#elements.close("a");
    return this.#resumeAt(node.to);
  }

  #openAnchor(target: string, node: SyntaxNodeRef): void {
    this.#start("a", node, "href", target);
  }

  #targetOf(node: SyntaxNodeRef): string | undefined {
    const url = node.node.getChild("URL");
    if (url) return this.#sliceOf(url).replace(/^<|>$/g, "");
    if (this.#sliceOf({ from: node.to - 2, to: node.to }) === "()") return "";
    const label = node.node.getChild("LinkLabel");
    const name =
      label && label.to - label.from > 2 ? this.#sliceOf(label) : this.#sliceOf(node).replace(/^!|\[\]$/g, "");
    return this.#targets.get(labelKey(name));
  }

  /** What the file's link definitions (`[label]: target`) point to. */
  #linkTargets(): Map<string, string> {
    const targets = new Map<string, string>();
    if (!this.#source.includes("]:", this.#offset)) return targets;
    this.#tree.iterate({
      enter: (node) => {
        if (node.type.name !== "LinkReference") return !holdsText.has(node.type.name);
        const label = node.node.getChild("LinkLabel");
        const url = node.node.getChild("URL");
        if (label && url) targets.set(labelKey(this.#sliceOf(label)), this.#sliceOf(url));
        return false;
      },
    });
    return targets;
  }

  #readComments(node: SyntaxNodeRef): false {
    for (const comment of htmlCommentsIn(this.#source, this.#spanOf(node))) this.#elements.comment(comment);
    return this.#skip(node);
  }

  #skip(node: SyntaxNodeRef): false {
    this.#readTo(node.from);
    return this.#resumeAt(node.to);
  }

  #resumeAt(at: number): false {
    this.#at = Math.max(this.#at, at);
    return false;
  }

  /** Reads the text up to `end`, line by line. */
  #readTo(end: number): void {
    if (end <= this.#at) return;
    let from = this.#offset + this.#at;
    const to = this.#offset + end;
    for (const match of this.#source.slice(from, to).matchAll(/\r\n?|\n/g)) {
      const lineEnd = this.#offset + this.#at + match.index;
      this.#elements.text(from, lineEnd);
      from = lineEnd + match[0].length;
      this.#elements.lineEnd({ start: lineEnd, end: from });
    }
    this.#elements.text(from, to);
    this.#at = end;
  }

  /** Opens an element that has one attribute at most. */
  #start(name: string, node: { from: number; to: number }, attribute?: string, value?: string): void {
    this.#elements.open({
      name,
      span: this.#spanOf(node),
      attribute: (wanted) => (wanted === attribute ? value : undefined),
    });
  }

  #spanOf(node: { from: number; to: number }): Span {
    return { start: this.#offset + node.from, end: this.#offset + node.to };
  }

  #sliceOf(node: { from: number; to: number }): string {
    return this.#source.slice(this.#offset + node.from, this.#offset + node.to);
  }
}

/** Labels match whatever their case and white space. */
function labelKey(label: string): string {
  return label.slice(1, -1).trim().replace(/\s+/g, " ").toLowerCase();
}

/** Lezer knows but the line feed: the same text, unit for unit, with every line ended by one. */
function withLineFeeds(source: string): string {
  return source.includes("\r") ? source.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : source;
}
