import { type TextDocument, workspace } from "vscode";
import { configurationFileName } from "../../server/src/configuration/fileName.ts";
import { hasNoticeName, mentionsNoticeName } from "../../server/src/configuration/noticeName.ts";

/** The languages whose documents can be notices. */
export const noticeLanguages = ["markdown", "html", "plaintext"] as const;
/** Characters that are looked at; enough for front matter and a title. */
const glance = 2_000;

/** Whether a document may be a privacy notice, or configures the checking of some: reason enough to start the server. */
export function mayConcernUs(document: TextDocument): boolean {
  const { path } = document.uri;
  if (path.endsWith(`/${configurationFileName}`)) return true;
  if (!isNoticeLanguage(document.languageId)) return false;
  if (hasNoticeName(path)) return true;
  const start = document.getText().slice(0, glance);
  return start.includes("privacy-notice") || mentionsNoticeName(start);
}

/** Whether documents of a language can be notices. */
export function isNoticeLanguage(language: string): boolean {
  return (noticeLanguages as readonly string[]).includes(language);
}

/** Whether the workspace configures the checking of notices: any document may be chosen then. */
export async function isConfigured(): Promise<boolean> {
  const files = await workspace.findFiles(`**/${configurationFileName}`, "**/node_modules/**", 1);
  return files.length > 0;
}
