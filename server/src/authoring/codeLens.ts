import type { CodeLens } from "vscode-languageserver-types";
import type { CheckedNotice } from "../checkNotice.ts";
import type { Locale } from "../messages.ts";
import { answersBySection } from "./answers.ts";
import { type Badge, badgesOf } from "./badges.ts";
import { announcements, placesOf } from "./navigation.ts";

/** What code lenses are made for. */
export interface CodeLensOptions {
  readonly uri: string;
  readonly locale: Locale;
  /** The client's command that shows places, called with a URI, a position and locations; without it, lenses only tell. */
  readonly showPlaces?: string;
}

/** Above each heading the articles that its section answers, and how well. */
export function codeLensesOf(checked: CheckedNotice, { uri, locale, showPlaces }: CodeLensOptions): CodeLens[] {
  const { lines } = checked;
  const headings = announcements(checked);
  return [...answersBySection(checked)].flatMap(([{ heading }, requirements]) => {
    if (!heading) return [];
    const range = lines.range(heading.span());
    return badgesOf(requirements, checked, locale).map((badge) => ({ range, command: commandOf(badge, range.start) }));
  });

  function commandOf({ text, requirements }: Badge, position: CodeLens["range"]["start"]) {
    const locations = placesOf(requirements, checked, headings).map((span) => ({ uri, range: lines.range(span) }));
    if (showPlaces === undefined) return { title: text, command: "" };
    return { title: text, command: showPlaces, arguments: [uri, position, locations] };
  }
}
