import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkNotice.ts";
import type { Locale } from "../messages.ts";
import type { Section } from "../notice/notice.ts";
import { answersBySection } from "./answers.ts";
import { badgesOf } from "./badges.ts";

/** The outline of a notice: its sections, each with the articles that it answers, and how well. */
export function symbolsOf(checked: CheckedNotice, locale: Locale): DocumentSymbol[] {
  const answers = answersBySection(checked);
  return checked.notice.root.sections.map(symbolOf);

  function symbolOf(section: Section): DocumentSymbol {
    const heading = section.heading?.span() ?? section.span;
    const badges = badgesOf(answers.get(section) ?? [], checked, locale);
    return {
      name: section.heading?.value || "–",
      detail: badges.map(({ text }) => text).join(", "),
      kind: SymbolKind.String,
      range: checked.lines.range({ start: section.span.start, end: Math.max(section.span.end, heading.end) }),
      selectionRange: checked.lines.range(heading),
      children: section.sections.map(symbolOf),
    };
  }
}

/** The same for editors that know no tree. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
    ...flatSymbols(children ?? [], uri, name),
  ]);
}
