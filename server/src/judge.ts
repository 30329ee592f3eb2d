import type { CheckedNotice, NamedThing } from "./checkedNotice.ts";
import { checkCompleteness } from "./completeness/check.ts";
import { articlesOf, circumstancesOf } from "./completeness/circumstances.ts";
import { controllerCountry } from "./completeness/controllerCountry.ts";
import { findingsOf } from "./completeness/findings.ts";
import type { Disclosures } from "./disclosures/disclose.ts";
import type { Recognition } from "./disclosures/recognise.ts";
import { byPlace, configured, type Finding } from "./finding.ts";
import { LineIndex } from "./notice/lines.ts";
import { namesForRecognition } from "./registers/load.ts";
import { registers as knownRegisters, registersWith } from "./registers.ts";
import { allRules } from "./rules/all.ts";
import type { Rule, RuleContext } from "./rules/rule.ts";
import { textLinesWithFurniture, thingsNamed } from "./rules/textLines.ts";
import type { Settings } from "./settings.ts";
import type { Steps } from "./steps.ts";

/** Holds what was recognised in a notice against the law and the rules. */
export function* judge(
  recognition: Recognition,
  recognised: Disclosures,
  settings: Settings,
  today: string,
): Steps<CheckedNotice> {
  const { notice } = recognition;
  const registers = registersWith(settings.services);
  const articles = articlesOf(recognised, settings);
  const country = controllerCountry(recognition, settings);
  const circumstances = circumstancesOf(recognition, recognised, country, settings, registers);
  const { disclosures, gaps } = checkCompleteness(recognised, circumstances, articles, settings.notApplicable);
  const context: RuleContext = {
    recognition,
    disclosures,
    notice,
    registers,
    today,
    maximumAge: settings.maximumAge,
    ...(country && { country }),
  };
  const findings = [
    ...findingsOf(gaps, { notice, recognition, disclosures, circumstances }),
    ...(yield* ruleFindings(context, settings)),
  ];
  return {
    notice,
    lines: new LineIndex(notice.source),
    language: recognition.language.pack.language,
    ...(settings.audience !== undefined && { audience: settings.audience }),
    ...(country && { country }),
    articles,
    disclosures,
    announced: new Map(recognition.sections.map(({ section, announced }) => [section, announced])),
    named: namedIn(recognition),
    findings: configured(findings, settings.severity).sort(byPlace),
    suppressed: 0,
    further: [],
  };
}

const knownKinds = [...Object.keys(namesForRecognition(knownRegisters)), "country"];

function namedIn(recognition: Recognition): NamedThing[] {
  const things = thingsNamed(textLinesWithFurniture(recognition), knownKinds);
  return things.map(({ fact: { kind }, id, text, span }) => ({ kind, id, text, span }));
}

function* ruleFindings(context: RuleContext, settings: Settings): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of allRules) {
    yield;
    findings.push(...findingsOfRule(rule, context, settings));
  }
  return findings;
}

function findingsOfRule(rule: Rule, context: RuleContext, settings: Settings): Finding[] {
  const { id, article, requirement } = rule;
  if (rule.isAboutLayout && context.notice.format === "yaml") return [];
  const severity = rule.severity === "off" ? settings.severity[id] : rule.severity;
  if (!severity || severity === "off" || settings.severity[id] === "off") return [];
  return [...rule.detect(context)].map((detection) => ({
    rule: id,
    ...(article && { article }),
    ...(requirement && { requirement }),
    severity: detection.severity ?? severity,
    span: detection.span,
    related: detection.related ?? [],
    values: detection.values ?? {},
  }));
}
