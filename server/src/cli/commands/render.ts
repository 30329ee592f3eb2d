import { type DataTarget, dataTargets } from "../../interchange/targets.ts";
import { templatesOf } from "../../languages.ts";
import { LineIndex } from "../../notice/lines.ts";
import type { Span } from "../../notice/span.ts";
import { messageOfProblem } from "../../problemMessage.ts";
import { registers } from "../../registers.ts";
import { compose } from "../../rendering/compose.ts";
import { type Target, targets } from "../../rendering/targets.ts";
import { languagesOf, mainLanguage } from "../../structured/languages.ts";
import { readStructuredFile, type StructuredDocument } from "../../structured/structuredFile.ts";
import { structuredProblems } from "../../structured/structuredProblems.ts";
import { Complaints } from "../complaints.ts";
import { plainPath } from "../documents/paths.ts";
import { readSource, readStream } from "../documents/readSource.ts";
import { tiltAsYaml } from "../documents/tiltAsYaml.ts";
import { writeWholeFile } from "../documents/writeFile.ts";
import type { Terminal } from "../terminal.ts";
import { renderData } from "./renderData.ts";

export interface RenderOptions {
  readonly to: Target | DataTarget;
  /** The format of the file, where it is no YAML notice. */
  readonly from?: "tilt";
  /** One of the notice's languages; its own by default. */
  readonly language?: string;
  /** The file to write; standard output by default. */
  readonly output?: string;
  readonly force: boolean;
  /** Which notice of a file that holds several, from 1. */
  readonly document?: number;
}

/** What a path stands for standard input. */
const standardInput = "-";

/** `privacy-notice render`: writes a YAML notice as its readers get it, in one of its languages, or as data. */
export async function render(file: string, options: RenderOptions, terminal: Terminal): Promise<0 | 2> {
  const run: Run = { path: plainPath(file), options, complaints: new Complaints(terminal) };
  const text = await readYaml(run);
  const document = text === undefined ? undefined : documentIn(text, run);
  if (text === undefined || !document || !isSound(document, text, run)) return 2;
  const rendered = renderDocument(document, text, run);
  if (rendered === undefined) return 2;
  if (options.output === undefined) {
    terminal.write(rendered);
    return 0;
  }
  const failure = writeWholeFile(options.output, rendered, options.force);
  if (failure) run.complaints.about(options.output, run.complaints.say(failure));
  return failure ? 2 : 0;
}

interface Run {
  readonly path: string;
  readonly options: RenderOptions;
  readonly complaints: Complaints;
}

async function readYaml({ path, options, complaints }: Run): Promise<string | undefined> {
  const isYaml = path === standardInput || options.from !== undefined || /\.ya?ml$/iu.test(path);
  if (!isYaml) {
    complaints.about(path, complaints.say("render.only-yaml"));
    return undefined;
  }
  const source = path === standardInput ? await readStream(process.stdin) : readSource(path);
  if ("text" in source) return options.from === "tilt" ? tiltAsYaml(source.text, path, complaints) : source.text;
  complaints.about(path, complaints.say(source.unreadable));
  return undefined;
}

/** The notice to render: the one that is asked for, or the only one. */
function documentIn(text: string, { path, options, complaints }: Run): StructuredDocument | undefined {
  const documents = readStructuredFile(text);
  const asked = options.document ?? (documents.length === 1 ? 1 : undefined);
  const document = asked === undefined ? undefined : documents[asked - 1];
  if (document) return document;
  const count = String(documents.length);
  complaints.about(
    path,
    complaints.say(documents.length === 1 ? "render.one-document" : "render.which-document", { count }),
  );
  return undefined;
}

/** Whether the notice is valid; tells what is not. */
function isSound(document: StructuredDocument, text: string, run: Run): boolean {
  const problems = structuredProblems(document);
  for (const { span, ...problem } of problems) {
    run.complaints.about(placeOf(span, text, run), messageOfProblem(problem, run.complaints.locale));
  }
  return problems.length === 0;
}

function renderDocument(document: StructuredDocument, text: string, run: Run): string | undefined {
  const { root } = document;
  const { path, options, complaints } = run;
  const languages = languagesOf(root);
  const main = mainLanguage(root);
  const language = options.language === undefined ? main : languageIn(languages, options.language);
  if (language === undefined) {
    const values = { language: options.language ?? main, languages: languages.join(", ") };
    complaints.about(path, complaints.say("render.language", values));
    return undefined;
  }
  const { to } = options;
  if (isDataTarget(to)) {
    const asked = options.language === undefined ? {} : { language };
    return renderData(document, { to, ...asked, placeOf: (span) => placeOf(span, text, run), complaints });
  }
  const templates = templatesOf(language);
  if (!templates) {
    complaints.about(path, complaints.say("render.no-templates", { language }));
    return undefined;
  }
  const composition = compose(root, language, main, templates, registers);
  for (const gap of composition.gaps) {
    complaints.note(placeOf(gap, text, run), complaints.say("render.gap", { language }));
  }
  return targets[to]({ composition, language });
}

function isDataTarget(target: Target | DataTarget): target is DataTarget {
  return Object.hasOwn(dataTargets, target);
}

/** The language of a notice that someone means who asks for `fi` or `fi-FI`. */
function languageIn(languages: readonly string[], asked: string): string | undefined {
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  return languages.find((tag) => tag === asked) ?? languages.find((tag) => primary(tag) === primary(asked));
}

/** The place in the file; what was converted from another format has no places of its own there. */
function placeOf(span: Span, text: string, { path, options }: Run): string {
  if (options.from !== undefined) return path;
  const { line, character } = new LineIndex(text).position(span.start);
  return `${path}:${line + 1}:${character + 1}`;
}
