import { francAll } from "franc";
import type { Notice, Section } from "../notice/notice.ts";

/**
 * ISO 639-3 as franc names them → BCP 47: the languages that a notice is likely to be in or to be taken for. One that
 * is not listed comes out as its nearest relative here, never as a language of another family.
 */
const languages: Readonly<Record<string, string>> = {
  ces: "cs",
  dan: "da",
  deu: "de",
  eng: "en",
  est: "et",
  fin: "fi",
  fra: "fr",
  hun: "hu",
  ita: "it",
  nld: "nl",
  nob: "no",
  pol: "pl",
  por: "pt",
  spa: "es",
  swe: "sv",
};
/** So much running text settles the language; more costs time and changes nothing. */
const sampleLength = 240;
/** Of one paragraph: a sample from several places is not misled by one list of names. */
const samplePerParagraph = 80;
const shortest = 40;
/** Below this length a language must lead clearly: the next one's score (the best one's is 1) must stay under `lead`. */
const settling = 150;
const lead = 0.8;

/** As franc names them; the build leaves its data of all others out. */
export const detectedLanguages: readonly string[] = Object.keys(languages);

/** The language of a notice's running text, a BCP 47 tag; `und` where there is too little to tell. */
export function detectLanguage(notice: Notice): string {
  const spread = sampleOf(notice, samplePerParagraph);
  const sample = spread.length < settling ? sampleOf(notice, sampleLength) : spread;
  if (sample.length < shortest) return "und";
  const [best, next] = francAll(sample, { only: [...detectedLanguages], minLength: shortest });
  if (sample.length < settling && next && next[1] > lead) return "und";
  return (best && languages[best[0]]) ?? "und";
}

/** The first `perParagraph` units of paragraphs all over the notice, rather than its head: names and addresses. */
function sampleOf(notice: Notice, perParagraph: number): string {
  const paragraphs: string[] = [];
  const fragments: string[] = [];
  let length = 0;
  for (const section of withRoot(notice.root)) {
    for (const { text } of section.blocks) {
      if (length > sampleLength) return paragraphs.join(" ");
      const isProse = text.value.length > 60;
      (isProse ? paragraphs : fragments).push(text.value.slice(0, perParagraph));
      if (isProse) length += Math.min(perParagraph, text.value.length);
    }
    if (section.heading) fragments.push(section.heading.value);
  }
  return [...paragraphs, ...fragments].join(" ").slice(0, sampleLength);
}

function* withRoot(section: Section): Generator<Section> {
  yield section;
  for (const child of section.sections) yield* withRoot(child);
}
