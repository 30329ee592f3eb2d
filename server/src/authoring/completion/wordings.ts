import type { ProseFormat } from "../../notice/notice.ts";
import { written, writtenText } from "../draft/passages.ts";
import { type Drafts, sectionsOnRights } from "../draft/sections.ts";
import type { Proposal } from "./proposal.ts";

/** What is told under the heading of a section besides what the section itself is about. */
const toldUnder: Readonly<Record<string, readonly string[]>> = {
  "controller-identity": ["controller-contact", "contact-person", "representative", "joint-controllers"],
  "legal-basis": ["legitimate-interests", "special-categories"],
  processing: ["purposes", "legal-basis", "legitimate-interests", "special-categories", "data-categories"],
  transfers: ["transfer-safeguards", "safeguards-copy"],
  "transfer-safeguards": ["safeguards-copy"],
  complaint: ["authority-contact"],
  rights: sectionsOnRights,
};

/** The sections that are told under a heading that announces these topics. */
export function sectionsUnder(topics: ReadonlySet<string>): string[] {
  return [...new Set([...topics].flatMap((topic) => [topic, ...(toldUnder[topic] ?? [])]))];
}

/** The ways to say what a section says, and what often stands in its slots. */
export function wordingsOf(section: string, drafts: Drafts, format: ProseFormat): Proposal[] {
  const { templates } = drafts;
  const ways = drafts.ofSection(section).map(({ variant, label, body }): Proposal => {
    const [only] = body;
    const isLed = templates.sections[section]?.lead !== undefined && only?.kind === "paragraph" && body.length === 1;
    const text = isLed ? writtenText(drafts.text(section, variant), format) : written(body, format);
    return { kind: "wording", label, text, section };
  });
  const choices = Object.values(templates.slots[section] ?? {}).flatMap((slot) => slot.choices ?? []);
  const values = choices.map((choice): Proposal => {
    return { kind: "value", label: choice, text: writtenText([choice], format), section };
  });
  return [...ways, ...values];
}
