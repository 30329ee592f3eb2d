import type { CheckedNotice } from "../../checkedNotice.ts";
import { isRequirement, type RequirementId } from "../../completeness/requirements.ts";
import type { Finding } from "../../finding.ts";
import { type Locale, requirementName } from "../../messages.ts";
import { contains } from "../../notice/span.ts";
import { translate } from "../../translate.ts";
import { authorityDetails, authorityIn } from "./authorityContact.ts";
import { directiveRemoved, reasonAdded, spellingMended } from "./directives.ts";
import { hasHoles, plainOf } from "./filling.ts";
import type { Fix, FixEdit } from "./fix.ts";
import { rightInserted, rights } from "./insertRight.ts";
import { sectionInserted, written } from "./insertSection.ts";
import { behind, textAdded, textAtTheEnd } from "./insertText.ts";
import { declaredNotApplicable } from "./notApplicable.ts";
import { placeToFill, refilled, standing } from "./placeholder.ts";
import { blockOn, homesOf, sectionFor, sectionOn, sectionOnRights } from "./placement.ts";
import { replacementFor } from "./replaceTerm.ts";
import { retentionForms } from "./retentionForms.ts";
import { silencingOf } from "./silence.ts";
import { headingOf, type Wording, wordingOf } from "./wording.ts";

/** The ways to mend a finding, the preferred one first; then those that say why it need not be mended. */
export function fixesOf(finding: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  const mending = checked.notice.format === "yaml" ? [] : mendingOf(finding, checked, locale);
  return [...mending, ...declaring(finding, checked, locale), ...silencing(finding, checked, locale)];
}

function mendingOf(finding: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  const { rule } = finding;
  const replacement = replacementFor(finding, checked);
  if (replacement) {
    const title = translate(locale, replacement.isSafe ? "fix.replace" : "fix.replace-and-reread", {
      text: replacement.text,
    });
    return [preferred(title, [replacement.edit], replacement.isSafe)];
  }
  switch (rule) {
    case "placeholder-left":
      return [filling(placeToFill(finding.span, checked), checked, locale)];
    case "directive-unused":
      return [
        ...respelt(finding, checked, locale),
        ...one(directiveRemoved(finding, checked), translate(locale, "fix.remove-directive"), true),
      ];
    case "directive-reason-missing":
      return one(reasonAdded(finding, checked), translate(locale, "fix.add-reason"), false);
    case "notice-invalid":
      return respelt(finding, checked, locale);
    case "retention-vague":
    case "retention-incomplete":
    case "retention-open-ended": {
      const forms = retentionForms(finding, checked);
      if (forms.length > 0) return concrete(forms, locale);
      return rule === "retention-vague" ? inserting("retention", finding, checked, locale) : [];
    }
    default: {
      const subject = subjectOf(finding, checked);
      return subject === undefined ? [] : inserting(subject, finding, checked, locale);
    }
  }
}

/** What else is put in than requirements, by the rule that asks for it. */
const subjects: Readonly<Record<string, string>> = {
  "date-missing": "date",
  "transfer-copy-missing": "safeguards-copy",
  "joint-arrangement-missing": "joint-controllers",
  "special-category-basis-missing": "special-categories",
};

/** What a finding asks to put in. */
function subjectOf({ rule, requirement, span }: Finding, { notice, announced }: CheckedNotice): string | undefined {
  if (rule === "section-empty") {
    const [, concepts] = [...announced].find(([{ heading }]) => heading && contains(heading.span(), span)) ?? [];
    const isLeadIn = notice.source.slice(span.start, span.end).trimEnd().endsWith(":");
    return isLeadIn ? undefined : [...(concepts ?? [])].find(isRequirement);
  }
  const isOfRequirement = rule === `${requirement}-missing` || rule === `${requirement}-vague`;
  return isOfRequirement ? requirement : Object.hasOwn(subjects, rule) ? subjects[rule] : undefined;
}

/** Puts in what is missing: where it stands already and waits for someone to fill it in, it leads there. */
function inserting(subject: string, finding: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  const wording = wordingFor(subject, checked);
  if (!wording) return [];
  const text = written(checked.notice, wording.body);
  const there = standing(plainOf(text), checked);
  if (there) return hasHoles(text) ? [filling(refilled(there, text), checked, locale)] : [];
  const own = sectionOn(subject, checked);
  const hole = own && holeIn(own.span, checked);
  if (hole && !rights.includes(subject)) return [filling(placeToFill(hole, checked), checked, locale)];
  if (rights.includes(subject)) return [right(subject, wording, checked, locale)];
  return added(subject, wording, finding, checked, locale);
}

/** Into the section where it belongs, behind what it belongs to, or as a section of its own. */
function added(subject: string, wording: Wording, finding: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  const { notice, language } = checked;
  if (subject === "date") return [preferred(translate(locale, "fix.add-date"), [textAtTheEnd(checked, wording.body)])];
  const section = sectionFor(subject, wording, finding, checked);
  const edit = section && textAdded(notice, section, wording.body);
  if (edit) return [preferred(translate(locale, "fix.add-text", { heading: section.heading?.value ?? "" }), [edit])];
  const block = subject === "authority-contact" ? blockOn("complaint", checked) : undefined;
  if (block) {
    const behindIt = behind(notice, block, written(notice, wording.body));
    return [preferred(translate(locale, "fix.add-authority"), [behindIt])];
  }
  const [home = subject] = homesOf(subject);
  const heading = wording.heading ?? headingOf(home, language);
  if (heading === undefined) return [];
  const edits = sectionInserted(checked, wording.heading ? subject : home, { heading, body: wording.body });
  return [preferred(translate(locale, "fix.add-section", { heading }), edits)];
}

function wordingFor(subject: string, { language, country }: CheckedNotice): Wording | undefined {
  const authority = subject === "authority-contact" ? authorityIn(country) : undefined;
  return authority ? { body: authorityDetails(authority, language) } : wordingOf(subject, language);
}

/** Into the list of rights, else into the section on it or on rights; else as a section like those on other rights. */
function right(subject: string, { heading, body }: Wording, checked: CheckedNotice, locale: Locale): Fix {
  const title = translate(locale, "fix.add-right", { name: requirementName(subject as RequirementId, locale) });
  const inList = rightInserted(checked, subject, body);
  if (inList) return preferred(title, inList);
  const ownSections = rights.flatMap((id) => sectionOn(id, checked) ?? []);
  const section = sectionOn(subject, checked) ?? sectionOnRights(checked);
  const isDivided = section?.sections.some((part) => ownSections.includes(part));
  const edit = section && !isDivided ? textAdded(checked.notice, section, body) : undefined;
  if (edit) return preferred(title, [edit]);
  const isList = ownSections.length === 0;
  const words = (isList ? headingOf("rights", checked.language) : heading) ?? "";
  const edits = sectionInserted(checked, subject, { heading: words, body, isList });
  return preferred(translate(locale, "fix.add-section", { heading: words }), edits);
}

function holeIn(section: Finding["span"], { findings }: CheckedNotice): Finding["span"] | undefined {
  return findings.find(({ rule, span }) => rule === "placeholder-left" && contains(section, span))?.span;
}

function filling(edit: FixEdit, { notice }: CheckedNotice, locale: Locale): Fix {
  const text = notice.source.slice(edit.span.start, edit.span.end).replaceAll(/\s+/gu, " ");
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return preferred(translate(locale, "fix.fill", { text: short }), [edit]);
}

function concrete(forms: readonly { label: string; edit: FixEdit }[], locale: Locale): Fix[] {
  return forms.map(({ label, edit }, i) => ({
    title: translate(locale, "fix.retention", { form: label }),
    isPreferred: i === 0,
    isSafe: false,
    edits: [edit],
  }));
}

function respelt(finding: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  const edit = spellingMended(finding, checked);
  return one(edit, translate(locale, "fix.replace", { text: finding.values.suggestion ?? "" }), false);
}

function declaring({ rule, requirement }: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  if (requirement === undefined || rule !== `${requirement}-missing`) return [];
  return aside(declaredNotApplicable(requirement, checked), translate(locale, "fix.not-applicable"));
}

function silencing(finding: Finding, checked: CheckedNotice, locale: Locale): Fix[] {
  const { atLine, inFile } = silencingOf(finding, checked);
  const { rule } = finding;
  return [
    ...aside(atLine, translate(locale, "fix.silence-here", { rule })),
    ...aside(inFile, translate(locale, "fix.silence-in-file", { rule })),
  ];
}

function preferred(title: string, edits: readonly FixEdit[], isSafe = false): Fix {
  return { title, isPreferred: true, isSafe, edits };
}

function one(edit: FixEdit | undefined, title: string, isSafe: boolean): Fix[] {
  return edit ? [preferred(title, [edit], isSafe)] : [];
}

function aside(edit: FixEdit | undefined, title: string): Fix[] {
  return edit ? [{ title, isPreferred: false, isSafe: false, edits: [edit] }] : [];
}
