import type { CheckedNotice } from "./checkedNotice.ts";
import { readDeclarations } from "./configuration/declaration.ts";
import { configurationRules } from "./configurationRules.ts";
import { directivesIn } from "./directives/directive.ts";
import { misspeltFindings, reasonFindings, unusedFindings } from "./directives/directiveFindings.ts";
import { silence } from "./directives/silencing.ts";
import { byPlace, configured, type Finding } from "./finding.ts";
import type { Notice } from "./notice/notice.ts";
import type { Settings } from "./settings.ts";

/** A checked notice as its own directives want it, with what is to be said of them and of its other metadata. */
export function underDirectives(checked: CheckedNotice, settings: Settings): CheckedNotice {
  const { notice, lines, articles, findings } = checked;
  const directives = directivesIn(notice.source, notice.comments);
  const { kept, unused } = silence(findings, directives, notice.source, lines);
  const wasJudged = articles.length > 0;
  const ofDirectives = [
    ...declarationFindings(notice),
    ...misspeltFindings(directives, notice.source),
    ...reasonFindings(directives),
    ...(wasJudged ? unusedFindings(unused, configurationRules.ruleIds) : []),
  ];
  return {
    ...checked,
    findings: [...kept, ...configured(ofDirectives, settings.severity)].sort(byPlace),
    suppressed: findings.length - kept.length,
  };
}

/** What is wrong in what the notice says of itself. */
function declarationFindings(notice: Notice): Finding[] {
  const declarations = readDeclarations(notice, configurationRules);
  return declarations
    .flatMap(({ problems }) => problems)
    .map(({ span, ...problem }) => {
      return { rule: "notice-invalid", severity: "error", span, related: [], values: problem.values, problem };
    });
}
