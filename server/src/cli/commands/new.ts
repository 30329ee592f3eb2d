import { extname } from "node:path";
import { answersFrom, type NewNoticeRequest, type NoticeAnswers, newNotice } from "../../authoring/newNotice.ts";
import type { Article } from "../../completeness/requirements.ts";
import { packLanguages } from "../../languages.ts";
import { formatOf } from "../../notice/format.ts";
import type { Format } from "../../notice/notice.ts";
import { type Basis, basisIds } from "../../structured/structuredNotice.ts";
import { type MessageKey, translate } from "../../translate.ts";
import { Complaints } from "../complaints.ts";
import { writeWholeFile } from "../documents/writeFile.ts";
import { printable, type Terminal } from "../terminal.ts";

export interface NewOptions extends Pick<NoticeAnswers, "country" | "controller" | "audience"> {
  readonly language?: string;
  readonly format?: Format;
  readonly articles?: string;
  readonly purpose?: readonly string[];
  readonly basis?: readonly Basis[];
  readonly recipient?: readonly string[];
  /** Asks nothing. */
  readonly yes: boolean;
  readonly force: boolean;
}

/** What stands for standard output. */
const standardOutput = "-";
/** What stands for no one. */
const nobody = "-";

/** `privacy-notice new`: writes a notice that is complete but for what people have to say, and asks what it can. */
export async function writeNew(
  file: string | undefined,
  options: NewOptions,
  today: string,
  terminal: Terminal,
): Promise<0 | 2> {
  const complaints = new Complaints(terminal);
  const format = options.format ?? (file === undefined ? "markdown" : formatNamed(file));
  if (!format) {
    complaints.about(file ?? "", complaints.say("new.format"));
    return 2;
  }
  const request = await requestOf(options, format, today, terminal);
  const notice = request && newNotice(request);
  if (!notice) {
    terminal.complain(translate(terminal.locale, "new.cancelled"));
    return 2;
  }
  if (file === standardOutput) {
    terminal.write(notice.text);
    return 0;
  }
  const path = file ?? notice.fileName;
  const failure = writeWholeFile(path, notice.text, options.force);
  if (failure) complaints.about(path, complaints.say(failure));
  else terminal.print(translate(terminal.locale, "new.written", { path: printable(path) }));
  return failure ? 2 : 0;
}

/** By the file's name; YAML has to be asked for by name or format. */
function formatNamed(file: string): Format | undefined {
  if (file === standardOutput) return "markdown";
  return /^\.ya?ml$/iu.test(extname(file)) ? "yaml" : formatOf(file);
}

/** What is known by options, and what someone answers; nothing where they give up. */
async function requestOf(
  options: NewOptions,
  format: Format,
  date: string,
  terminal: Terminal,
): Promise<NewNoticeRequest | undefined> {
  const given: Given = {
    language: options.language,
    articles: options.articles?.split(",") as Article[] | undefined,
    country: options.country,
    audience: options.audience,
    purposes: options.purpose,
    bases: options.basis,
    recipients: options.recipient && recipientsOf(options.recipient),
  };
  const answers = terminal.ask && !options.yes ? await asked(given, terminal) : given;
  if (!answers) return undefined;
  const { language = terminal.locale, ...known } = answers;
  return { language, format, answers: answersFrom({ ...known, controller: options.controller, date }) };
}

type Given = { readonly [Key in "language" | "country" | "audience"]?: string | undefined } & {
  readonly articles?: readonly Article[] | undefined;
  readonly purposes?: readonly string[] | undefined;
  readonly bases?: readonly Basis[] | undefined;
  readonly recipients?: readonly string[] | undefined;
};

/** A question, and what an answer to it means; nothing where it is no answer. */
interface Question {
  readonly key: keyof Given;
  readonly text: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
  readonly meaning: (answer: string) => Given | undefined;
}

const origins: Readonly<Record<string, readonly Article[]>> = { 1: ["13"], 2: ["14"], 3: ["13", "14"] };

const questions: readonly Question[] = [
  {
    key: "language",
    text: "new.ask.language",
    values: { choices: packLanguages.join(", ") },
    meaning: (answer) =>
      packLanguages.includes(answer.toLowerCase()) ? { language: answer.toLowerCase() } : undefined,
  },
  {
    key: "country",
    text: "new.ask.country",
    meaning: (answer) => (/^[a-z]{2}$/iu.test(answer) ? { country: answer.toUpperCase() } : undefined),
  },
  { key: "audience", text: "new.ask.audience", meaning: (audience) => ({ audience }) },
  { key: "purposes", text: "new.ask.purposes", meaning: (answer) => ({ purposes: listed(answer) }) },
  {
    key: "bases",
    text: "new.ask.bases",
    values: { choices: basisIds.map((id, i) => `${i + 1} ${id}`).join(", ") },
    meaning: (answer) => {
      const bases = listed(answer).map((each) => basisIds[Number(each) - 1] ?? basisIds.find((id) => id === each));
      return bases.every((basis) => basis !== undefined) ? { bases } : undefined;
    },
  },
  {
    key: "articles",
    text: "new.ask.origin",
    meaning: (answer) => (Object.hasOwn(origins, answer) ? { articles: origins[answer] } : undefined),
  },
  {
    key: "recipients",
    text: "new.ask.recipients",
    values: { nobody },
    meaning: (answer) => ({ recipients: recipientsOf(listed(answer)) }),
  },
];

/** Asks what is not known yet: an empty answer passes a question over, one that is none has it asked again. */
async function asked(given: Given, { ask, locale, complain }: Terminal): Promise<Given | undefined> {
  let known = given;
  if (ask) complain(translate(locale, "new.intro"));
  for (const { key, text, values, meaning } of questions) {
    while (ask && known[key] === undefined) {
      const answer = await ask(`${translate(locale, text, values)} `);
      if (answer === undefined) return undefined;
      if (answer.trim() === "") break;
      const meant = meaning(answer.trim());
      if (meant) known = { ...known, ...meant };
      else complain(translate(locale, "new.not-understood", { answer: printable(answer) }));
    }
  }
  return known;
}

function listed(answer: string): string[] {
  return answer
    .split(/[,;]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function recipientsOf(names: readonly string[]): readonly string[] {
  return names.length === 1 && names[0] === nobody ? [] : names;
}
