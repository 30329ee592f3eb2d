import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import { type CheckedNotice, noticesOf } from "../../checkedNotice.ts";
import type { Finding } from "../../finding.ts";
import type { Locale } from "../../messages.ts";
import type { LineIndex } from "../../notice/lines.ts";
import { overlaps, type Span } from "../../notice/span.ts";
import { translate } from "../../translate.ts";
import { hasHoles, plainOf, snippetOf } from "./filling.ts";
import type { Fix, FixEdit } from "./fix.ts";
import { fixesOf } from "./fixesOf.ts";

/** Mends at once, or on saving, what can be mended unseen. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.privacyNotice`;

/** What code actions are made for. */
export interface CodeActionOptions {
  readonly uri: string;
  /** Of the text that was checked, for clients that refuse edits of another version. */
  readonly version?: number;
  readonly locale: Locale;
  readonly range: Range;
  /** What the editor shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that are asked for. */
  readonly only?: readonly string[];
  /** Whether the editor takes snippets in edits. */
  readonly snippets: boolean;
}

/** The quick fixes of the findings in a range, and what mends all that is safe, as far as they are asked for. */
export function codeActionsOf(checked: CheckedNotice, options: CodeActionOptions): CodeAction[] {
  return [
    ...(isAsked(CodeActionKind.QuickFix, options.only ?? [CodeActionKind.QuickFix])
      ? quickFixes(checked, options)
      : []),
    ...(isAsked(fixAllKind, options.only ?? []) ? fixAll(checked, options) : []),
  ];
}

/** Whether a kind is one of those asked for or a part of one. */
function isAsked(kind: string, only: readonly string[]): boolean {
  return only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(checked: CheckedNotice, options: CodeActionOptions): CodeAction[] {
  const { lines } = checked;
  const asked = { start: lines.offset(options.range.start), end: lines.offset(options.range.end) };
  return noticesOf(checked).flatMap((notice) =>
    notice.findings
      .filter(({ span }) => span.start <= asked.end && asked.start <= span.end)
      .flatMap((finding) =>
        fixesOf(finding, notice, options.locale).map((fix) => action(fix, finding, notice, options)),
      ),
  );
}

function action(fix: Fix, finding: Finding, { lines }: CheckedNotice, options: CodeActionOptions): CodeAction {
  const diagnostics = options.diagnostics.filter(
    ({ code, range }) => code === finding.rule && isSame(range, lines.range(finding.span)),
  );
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(fix.isPreferred && { isPreferred: true }),
    edit: workspaceEdit(fix.edits, lines, options),
  };
}

function fixAll(checked: CheckedNotice, options: CodeActionOptions): CodeAction[] {
  const edits = safeEdits(checked, options.locale);
  if (edits.length === 0) return [];
  const title = translate(options.locale, "fix.all");
  return [{ title, kind: fixAllKind, edit: workspaceEdit(edits, checked.lines, options) }];
}

/** The edits of all safe fixes; of those that overlap the first. */
export function safeEdits(checked: CheckedNotice, locale: Locale): FixEdit[] {
  const kept: FixEdit[] = [];
  for (const notice of noticesOf(checked)) {
    for (const finding of notice.findings) {
      const fix = fixesOf(finding, notice, locale).find(({ isSafe }) => isSafe);
      if (fix?.edits.every((edit) => !kept.some(({ span }) => collide(span, edit.span)))) kept.push(...fix.edits);
    }
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

function collide(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

function workspaceEdit(
  edits: readonly FixEdit[],
  lines: LineIndex,
  { uri, version, snippets }: CodeActionOptions,
): WorkspaceEdit {
  if (version === undefined) return { changes: { [uri]: edits.map((edit) => plainEdit(edit, lines)) } };
  const written = edits.map((edit) =>
    snippets && hasHoles(edit.filling) ? snippetEdit(edit, lines) : plainEdit(edit, lines),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

function plainEdit({ span, filling }: FixEdit, lines: LineIndex): TextEdit {
  return { range: lines.range(span), newText: plainOf(filling) };
}

function snippetEdit({ span, filling }: FixEdit, lines: LineIndex): SnippetTextEdit {
  return { range: lines.range(span), snippet: { kind: "snippet", value: snippetOf(filling) } };
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
