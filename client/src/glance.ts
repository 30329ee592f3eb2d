import { type TextDocument, workspace } from "vscode";
import { configurationFileName } from "../../server/src/configuration/fileName.ts";
import { hasNoticeName, isYamlPath, mentionsNoticeName } from "../../server/src/configuration/noticeName.ts";

/** The languages whose documents can be notices whatever they are called; one in YAML has to say so in its name. */
export const noticeLanguages = ["markdown", "html", "plaintext"] as const;
/** YAML that is a notice by its name. */
export const yamlNotices = "**/*.notice.{yaml,yml}";
/** Characters that are looked at; enough for front matter and a title. */
const glance = 2_000;

/** Whether a document may be a privacy notice, or configures the checking of some: reason enough to start the server. */
export function mayConcernUs(document: TextDocument): boolean {
  const { path } = document.uri;
  if (path.endsWith(`/${configurationFileName}`)) return true;
  if (!mayBeNotice(document)) return false;
  if (hasNoticeName(path)) return true;
  const start = document.getText().slice(0, glance);
  return start.includes("privacy-notice") || mentionsNoticeName(start);
}

/** Whether a document can be a notice, by its language; of YAML by its name. */
export function mayBeNotice({ languageId, uri }: TextDocument): boolean {
  if ((noticeLanguages as readonly string[]).includes(languageId)) return true;
  return isYamlPath(uri.path) && hasNoticeName(uri.path);
}

/** Whether the workspace configures the checking of notices: any document may be chosen then. */
export async function isConfigured(): Promise<boolean> {
  const files = await workspace.findFiles(`**/${configurationFileName}`, "**/node_modules/**", 1);
  return files.length > 0;
}
