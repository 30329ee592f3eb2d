import { authorityContactOutdated } from "./authorityContactOutdated.ts";
import { authorityMismatch } from "./authorityMismatch.ts";
import { authorityRenamed } from "./authorityRenamed.ts";
import { basisContradiction } from "./basisContradiction.ts";
import { basisNotLinked } from "./basisNotLinked.ts";
import { dateMissing } from "./dateMissing.ts";
import { jointArrangementMissing } from "./jointArrangementMissing.ts";
import { noticeStale } from "./noticeStale.ts";
import { objectionNotProminent } from "./objectionNotProminent.ts";
import { placeholderLeft } from "./placeholderLeft.ts";
import { plainLanguage } from "./plainLanguage.ts";
import { recipientsContradiction } from "./recipientsContradiction.ts";
import { repealedLaw } from "./repealedLaw.ts";
import { retentionIncomplete } from "./retentionIncomplete.ts";
import { retentionOpenEnded } from "./retentionOpenEnded.ts";
import type { Rule } from "./rule.ts";
import { sectionDuplicate } from "./sectionDuplicate.ts";
import { sectionEmpty } from "./sectionEmpty.ts";
import { sectionMismatch } from "./sectionMismatch.ts";
import { specialCategoryBasisMissing } from "./specialCategoryBasisMissing.ts";
import { transferContradiction } from "./transferContradiction.ts";
import { transferCopyMissing } from "./transferCopyMissing.ts";
import { transferInstrumentInvalid } from "./transferInstrumentInvalid.ts";

/** The rules that a schema cannot say. */
export const allRules: readonly Rule[] = [
  authorityContactOutdated,
  authorityRenamed,
  authorityMismatch,
  repealedLaw,
  transferInstrumentInvalid,
  transferContradiction,
  transferCopyMissing,
  recipientsContradiction,
  basisContradiction,
  basisNotLinked,
  specialCategoryBasisMissing,
  jointArrangementMissing,
  retentionIncomplete,
  retentionOpenEnded,
  objectionNotProminent,
  sectionEmpty,
  sectionMismatch,
  sectionDuplicate,
  placeholderLeft,
  plainLanguage,
  dateMissing,
  noticeStale,
];
