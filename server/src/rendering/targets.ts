import type { Composition } from "./compose.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";

/** A notice composed in one language. */
export interface Composed {
  readonly composition: Composition;
  /** BCP 47 tag. */
  readonly language: string;
}

/** What a YAML notice can be rendered to, by the name of the format. */
export const targets = {
  markdown: ({ composition }: Composed) => renderMarkdown(composition.passages),
  html: ({ composition, language }: Composed) => renderHtml(composition, language),
} as const satisfies Readonly<Record<string, (composed: Composed) => string>>;

export type Target = keyof typeof targets;
