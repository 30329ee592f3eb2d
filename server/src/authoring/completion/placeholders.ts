import type { ProseFormat } from "../../notice/notice.ts";
import { asPlainText, placeholder } from "../../rendering/snippetText.ts";
import type { Templates } from "../../rendering/templates.ts";
import { writtenText } from "../draft/passages.ts";
import type { Proposal } from "./proposal.ts";
import { registeredFor, type Telling } from "./registered.ts";

/** The slots that an entry of a register fills. */
const registeredSlots: Readonly<Record<string, string>> = {
  "authority-contact": "name",
  transfers: "country",
  recipients: "name",
};

/** What may stand in the place of a placeholder: the choices of its slot, or what the registers know for it. */
export function fillingsOf(found: string, telling: Telling): Proposal[] {
  const { drafts, format } = telling;
  return sectionsWith(found, drafts.templates, format).flatMap(({ section, slot }): Proposal[] => {
    const open = slot === undefined ? drafts.undecided(section) : drafts.templates.slots[section]?.[slot];
    const choices = (open?.choices ?? []).map((choice): Proposal => {
      return { kind: "value", label: choice, text: writtenText([choice], format), section };
    });
    const registered = slot !== undefined && registeredSlots[section] === slot ? registeredFor(section, telling) : [];
    return [...choices, ...registered].map((proposal) => ({ ...proposal, filter: found }));
  });
}

interface OpenPlace {
  readonly section: string;
  readonly slot?: string;
}

/** The sections and slots that a placeholder may be of, by what it reads. */
function sectionsWith(found: string, { sections, slots }: Templates, format: ProseFormat): OpenPlace[] {
  const reads = (hint: string) =>
    asPlainText(writtenText([{ hint }], format)) === found || placeholder({ hint }) === found;
  const open = Object.entries(sections).flatMap(([section, each]) =>
    each.open && reads(each.open) ? [{ section }] : [],
  );
  const ofSlots = Object.entries(slots).flatMap(([section, each]) =>
    Object.entries(each).flatMap(([slot, { hint }]) => (reads(hint) ? [{ section, slot }] : [])),
  );
  return [...open, ...ofSlots];
}
