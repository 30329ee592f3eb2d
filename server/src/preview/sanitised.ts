import type { ElementContent, Nodes, Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";

/** Elements of text: whatever else stands in a notice leaves what it holds, or nothing (`strip`). */
const schema: Schema = {
  tagNames: [
    ...[
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "p",
      "div",
      "section",
      "article",
      "main",
      "header",
      "footer",
      "nav",
      "aside",
    ],
    ...["blockquote", "pre", "hr", "br", "wbr", "address", "figure", "figcaption", "details", "summary"],
    ...["ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
    ...[
      "a",
      "abbr",
      "b",
      "bdi",
      "bdo",
      "cite",
      "code",
      "del",
      "dfn",
      "em",
      "i",
      "ins",
      "kbd",
      "mark",
      "q",
      "s",
      "samp",
    ],
    ...["small", "span", "strong", "sub", "sup", "time", "u", "var", "img"],
  ],
  attributes: {
    "*": ["id", "lang", "dir", "title"],
    a: ["href"],
    img: ["alt"],
    ol: ["start", "reversed"],
    li: ["value"],
    th: ["colSpan", "rowSpan", "scope"],
    td: ["colSpan", "rowSpan"],
    details: ["open"],
    time: ["dateTime"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  ancestors: {
    li: ["ul", "ol"],
    dt: ["dl"],
    dd: ["dl"],
    summary: ["details"],
    caption: ["table"],
    thead: ["table"],
    tbody: ["table"],
    tfoot: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
  },
  strip: [
    ...[
      "head",
      "title",
      "script",
      "style",
      "template",
      "noscript",
      "iframe",
      "frameset",
      "noframes",
      "object",
      "embed",
    ],
    ...[
      "applet",
      "svg",
      "math",
      "canvas",
      "audio",
      "video",
      "select",
      "textarea",
      "button",
      "xmp",
      "noembed",
      "plaintext",
    ],
  ],
  clobber: ["id"],
  clobberPrefix: "notice-",
};

/** The same with text alone in it: nothing that runs, loads, hides or looks like a part of the editor. */
export function sanitised(tree: Root): Root {
  const safe = sanitize(tree, schema);
  const children = safe.type === "root" ? safe.children : [safe];
  return { type: "root", children: children.flatMap(finished) as Root["children"] };
}

/** Pictures as what they show, in words; links only where they lead from here. */
function finished(node: Nodes): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element") return [];
  if (node.tagName === "img") return pictureWords(node.properties.alt);
  const children = node.children.flatMap(finished);
  if (node.tagName !== "a") return [{ ...node, children }];
  const { href, ...properties } = node.properties;
  const leads = typeof href === "string" && /^(?:https?:|mailto:|tel:|#)/iu.test(href);
  return [{ ...node, children, properties: leads ? { ...properties, href } : properties }];
}

function pictureWords(alt: unknown): ElementContent[] {
  if (typeof alt !== "string" || alt.trim() === "") return [];
  const properties = { className: ["picture"] };
  return [{ type: "element", tagName: "span", properties, children: [{ type: "text", value: alt }] }];
}
