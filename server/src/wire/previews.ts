import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Locale } from "../messages.ts";
import { checklistOf } from "../service.ts";
import { translate } from "../translate.ts";
import type { Analysis } from "./analyses.ts";
import { longestPreview } from "./limits.ts";
import type { Preview, PreviewParams } from "./protocol.ts";

/** Shows notices as their readers see them, beside what the law asks of them. */
export class Previews {
  readonly #locale: Locale;
  readonly #report: (error: unknown) => void;
  /** What has been rendered, as long as the analysis holds that it was rendered for. */
  readonly #rendered = new WeakMap<Analysis, string>();

  constructor(locale: Locale, report: (error: unknown) => void) {
    this.#locale = locale;
    this.#report = report;
  }

  /** The preview of a document that reads as it did when it was analysed. */
  async of(document: TextDocument, analysis: Analysis, params: PreviewParams): Promise<Preview> {
    const { version, checked } = analysis;
    const checklist = checked && checklistOf(checked, this.#locale);
    const shown = { version, ...(checked && { language: checked.language }), ...(checklist && { checklist }) };
    const { length } = document.getText();
    if (length > longestPreview && params.evenIfLong !== true) return { ...shown, isTooLong: true };
    return { ...shown, ...(await this.#htmlOf(document, analysis)) };
  }

  /** What is too deep for the libraries, or fails in them, is not shown; the preview says so. */
  async #htmlOf(document: TextDocument, analysis: Analysis): Promise<Pick<Preview, "html" | "problem">> {
    try {
      const html = this.#rendered.get(analysis) ?? (await rendered(document, analysis));
      this.#rendered.set(analysis, html);
      return { html };
    } catch (error) {
      this.#report(error);
      return { problem: translate(this.#locale, "preview.failed") };
    }
  }
}

/** Loads what renders when it is first needed: those who look at no preview do without. */
async function rendered(document: TextDocument, { format = "plaintext", checked }: Analysis): Promise<string> {
  const { renderPreview } = await import("../preview/renderPreview.ts");
  const evidence = Object.entries(checked?.disclosures ?? {}).flatMap(([requirement, disclosure]) => {
    return disclosure.evidence.map((span) => ({ requirement, span }));
  });
  return renderPreview({ text: document.getText(), format, evidence });
}
