import type { CheckedNotice } from "../../checkedNotice.ts";
import { sentencesOf } from "../../disclosures/sentences.ts";
import type { Finding } from "../../finding.ts";
import { languagePack } from "../../languages.ts";
import { type Block, descendants } from "../../notice/notice.ts";
import { contains } from "../../notice/span.ts";
import type { Text } from "../../notice/text.ts";
import type { FixEdit } from "./fix.ts";
import { written } from "./insertSection.ts";
import { leadOf, variantOf } from "./wording.ts";

/** A way to say how long, in place of a sentence that does not. */
export interface RetentionForm {
  readonly label: string;
  readonly edit: FixEdit;
}

const forms: readonly { readonly variant: string; readonly optional: readonly string[] }[] = [
  { variant: "period", optional: ["from"] },
  { variant: "criteria", optional: [] },
  { variant: "law", optional: [] },
];

/** The concrete forms that a sentence on retention can take; none where the sentence is not on that alone. */
export function retentionForms({ rule, span }: Finding, checked: CheckedNotice): RetentionForm[] {
  const { notice, language } = checked;
  const place = blockAt(span, checked);
  const sentence = place && sentenceAt(span, place.block, language);
  if (!place || !sentence || (rule === "retention-vague" && !place.isOnRetention)) return [];
  const lead = place.block.kind === "paragraph" ? `${leadOf("retention", language)} ` : "";
  const stop = /[.!]$/u.test(sentence.value) ? "." : "";
  return forms.flatMap(({ variant, optional }) => {
    const form = variantOf("retention", variant, language, optional);
    return form
      ? [{ label: form.label, edit: { span: sentence.span(), filling: written(notice, [lead, ...form.body, stop]) } }]
      : [];
  });
}

/** The block that a finding begins in, and whether its heading or column is on retention. */
function blockAt({ start }: Finding["span"], { notice, announced }: CheckedNotice) {
  for (const section of [notice.root, ...descendants(notice.root)]) {
    const block = section.blocks.find(({ text }) => contains(text.span(), { start, end: start }));
    if (block)
      return { block, isOnRetention: announced.get(section)?.has("retention") === true || block.inColumn === true };
  }
  return undefined;
}

function sentenceAt({ start }: Finding["span"], { text }: Block, language: string): Text | undefined {
  const pack = languagePack(language);
  const sentences = pack ? sentencesOf(text, language, pack.abbreviations) : [];
  return sentences.find((sentence) => contains(sentence.span(), { start, end: start }));
}
