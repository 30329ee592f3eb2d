import type { CheckedNotice } from "../../checkedNotice.ts";
import { demandsOf, isRequirement } from "../../completeness/requirements.ts";
import type { Finding } from "../../finding.ts";
import { type Block, descendants, type Section } from "../../notice/notice.ts";
import { contains } from "../../notice/span.ts";
import type { Wording } from "./wording.ts";

/** Under whose heading that goes which is no requirement. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  "safeguards-copy": ["transfer-safeguards", "transfers"],
  "special-categories": [],
  "joint-controllers": [],
};

/** The sections under a heading, without the one of the title. */
function sectionsUnder(concept: string, { notice, announced }: CheckedNotice): Section[] {
  const title = notice.title?.span().start;
  return [...descendants(notice.root)].filter(
    (section) => section.heading && section.heading.span().start !== title && announced.get(section)?.has(concept),
  );
}

/** The section whose heading announces a concept. */
export function sectionOn(concept: string, checked: CheckedNotice): Section | undefined {
  return sectionsUnder(concept, checked)[0];
}

/**
 * The section that a text on a subject belongs into: its own; where the text has no heading or adds to what is said
 * vaguely, the one that it belongs under. What has a heading of its own and is missing gets a section of its own.
 */
export function sectionFor(
  subject: string,
  { heading }: Wording,
  { rule }: Finding,
  checked: CheckedNotice,
): Section | undefined {
  const own = sectionOn(subject, checked);
  if (own || (heading !== undefined && !rule.endsWith("-vague"))) return own;
  for (const concept of homesOf(subject)) {
    const section = sectionOn(concept, checked);
    if (section) return section;
  }
  return undefined;
}

/** Concepts under whose heading a subject belongs where it has none. */
export function homesOf(subject: string): readonly string[] {
  if (Object.hasOwn(ofOthers, subject)) return ofOthers[subject] ?? [];
  const demand = [...demandsOf("13"), ...demandsOf("14")].find(({ requirement }) => requirement === subject);
  return demand?.belongsUnder ?? [];
}

/**
 * The section on the rights of the person as a whole. A heading on one right alone, which packs take for one on rights
 * too, is none.
 */
export function sectionOnRights(checked: CheckedNotice): Section | undefined {
  return sectionsUnder("rights", checked).find((section) => {
    const named = [...(checked.announced.get(section) ?? [])].filter(isRequirement);
    return named.length !== 1;
  });
}

/** The block that tells of a requirement first. */
export function blockOn(requirement: string, { notice, disclosures }: CheckedNotice): Block | undefined {
  const place = disclosures[requirement]?.evidence[0];
  if (!place) return undefined;
  const blocks = [notice.root, ...descendants(notice.root)].flatMap((section) => section.blocks);
  return blocks.find(({ text }) => contains(text.span(), place));
}
