import type { CheckedNotice } from "../../checkedNotice.ts";
import { citedArticle, isRequirement, requirementIds } from "../../completeness/requirements.ts";
import { templatesOf } from "../../languages.ts";
import { registersWith } from "../../registers.ts";
import type { Templates } from "../../rendering/templates.ts";
import type { Settings } from "../../settings.ts";
import { written, writtenText } from "../draft/passages.ts";
import { Drafts } from "../draft/sections.ts";
import { type Place, placeAt, topicsAt } from "./place.ts";
import { fillingsOf } from "./placeholders.ts";
import type { Proposal, Proposals } from "./proposal.ts";
import { registeredFor, type Telling } from "./registered.ts";
import { sectionsUnder, wordingsOf } from "./wordings.ts";

/** What may be written at `offset` of a notice in prose: what fits there, and what it still lacks first. */
export function proposalsAt(
  checked: CheckedNotice,
  offset: number,
  settings: Pick<Settings, "country" | "services">,
): Proposals | undefined {
  const { notice, language } = checked;
  const templates = templatesOf(language);
  if (!templates || notice.format === "yaml") return undefined;
  const place = placeAt(notice.source, notice.format, offset);
  const telling: Telling = {
    drafts: new Drafts(templates),
    language: language.split("-")[0] ?? language,
    format: notice.format,
    country: settings.country ?? statedCountry(checked),
    services: registersWith(settings.services).services,
  };
  return { span: place.span, proposals: proposalsFor(place, checked, offset, telling) };
}

function proposalsFor(place: Place, checked: CheckedNotice, offset: number, telling: Telling): Proposal[] {
  if (place.kind === "heading") return lackingFirst(headings(telling, place.closing), checked);
  if (place.kind === "placeholder") {
    return fillingsOf(checked.notice.source.slice(place.span.start, place.span.end), telling);
  }
  const facts = sectionsUnder(topicsAt(checked, offset)).flatMap((section) => [
    ...wordingsOf(section, telling.drafts, telling.format),
    ...registeredFor(section, telling),
    ...citations(section, checked, telling),
  ]);
  return place.kind === "text" ? facts : [...facts, ...lackingFirst(sections(telling), checked)];
}

/** Where the controller is, if that is told beside its name or contact details. */
function statedCountry({ disclosures }: CheckedNotice): string | undefined {
  return [disclosures["controller-contact"], disclosures["controller-identity"]]
    .flatMap((disclosure) => disclosure?.facts.countries ?? [])
    .at(0)?.id;
}

function headings({ drafts, format }: Telling, closing: string): Proposal[] {
  return Object.entries(drafts.templates.sections).flatMap(([section, { heading }]): Proposal[] => {
    if (heading === undefined) return [];
    return [{ kind: "heading", label: heading, text: [...writtenText([heading], format), closing], section }];
  });
}

/** Whole sections, each in its ways, under their headings. */
function sections({ drafts, format }: Telling): Proposal[] {
  return drafts.all.flatMap(({ section, label, heading, body }): Proposal[] => {
    if (heading?.kind !== "heading") return [];
    const [title = ""] = heading.text;
    const isOnly = drafts.ofSection(section).length === 1;
    const name = isOnly || title === label ? String(title) : `${String(title)}: ${label}`;
    return [{ kind: "section", label: name, text: written([heading, ...body], format), section }];
  });
}

/** How the article is cited that a section answers. */
function citations(section: string, { articles }: CheckedNotice, { drafts, format }: Telling): Proposal[] {
  if (!isRequirement(section)) return [];
  const citation = cited(citedArticle(section, articles), drafts.templates);
  return citation ? [{ kind: "value", label: citation, text: writtenText([citation], format), section }] : [];
}

function cited(article: string, { words }: Templates): string | undefined {
  const [number = "", paragraph, point] = article.split(/[()]+/u);
  const form = point ? "point" : paragraph ? "paragraph" : "article";
  return words.citation?.[form]
    ?.replace("{article}", number)
    .replace("{paragraph}", paragraph ?? "")
    .replace("{point}", point ?? "");
}

/** Those first that answer a requirement that the notice lacks, in the order of the law. */
function lackingFirst(proposals: readonly Proposal[], { findings }: CheckedNotice): Proposal[] {
  const lacking: string[] = requirementIds.filter((id) => findings.some(({ rule }) => rule === `${id}-missing`));
  const rank = ({ section = "" }: Proposal) => {
    const at = lacking.indexOf(section);
    return at < 0 ? lacking.length : at;
  };
  return proposals.toSorted((a, b) => rank(a) - rank(b));
}
