import {
  l10n,
  languages,
  Position,
  type QuickPickItem,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { type NewNoticeParams, type NewNoticeResult, newNoticeRequest } from "../../server/src/wire/protocol.ts";
import type { LanguageServer } from "./languageServer.ts";

type Answers = NewNoticeParams["answers"];

/** Something that is asked; nothing where the person gives up. */
type Step<Answer> = (title: string) => Promise<Answer | undefined>;

/**
 * Asks what is known and opens a notice that says it, for the rest to be filled in. Every question can be passed over;
 * whoever gives up finds nothing changed, and what is opened is a file only once it is saved.
 */
export async function createNotice(server: LanguageServer): Promise<void> {
  const params = await ask();
  if (!params) return;
  await server.start();
  const notice = await server.request<NewNoticeResult>(newNoticeRequest, params);
  if (notice) await open(notice, params.format);
  else void window.showErrorMessage(l10n.t("The notice could not be made: the language server does not answer."));
}

async function ask(): Promise<NewNoticeParams | undefined> {
  const steps = [askCountry, askAudience, askPurposes, askBases, askOrigin, askRecipients];
  const title = (number: number) => l10n.t("New Notice ({0}/{1})", number, steps.length + 2);
  const language = await askLanguage(title(1));
  if (!language) return undefined;
  const format = await askFormat(title(2));
  if (!format) return undefined;
  let answers: Answers = {};
  for (const [i, step] of steps.entries()) {
    const answer = await step(title(i + 3));
    if (!answer) return undefined;
    answers = { ...answers, ...answer };
  }
  return { language, format, answers };
}

const askLanguage: Step<string> = (title) => {
  const picks = [
    { label: "English", value: "en" },
    { label: "suomi", value: "fi" },
  ];
  return pick(title, l10n.t("Language of the notice"), picks);
};

const askFormat: Step<NewNoticeParams["format"]> = (title) => {
  return pick(title, l10n.t("What to write it in"), [
    { label: "Markdown", value: "markdown" },
    { label: "HTML", value: "html" },
    { label: l10n.t("Plain text"), value: "plaintext" },
    { label: "YAML", description: l10n.t("to make pages of, in several languages"), value: "yaml" },
  ]);
};

const askCountry: Step<Answers> = async (title) => {
  const isCountry = (value: string) => value === "" || /^[a-z]{2}$/iu.test(value);
  const country = await input(title, l10n.t("Country of the controller, two letters, e.g. FI"), (value) =>
    isCountry(value) ? undefined : l10n.t("Write two letters, e.g. FI, or nothing."),
  );
  return country === undefined ? undefined : country === "" ? {} : { country: country.toUpperCase() };
};

const askAudience: Step<Answers> = async (title) => {
  const audience = await input(title, l10n.t("For whom the notice is, e.g. customers"));
  return audience === undefined ? undefined : audience === "" ? {} : { audience };
};

const askPurposes: Step<Answers> = async (title) => {
  const purposes = await list(title, l10n.t("What the data are used for, separated by commas"));
  return purposes && (purposes.length > 0 ? { purposes } : {});
};

const askBases: Step<Answers> = async (title) => {
  const picks = [
    { label: l10n.t("Consent"), value: "consent" },
    { label: l10n.t("Contract"), value: "contract" },
    { label: l10n.t("Legal obligation"), value: "legal-obligation" },
    { label: l10n.t("Vital interests"), value: "vital-interests" },
    { label: l10n.t("Public task"), value: "public-task" },
    { label: l10n.t("Legitimate interests"), value: "legitimate-interests" },
  ];
  const placeHolder = l10n.t("Legal bases; none if that is not decided yet");
  const picked = await window.showQuickPick(picks, { title, placeHolder, canPickMany: true, ignoreFocusOut: true });
  return picked && (picked.length > 0 ? { bases: picked.map(({ value }) => value) } : {});
};

const askOrigin: Step<Answers> = (title) => {
  return pick<Answers>(title, l10n.t("Where the data come from"), [
    { label: l10n.t("The people themselves"), description: l10n.t("Art. {0}", 13), value: { articles: ["13"] } },
    { label: l10n.t("Elsewhere"), description: l10n.t("Art. {0}", 14), value: { articles: ["14"] } },
    { label: l10n.t("Both"), value: { articles: ["13", "14"] } },
    { label: l10n.t("Not decided yet"), value: {} },
  ]);
};

const askRecipients: Step<Answers> = async (title) => {
  const prompt = l10n.t("Who gets the data: services by name or groups, separated by commas; - for no one");
  const recipients = await list(title, prompt);
  if (!recipients || recipients.length === 0) return recipients && {};
  return { recipients: recipients.length === 1 && recipients[0] === "-" ? [] : recipients };
};

async function pick<Value>(
  title: string,
  placeHolder: string,
  picks: readonly (QuickPickItem & { readonly value: Value })[],
): Promise<Value | undefined> {
  const picked = await window.showQuickPick(picks, { title, placeHolder, ignoreFocusOut: true });
  return picked?.value;
}

/** A line; empty where the question is passed over. */
async function input(
  title: string,
  prompt: string,
  validateInput?: (value: string) => string | undefined,
): Promise<string | undefined> {
  const placeHolder = l10n.t("Enter passes the question over");
  const options = { title, prompt, placeHolder, ignoreFocusOut: true };
  const line = await window.showInputBox(validateInput ? { ...options, validateInput } : options);
  return line?.trim();
}

async function list(title: string, prompt: string): Promise<string[] | undefined> {
  const line = await input(title, prompt);
  return line
    ?.split(/[,;]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** In a folder the document has its name already, to be saved under; without one it is saved wherever people want. */
async function open({ text, fileName }: NewNoticeResult, format: NewNoticeParams["format"]): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const uri = folder && (await freeUri(folder, fileName));
  if (!uri) {
    const document = await workspace.openTextDocument({ language: format, content: text });
    await window.showTextDocument(document, { preview: false });
    return;
  }
  const opened = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  const document = opened.languageId === format ? opened : await languages.setTextDocumentLanguage(opened, format);
  await window.showTextDocument(document, { preview: false });
}

/** A name in the folder that neither a file nor an open document has: `privacy-notice.md`, `privacy-notice-2.notice.md`. */
async function freeUri(folder: WorkspaceFolder, fileName: string): Promise<Uri> {
  const [, name = fileName, ending = ""] = /^([^.]*)(?:\.notice)?(\..*)$/u.exec(fileName) ?? [];
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(folder.uri, number === 1 ? fileName : `${name}-${number}.notice${ending}`);
    const untitled = uri.with({ scheme: "untitled" });
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === untitled.toString());
    if (!isOpen && !(await exists(uri))) return untitled;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
