/** What the page says of itself, in the language of the interface. */
export interface PageTexts {
  readonly notice: string;
  readonly checklist: string;
  readonly showChecklist: string;
  readonly hideChecklist: string;
  readonly onlyMissing: string;
  readonly nothingMissing: string;
  readonly goTo: string;
  readonly fix: string;
  readonly explain: string;
  readonly tooLong: string;
  readonly showAnyway: string;
}

export interface PageOptions {
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly texts: PageTexts;
}

/** The preview's page, still empty. Its one script and one style run; nothing else runs, and nothing is loaded. */
export function pageOf({ script, style, nonce, language, texts }: PageOptions): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.notice)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escaped(style)}">
</head>
<body data-texts="${escaped(JSON.stringify(texts))}">
<div class="preview">
<main class="notice" tabindex="0" aria-label="${escaped(texts.notice)}"></main>
<aside class="checklist" aria-label="${escaped(texts.checklist)}"></aside>
</div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function policy(nonce: string): string {
  const allowed = [`script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`];
  return ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join("; ");
}

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(value: string): string {
  return value.replace(/[&<>"]/gu, (character) => references[character] ?? character);
}
