import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { articleLink } from "../articleLink.ts";
import { type CheckedNotice, noticesOf } from "../checkedNotice.ts";
import type { Finding, Severity } from "../finding.ts";
import { type Locale, messageOf } from "../messages.ts";
import { ruleTable } from "../ruleTable.ts";
import { translate } from "../translate.ts";

/** What an editor's diagnostics are made for. */
export interface DiagnosticOptions {
  readonly uri: string;
  readonly locale: Locale;
  /** Tags that the editor can show. */
  readonly tags: readonly DiagnosticTag[];
  /** Whether it can show a second place. */
  readonly relatedInformation: boolean;
}

/** What a quick fix needs to know of a finding, with no need to read its message. */
export interface DiagnosticData {
  readonly requirement?: string;
  readonly values: Finding["values"];
}

export const diagnosticSource = "privacy-notice";

export const diagnosticSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagOfRule: ReadonlyMap<string, DiagnosticTag> = new Map(
  ruleTable().flatMap(({ id, tag }) =>
    tag ? [[id, tag === "outdated" ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary]] : [],
  ),
);

/** The findings of a document as LSP diagnostics, in the order of the text. */
export function diagnosticsOf(checked: CheckedNotice, options: DiagnosticOptions): Diagnostic[] {
  return noticesOf(checked).flatMap((notice) => {
    return notice.findings.map((finding) => diagnosticOf(finding, notice, options));
  });
}

function diagnosticOf(finding: Finding, { lines }: CheckedNotice, options: DiagnosticOptions): Diagnostic {
  const { rule, requirement, article, severity, span, related, values } = finding;
  const { uri, locale } = options;
  const tag = tagOfRule.get(rule);
  const message = translate(locale, "diagnostic.related");
  const data: DiagnosticData = { ...(requirement && { requirement }), values };
  return {
    range: lines.range(span),
    severity: diagnosticSeverity[severity],
    source: diagnosticSource,
    code: rule,
    ...(article && { codeDescription: { href: articleLink(article, locale) } }),
    message: messageOf(finding, locale),
    ...(tag && options.tags.includes(tag) && { tags: [tag] }),
    ...(options.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({ location: { uri, range: lines.range(place) }, message })),
      }),
    data,
  };
}
