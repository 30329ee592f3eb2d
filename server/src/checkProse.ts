import { type CheckedNotice, notJudged } from "./checkedNotice.ts";
import { titleSpan } from "./completeness/findings.ts";
import { requirementIds } from "./completeness/requirements.ts";
import { type Disclosures, disclose } from "./disclosures/disclose.ts";
import { readHeading, topicsOf } from "./disclosures/passages.ts";
import { type Recognition, recognise } from "./disclosures/recognise.ts";
import { judge } from "./judge.ts";
import { conceptsOf, languageOf, languagePack } from "./languages.ts";
import type { Notice } from "./notice/notice.ts";
import type { Settings } from "./settings.ts";
import type { Steps } from "./steps.ts";

/** So many requirements disclosed make a privacy notice of a document with another title. */
const enoughForANotice = 8;

/** Checks a notice in running text. */
export function* checkProse(notice: Notice, settings: Settings, today: string): Steps<CheckedNotice> {
  const language = languageOf(notice, settings);
  const pack = languagePack(language, settings);
  if (!pack) return withoutPack(notice, language);
  const recognition = yield* recognise(notice, pack);
  const recognised = disclose(recognition, conceptsOf(pack));
  if (readsAsOtherDocument(recognition, recognised)) return asOtherDocument(notice, language);
  return yield* judge(recognition, recognised, settings, today);
}

/** Whether the title is that of another kind of document and the text does not read as a privacy notice all the same. */
function readsAsOtherDocument({ notice, language }: Recognition, disclosures: Disclosures): boolean {
  const topics = notice.title ? topicsOf(readHeading(notice.title, language), language) : new Set();
  if (!topics.has("other-document") || topics.has("notice")) return false;
  return requirementIds.filter((id) => disclosures[id].status === "disclosed").length < enoughForANotice;
}

function asOtherDocument(notice: Notice, language: string): CheckedNotice {
  return notJudged(notice, language, [
    {
      rule: "not-a-notice",
      severity: "info",
      span: titleSpan(notice),
      related: [],
      values: {},
    },
  ]);
}

function withoutPack(notice: Notice, language: string): CheckedNotice {
  const values = { language };
  return notJudged(notice, language, [
    {
      rule: "language-unsupported",
      severity: "info",
      span: titleSpan(notice),
      related: [],
      values,
    },
  ]);
}
