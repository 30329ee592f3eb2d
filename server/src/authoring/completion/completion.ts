import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type MarkupKind,
} from "vscode-languageserver-types";
import type { CheckedNotice } from "../../checkedNotice.ts";
import { citedArticle, isRequirement } from "../../completeness/requirements.ts";
import { type Locale, summaryOf } from "../../messages.ts";
import { asPlainText, asSnippet } from "../../rendering/snippetText.ts";
import type { Settings } from "../../settings.ts";
import { translate } from "../../translate.ts";
import type { Proposal } from "./proposal.ts";
import { proposalsAt } from "./proposals.ts";

export interface CompletionOptions {
  readonly locale: Locale;
  readonly settings: Pick<Settings, "country" | "services">;
  /** Whether the client knows tab stops; to one that doesn't, open places are `[placeholders]`. */
  readonly snippets: boolean;
  readonly documentation: MarkupKind;
  /** Whether a space was typed and nothing asked: then only a new heading is completed. */
  readonly isAfterSpace: boolean;
}

/** What may be written at `offset` of a notice in prose, best first. */
export function completionsAt(checked: CheckedNotice, offset: number, options: CompletionOptions): CompletionList {
  const found = proposalsAt(checked, offset, options.settings);
  const proposals = found?.proposals.filter(({ kind }) => !options.isAfterSpace || kind === "heading") ?? [];
  const range = checked.lines.range(found?.span ?? { start: offset, end: offset });
  const items = proposals.map((proposal, i): CompletionItem => {
    const { label, text, filter, section } = proposal;
    const newText = options.snippets ? asSnippet(text) : asPlainText(text);
    return {
      label,
      kind: kinds[proposal.kind],
      ...described(proposal, checked, options.locale),
      ...(section && isRequirement(section) && proposal.kind !== "value" && documented(section, options)),
      sortText: String(i).padStart(4, "0"),
      ...(filter !== undefined && { filterText: filter }),
      textEdit: { range, newText },
      insertTextFormat: options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    };
  });
  return { isIncomplete: false, items };
}

const kinds: Readonly<Record<Proposal["kind"], CompletionItemKind>> = {
  heading: CompletionItemKind.Struct,
  section: CompletionItemKind.Snippet,
  wording: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
};

function described({ detail, section }: Proposal, { articles }: CheckedNotice, locale: Locale): { detail?: string } {
  if (detail !== undefined) return { detail };
  if (section === undefined || !isRequirement(section)) return {};
  return { detail: translate(locale, "article", { article: citedArticle(section, articles) }) };
}

function documented(
  section: string,
  { locale, documentation }: CompletionOptions,
): Pick<CompletionItem, "documentation"> {
  return { documentation: { kind: documentation, value: summaryOf(section, locale) } };
}
