import type { Span } from "./span.ts";

/** How the instructions to a site generator begin and end. `{{ variable }}` is not among them: it prints something. */
const opening = /\{%|\{\{(?:[>#/!<%]|\s*else\b)|<%|\{\/\*/g;
const closings: Readonly<Record<string, string>> = { "{%": "%}", "{{": "}}", "<%": "%>", "{/": "*/}" };

/** The instructions to a site generator (Liquid, Jinja, Handlebars, Hugo, ERB, MDX comments) in a file, in order. */
export function templateTags(source: string): Span[] {
  const tags: Span[] = [];
  const unclosed = new Set<string>();
  opening.lastIndex = 0;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const closing = closings[match[0].slice(0, 2)] as string;
    if (unclosed.has(closing)) continue;
    const found = source.indexOf(closing, match.index + 2);
    if (found < 0) {
      unclosed.add(closing);
      continue;
    }
    tags.push({ start: match.index, end: found + closing.length });
    opening.lastIndex = found + closing.length;
  }
  return tags;
}

const moduleLine = /^(?:import|export)[ \t{].*$/gm;
const exported = /^export\s{1,9}(?:const|let|function|default|\{)/;
const quotedEnd = /["'];?$/;

/** The lines by which MDX brings in and hands out JavaScript. */
export function moduleLines(source: string): Span[] {
  const lines: Span[] = [];
  for (const match of source.matchAll(moduleLine)) {
    const line = match[0].trimEnd();
    const isModule = line.startsWith("import") ? quotedEnd.test(line) : exported.test(line);
    if (isModule) lines.push({ start: match.index, end: match.index + match[0].length });
  }
  return lines;
}
