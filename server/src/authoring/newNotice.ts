import type { Article } from "../completeness/requirements.ts";
import { templatesOf } from "../languages.ts";
import type { Format } from "../notice/notice.ts";
import { inline as asHtml } from "../rendering/html.ts";
import { asPlainText } from "../rendering/snippetText.ts";
import { basisIds } from "../structured/structuredNotice.ts";
import type { NoticeAnswers } from "./draft/answers.ts";
import { draftNotice } from "./draft/notice.ts";
import { draftYaml } from "./draft/yaml.ts";

export type { NoticeAnswers } from "./draft/answers.ts";

/** What a new notice is to be. */
export interface NewNoticeRequest {
  readonly language: string;
  readonly format: Format;
  readonly answers: NoticeAnswers;
}

export interface NewNotice {
  readonly text: string;
  /** A name by which its file is known as a notice. */
  readonly fileName: string;
}

/**
 * A notice that says what is known and all that is always the same; where someone still has to say something it has
 * `[placeholders]`. Nothing where there are no templates of the language.
 */
export function newNotice({ language, format, answers }: NewNoticeRequest): NewNotice | undefined {
  const templates = templatesOf(language);
  if (!templates) return undefined;
  const draft =
    format === "yaml" ? draftYaml(answers, language, templates) : draftNotice(answers, language, templates, format);
  const text = framed(asPlainText(draft), { language, format, answers });
  return { text, fileName: `${templates.words.file?.name ?? "privacy-notice"}${endings[format]}` };
}

const endings: Readonly<Record<Format, string>> = {
  markdown: ".md",
  html: ".html",
  plaintext: ".txt",
  yaml: ".notice.yaml",
};

/** With what the checker is to know, where the format has a place for it, and what else a file of the format needs. */
function framed(text: string, request: NewNoticeRequest): string {
  if (request.format === "markdown") return `---\nprivacy-notice: ${settingsOf(request)}\n---\n\n${text}\n`;
  if (request.format !== "html") return `${text}\n`;
  const title = text.slice("<h1>".length, text.indexOf("</h1>"));
  return `<!DOCTYPE html>
<html lang="${asHtml(request.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<!-- privacy-notice: ${settingsOf(request)} -->
${text}
</body>
</html>
`;
}

function settingsOf({ language, answers: { articles = ["13"], country } }: NewNoticeRequest): string {
  const settings = [
    `language: ${language}`,
    ...(country ? [`country: "${country}"`] : []),
    `articles: [${articles.join(", ")}]`,
  ];
  return `{ ${settings.join(", ")} }`;
}

/** So much of each answer is taken: what is longer is no answer. */
const longestAnswer = 500;
const mostAnswers = 50;

/** Answers as someone else sends them; what is none of its question is left out. */
export function answersFrom(value: unknown): NoticeAnswers {
  const given: Partial<Record<keyof NoticeAnswers, unknown>> = typeof value === "object" && value !== null ? value : {};
  const { country, date } = given;
  const [controller, audience] = [textFrom(given.controller), textFrom(given.audience)];
  const articles = listFrom(given.articles)?.filter((each): each is Article => each === "13" || each === "14");
  const bases = basisIds.filter((basis) => listFrom(given.bases)?.includes(basis));
  const [purposes, recipients] = [listFrom(given.purposes), listFrom(given.recipients)];
  return {
    ...(articles && articles.length > 0 && { articles }),
    ...(typeof country === "string" && /^[A-Z]{2}$/u.test(country) && { country }),
    ...(controller && { controller }),
    ...(audience && { audience }),
    ...(purposes && { purposes }),
    ...(bases.length > 0 && { bases }),
    ...(recipients && { recipients }),
    ...(typeof date === "string" && /^\d{4}-\d\d-\d\d$/u.test(date) && { date }),
  };
}

function listFrom(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.slice(0, mostAnswers).flatMap((each) => textFrom(each) ?? []) : undefined;
}

/** A text of one line. */
function textFrom(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return (
    value
      .slice(0, longestAnswer)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim() || undefined
  );
}
