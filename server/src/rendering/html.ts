import { type Passage, textsOf } from "../notice/passage.ts";
import type { Composition } from "./compose.ts";
import { linked } from "./linked.ts";
import { paragraphLines } from "./paragraphLines.ts";

/** A composed notice as a page that needs nothing else: no script, nothing from anywhere. */
export function renderHtml({ title, passages }: Pick<Composition, "title" | "passages">, language: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title.value)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
${blocks(passages)}
</main>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.9rem; }
h2 { font-size: 1.4rem; margin-top: 2.2rem; }
h3 { font-size: 1.15rem; margin-top: 1.8rem; }
dt { font-weight: 600; margin-top: 0.8rem; break-after: avoid; }
dd { margin: 0.1rem 0 0; }
dd p, dd ul { margin: 0.1rem 0; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
}`;

/** Blocks one below the other; labels that follow each other make one list of descriptions. */
function blocks(passages: readonly Passage[]): string {
  const lines = passages.map((passage, i) => {
    if (passage.kind !== "labelled") return block(passage);
    const opening = passages[i - 1]?.kind === "labelled" ? "" : "<dl>\n";
    const closing = passages[i + 1]?.kind === "labelled" ? "" : "\n</dl>";
    return `${opening}${block(passage)}${closing}`;
  });
  return lines.join("\n");
}

function block(passage: Passage): string {
  switch (passage.kind) {
    case "heading":
      return `<h${passage.level}>${inline(passage.text.value)}</h${passage.level}>`;
    case "paragraph":
      return `<p>${paragraphLines(passage).map(inline).join("<br>\n")}</p>`;
    case "list":
      return `<ul>\n${passage.items.map((item) => `<li>${flow(item)}</li>`).join("\n")}\n</ul>`;
    case "labelled":
      return `<dt>${flow(passage.label)}</dt>\n<dd>${flow(passage.body)}</dd>`;
    case "table":
    case "furniture":
      return [...textsOf([passage])].map(({ text }) => `<p>${inline(text.value)}</p>`).join("\n");
  }
}

/** What stands in an item: a single paragraph without its tags. */
function flow(passages: readonly Passage[]): string {
  const [first] = passages;
  if (first?.kind === "paragraph" && passages.length === 1) return paragraphLines(first).map(inline).join("<br>\n");
  return blocks(passages);
}

/** A text as HTML that says just that. */
export function inline(value: string): string {
  return linked(value)
    .map(({ text, target }) => {
      return target === undefined ? escaped(text) : `<a href="${escaped(target)}">${escaped(text)}</a>`;
    })
    .join("");
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(value: string): string {
  return value.replace(/[&<>"']/gu, (character) => references[character] ?? character);
}
