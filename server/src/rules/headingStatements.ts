import type { CompiledLanguage } from "../disclosures/compiledLanguage.ts";
import { type Mention, mentionsIn } from "../disclosures/mentions.ts";
import type { SectionReading } from "../disclosures/passages.ts";

/** What a heading says by itself ("Data are not transferred"), read as a sentence that stands under another section. */
export function headingStatements(
  { heading, section }: SectionReading,
  under: SectionReading | undefined,
  language: CompiledLanguage,
): Mention[] {
  if (!heading) return [];
  const block = { kind: "paragraph", text: heading.text } as const;
  const above = under ?? { section, announced: new Set<string>(), topics: new Set<string>(), passages: [] };
  return mentionsIn({ line: heading, block, section: above, topics: above.topics }, language, () => true);
}
