import type { Diagnostic } from "vscode-languageserver-protocol";
import type { Format } from "../../server/src/notice/notice.ts";
import { checkNotice, diagnosticsOf } from "../../server/src/service.ts";
import { defaultSettings, type Settings } from "../../server/src/settings.ts";

/** A notice that lacks much, written for these tests. */
export const incomplete = `# Privacy policy

Birch Cove Ltd, 4 Quay Street, Galway, is the controller. Write to privacy@birchcove.example.

## How long we keep your data

We keep your data for as long as necessary.

## Transfers

We send data to the United States under the Privacy Shield.

## Your rights

You may ask us for access to your data. See Article 15 GDPR.
`;

/** What a fresh check says of a text, as diagnostics of the document at `uri`. */
export function freshDiagnostics(
  uri: string,
  text: string,
  { settings = defaultSettings, format = "markdown" }: { settings?: Settings; format?: Format } = {},
): Diagnostic[] {
  const today = new Date().toISOString().slice(0, 10);
  const checked = checkNotice({ text, format, settings, today });
  return diagnosticsOf(checked, { uri, locale: "en", tags: [1, 2], relatedInformation: true });
}
