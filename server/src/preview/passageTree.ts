import type { Element, ElementContent, Root } from "hast";
import { LineIndex } from "../notice/lines.ts";
import type { Paragraph, Passage } from "../notice/passage.ts";
import type { Span } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";
import { linked } from "../rendering/linked.ts";

/** Passages as elements, each in its place of the file. */
export function passageTree(passages: readonly Passage[], source: string): Root {
  return { type: "root", children: new PassageTree(source).blocks(passages) };
}

class PassageTree {
  readonly #lines: LineIndex;

  constructor(source: string) {
    this.#lines = new LineIndex(source);
  }

  /** Blocks one below the other; labels that follow each other make one list of descriptions. */
  blocks(passages: readonly Passage[]): ElementContent[] {
    const blocks: ElementContent[] = [];
    let descriptions: Element | undefined;
    for (const passage of passages) {
      if (passage.kind !== "labelled") {
        descriptions = undefined;
        blocks.push(...this.#block(passage));
        continue;
      }
      if (!descriptions) {
        descriptions = element("dl", []);
        blocks.push(descriptions);
      }
      descriptions.children.push(element("dt", this.#flow(passage.label)), element("dd", this.#flow(passage.body)));
    }
    return blocks;
  }

  #block(passage: Exclude<Passage, { kind: "labelled" }>): ElementContent[] {
    switch (passage.kind) {
      case "heading":
        return [this.#textElement(`h${passage.level}`, passage.text, this.#inline(passage.text))];
      case "paragraph":
        return [this.#textElement("p", passage.text, this.#paragraph(passage))];
      case "list": {
        const items = passage.items.map((item) => element("li", this.#flow(item)));
        return [element(passage.start === undefined ? "ul" : "ol", items)];
      }
      case "table":
        return passage.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => this.blocks(content)));
      case "furniture":
        return this.blocks(passage.content);
    }
  }

  /** What stands in an item: a single paragraph without its element. */
  #flow(passages: readonly Passage[]): ElementContent[] {
    const [first] = passages;
    return first?.kind === "paragraph" && passages.length === 1 ? this.#paragraph(first) : this.blocks(passages);
  }

  #paragraph({ text, breaks }: Paragraph): ElementContent[] {
    return [0, ...breaks].flatMap((start, i) => {
      const line = this.#inline(text.trimmed(start, breaks[i]));
      return i === 0 ? line : [element("br", []), ...line];
    });
  }

  #inline(text: Text): ElementContent[] {
    const nodes: ElementContent[] = [];
    let at = 0;
    for (const { text: value, target } of linked(text.value)) {
      const position = this.#positionOf(text.span(at, at + value.length));
      const node: ElementContent = { type: "text", value, position };
      nodes.push(target === undefined ? node : { ...element("a", [node]), properties: { href: target }, position });
      at += value.length;
    }
    return nodes;
  }

  #textElement(tagName: string, text: Text, children: ElementContent[]): Element {
    return { ...element(tagName, children), position: this.#positionOf(text.span()) };
  }

  #positionOf({ start, end }: Span) {
    return { start: this.#pointOf(start), end: this.#pointOf(end) };
  }

  /** A place as trees count: lines and columns from one. */
  #pointOf(offset: number) {
    const { line, character } = this.#lines.position(offset);
    return { line: line + 1, column: character + 1, offset };
  }
}

function element(tagName: string, children: ElementContent[]): Element {
  const [first, last] = [children[0], children.at(-1)];
  const position = first?.position && last?.position && { start: first.position.start, end: last.position.end };
  return { type: "element", tagName, properties: {}, children, ...(position && { position }) };
}
