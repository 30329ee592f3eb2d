import { isRequirement } from "./completeness/requirements.ts";
import { readHeading, topicsOf } from "./disclosures/passages.ts";
import { languageOf, languagePack } from "./languages.ts";
import { descendants, type Format } from "./notice/notice.ts";
import { readNotice } from "./notice/read.ts";
import type { Settings } from "./settings.ts";

const fewestRequirements = 3;
const fewestHeadings = 2;

/**
 * Whether a text reads as a privacy notice by its title, or by its headings: several requirements under several of them.
 * Good for an offer to check it, too coarse to decide that it is one.
 */
export function looksLikeNotice(text: string, format: Format, settings: Settings): boolean {
  const notice = readNotice(text, format);
  const pack = languagePack(languageOf(notice, settings), settings);
  if (!pack) return false;
  const titled = notice.title ? topicsOf(readHeading(notice.title, pack), pack) : new Set<string>();
  if (titled.has("notice")) return true;
  const announced = [...descendants(notice.root)]
    .flatMap(({ heading }) => (heading ? [topicsOf(readHeading(heading, pack), pack)] : []))
    .map((topics) => [...topics].filter(isRequirement))
    .filter((requirements) => requirements.length > 0);
  return announced.length >= fewestHeadings && new Set(announced.flat()).size >= fewestRequirements;
}
