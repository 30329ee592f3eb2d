import type { Element, ElementContent, Root } from "hast";

/** Elements that stand below each other: the page scrolls by them and goes from them to the source. */
const blocks = new Set([
  ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "hr", "address", "figure", "figcaption", "details"],
  ...["summary", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "td", "th"],
]);

/** The tree with the place in the source (counted from zero) at each block. */
export function placed(tree: Root): Root {
  return { ...tree, children: (tree.children as ElementContent[]).map(withPlaces) };
}

function withPlaces(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const children = node.children.map(withPlaces);
  const { start } = node.position ?? {};
  if (!start || !blocks.has(node.tagName)) return { ...node, children };
  const properties = { ...node.properties, dataLine: start.line - 1, dataCharacter: start.column - 1 };
  return { ...node, properties, children };
}

/** The tree with a key at each block that holds as long as it reads the same: by it the page knows the block again. */
export function keyed(tree: Root): Root {
  const seen = new Map<string, number>();
  return { ...tree, children: (tree.children as ElementContent[]).map((node) => withKeys(node).node) };

  function withKeys(node: ElementContent): { readonly node: ElementContent; readonly hash: number } {
    if (node.type !== "element") return { node, hash: node.type === "text" ? hashed(node.value) : start };
    const keyedChildren = node.children.map(withKeys);
    const hash = keyedChildren.reduce((sum, child) => mixed(sum, child.hash), hashed(node.tagName));
    const children = keyedChildren.map((child) => child.node);
    return { node: blocks.has(node.tagName) ? withKey(node, children, hash) : { ...node, children }, hash };
  }

  /** Blocks that read the same are told apart by their number. */
  function withKey(node: Element, children: ElementContent[], hash: number): Element {
    const content = hash.toString(36);
    const count = seen.get(content) ?? 0;
    seen.set(content, count + 1);
    return {
      ...node,
      children,
      properties: { ...node.properties, dataKey: count === 0 ? content : `${content}-${count}` },
    };
  }
}

// FNV-1a, 32 bits.
const start = 0x811c9dc5;
const prime = 0x01000193;

function hashed(text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, prime) >>> 0;
}
