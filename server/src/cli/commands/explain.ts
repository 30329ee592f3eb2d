import { requirementIds } from "../../completeness/requirements.ts";
import { suggestionFor } from "../../configuration/suggestion.ts";
import { pageOf } from "../../messages.ts";
import { ruleTable } from "../../ruleTable.ts";
import { translate } from "../../translate.ts";
import { renderPage } from "../page.ts";
import type { Terminal } from "../terminal.ts";

/** `privacy-notice explain`: shows the page of a rule or requirement. */
export function explain(id: string, terminal: Terminal): 0 | 2 {
  const page = known().has(id) ? pageOf(id, terminal.locale) : undefined;
  if (!page) {
    terminal.complain(unknownRule(id, terminal));
    return 2;
  }
  terminal.print(renderPage(`# ${page.name} (${id})\n\n${page.body}`, terminal));
  return 0;
}

function unknownRule(id: string, { locale }: Terminal): string {
  const suggestion = suggestionFor(id, [...known()]);
  const next = suggestion ? translate(locale, "did-you-mean", { suggestion }) : translate(locale, "rules.list");
  return `${translate(locale, "explain.unknown", { id })} ${next}`;
}

function known(): ReadonlySet<string> {
  return new Set([...requirementIds, ...ruleTable().map((rule) => rule.id)]);
}
