import { citedArticle, isRequirement } from "../../completeness/requirements.ts";
import type { Format } from "../../notice/notice.ts";
import { asSnippet, type OpenText } from "../../rendering/snippetText.ts";
import type { Templates } from "../../rendering/templates.ts";
import { draftNotice } from "./notice.ts";
import { written } from "./passages.ts";
import { Drafts, type SectionDraft } from "./sections.ts";
import { draftYaml, openYaml, yamlFragments } from "./yaml.ts";

/** A snippet as VS Code has them. */
export interface Snippet {
  readonly name: string;
  /** The first is the shortest. */
  readonly prefixes: readonly string[];
  readonly text: OpenText;
  readonly description: string;
  /** Of a section: which. */
  readonly section?: string;
}

/** The snippets of a language for a format: whole notices first, then each section in each of the ways to say it. */
export function snippetsOf(language: string, templates: Templates, format: Format): Snippet[] {
  const sections = format === "yaml" ? yamlSections(templates) : proseSections(templates, format);
  return [...wholeNotices(language, templates, format), ...sections];
}

function wholeNotices(language: string, templates: Templates, format: Format): Snippet[] {
  return (["13", "14"] as const).map((article) => {
    const name = templates.words.snippet?.[`whole-${article}`] ?? article;
    const answers = { articles: [article] };
    const text =
      format === "yaml" ? draftYaml(answers, language, templates) : draftNotice(answers, language, templates, format);
    const prefixes = [prefixOf(templates, article)];
    return { name, prefixes, text, description: name };
  });
}

function proseSections(templates: Templates, format: Exclude<Format, "yaml">): Snippet[] {
  const drafts = new Drafts(templates);
  return Object.keys(templates.sections).flatMap((section) => {
    const ways = drafts.ofSection(section);
    return ways.map((draft, i) => {
      const passages = [...(draft.heading ? [draft.heading] : []), ...draft.body];
      const names = namesOf(draft, templates, { isFirst: i === 0, isOnly: ways.length === 1 });
      return { ...names, text: written(passages, format), section };
    });
  });
}

/** Several ways to say it are told apart by their labels; the first is called by the section alone, too. */
function namesOf(
  { section, label }: SectionDraft,
  templates: Templates,
  { isFirst, isOnly }: { readonly isFirst: boolean; readonly isOnly: boolean },
): Omit<Snippet, "text"> {
  const { heading, prefix = section } = templates.sections[section] ?? {};
  const short = prefixOf(templates, prefix);
  const name = heading === undefined || heading === label ? label : isOnly ? heading : `${heading}: ${label}`;
  const prefixes = isOnly ? [short] : [...(isFirst ? [short] : []), `${short}-${asPrefix(label)}`];
  return { name, prefixes, description: described(name, section) };
}

function yamlSections(templates: Templates): Snippet[] {
  return Object.entries(yamlFragments).map(([section, fragment]) => {
    const { heading = section, prefix = section } = templates.sections[section] ?? {};
    const prefixes = [prefixOf(templates, prefix)];
    return {
      name: heading,
      prefixes,
      text: openYaml(fragment, templates),
      description: described(heading, section),
      section,
    };
  });
}

function described(name: string, section: string): string {
  return isRequirement(section) ? `${name} (GDPR ${citedArticle(section, [])})` : name;
}

function prefixOf({ words }: Templates, name: string): string {
  return `${words.snippet?.prefix ?? "notice"}-${name}`;
}

function asPrefix(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** Snippets as a file of VS Code has them. */
export function snippetFile(snippets: readonly Snippet[]): string {
  const entries = snippets.map(({ name, prefixes, text, description }) => {
    const prefix = prefixes.length === 1 ? prefixes[0] : prefixes;
    return [name, { prefix, body: asSnippet(text).split("\n"), description }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
