// What the YAML language service answers, put right where it would mislead.
import { type CompletionItem, MarkupContent } from "vscode-languageserver-types";

/**
 * Whether an offer fits where it is made. The library offers items of a list within items and within `[…]` too; ours come
 * from the snippets of the list, and fit where they bring their dash.
 */
export function isFitting(item: CompletionItem): boolean {
  if (!item.label.startsWith("- ")) return true;
  return !item.label.startsWith("- (array item)") && /^\s*- /u.test(textOf(item));
}

/** Texts that need quotation marks get them: the library writes these in the label only. */
export function withQuotes(item: CompletionItem): CompletionItem {
  return item.label === `"${textOf(item)}"` ? withText(item, item.label) : item;
}

/** A snippet stops at the items of its lists too, from top to bottom. */
export function withTabStops(item: CompletionItem): CompletionItem {
  const text = textOf(item);
  if (!text.includes("\n")) return item;
  let count = 0;
  const stops = text.replace(/\\.|\$\d+|\$\{\d+|- $/gmu, (match) => {
    if (match.startsWith("\\")) return match;
    count += 1;
    return match.startsWith("-") ? `- $${count}` : match.replace(/\d+/u, `${count}`);
  });
  return withText(item, stops);
}

/** The text once: the library gives it beside the edit too. */
export function withOneText(item: CompletionItem): CompletionItem {
  const { insertText, ...edited } = item;
  return edited.textEdit ? edited : item;
}

function textOf({ textEdit, insertText, label }: CompletionItem): string {
  return textEdit?.newText ?? insertText ?? label;
}

function withText(item: CompletionItem, text: string): CompletionItem {
  return { ...item, ...(item.textEdit ? { textEdit: { ...item.textEdit, newText: text } } : { insertText: text }) };
}

/** For clients that take no Markdown. */
export function withoutMarkdown(item: CompletionItem): CompletionItem {
  const { documentation } = item;
  return MarkupContent.is(documentation) ? { ...item, documentation: withoutMarks(documentation.value) } : item;
}

/** Markdown as it is written here, without its marks. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,6} |```\w*$)/gmu, "")
    .replace(/`/gu, "")
    .replace(/\\([^\w\s])/gu, "$1")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
