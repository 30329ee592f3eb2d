import type { ProseFormat } from "../../notice/notice.ts";
import { inline as html } from "../../rendering/html.ts";
import { inline as markdown } from "../../rendering/markdown.ts";
import { asPlainText, joined, type OpenText } from "../../rendering/snippetText.ts";

/** A passage of a draft: some of its places may stand open. */
export type DraftPassage =
  | { readonly kind: "heading"; readonly level: number; readonly text: OpenText }
  | { readonly kind: "paragraph"; readonly lines: readonly OpenText[] }
  | { readonly kind: "list"; readonly items: readonly OpenText[] };

/** How a format writes passages. */
interface Markup {
  readonly heading: (level: number, text: OpenText) => OpenText;
  readonly paragraph: (lines: readonly OpenText[]) => OpenText;
  readonly list: (items: readonly OpenText[]) => OpenText;
  /** Between passages. */
  readonly between: string;
  /** A text that says just that. */
  readonly words: (text: string) => string;
}

const markups: Readonly<Record<ProseFormat, Markup>> = {
  markdown: {
    heading: (level, text) => [`${"#".repeat(level)} `, ...text],
    paragraph: (lines) => between("\\\n", lines),
    list: (items) =>
      between(
        "\n",
        items.map((item) => ["- ", ...item]),
      ),
    between: "\n\n",
    words: markdown,
  },
  html: {
    heading: (level, text) => [`<h${level}>`, ...text, `</h${level}>`],
    paragraph: (lines) => ["<p>", ...between("<br>\n", lines), "</p>"],
    list: (items) => ["<ul>\n", ...items.flatMap((item): OpenText => ["<li>", ...item, "</li>\n"]), "</ul>"],
    between: "\n",
    words: html,
  },
  plaintext: {
    heading: (level, text) => [...text, `\n${(level === 1 ? "=" : "-").repeat(asPlainText(text).length)}`],
    paragraph: (lines) => between("\n", lines),
    list: (items) =>
      between(
        "\n",
        items.map((item) => ["- ", ...item]),
      ),
    between: "\n\n",
    words: (text) => text,
  },
};

/** Passages as a format writes them. */
export function written(passages: readonly DraftPassage[], format: ProseFormat): OpenText {
  const markup = markups[format];
  const text = (open: OpenText) => writtenText(open, format);
  const blocks = passages.map((passage) => {
    if (passage.kind === "heading") return markup.heading(passage.level, text(passage.text));
    if (passage.kind === "paragraph") return markup.paragraph(passage.lines.map(text));
    return markup.list(passage.items.map(text));
  });
  return joined(between(markup.between, blocks));
}

/** A text within a line as a format writes it. What stands in brackets stays as it is: people are to find it. */
export function writtenText(open: OpenText, format: ProseFormat): OpenText {
  const { words } = markups[format];
  return joined(open).map((part) => {
    if (typeof part === "string") return words(part);
    return format === "html"
      ? { hint: html(part.hint), ...(part.choices && { choices: part.choices.map(html) }) }
      : part;
  });
}

function between(separator: string, texts: readonly OpenText[]): OpenText {
  return texts.flatMap((text, i) => (i === 0 ? text : [separator, ...text]));
}
