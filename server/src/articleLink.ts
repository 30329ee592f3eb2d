/** The languages of the Union as EUR-Lex writes them, by the tags that everyone else writes. */
const eurLexLanguages: Readonly<Record<string, string>> = {
  bg: "bul",
  cs: "ces",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  es: "spa",
  et: "est",
  fi: "fin",
  fr: "fra",
  ga: "gle",
  hr: "hrv",
  hu: "hun",
  it: "ita",
  lt: "lit",
  lv: "lav",
  mt: "mlt",
  nl: "nld",
  pl: "pol",
  pt: "por",
  ro: "ron",
  sk: "slk",
  sl: "slv",
  sv: "swe",
};

/** The address of an article of the GDPR (`13(2)(a)`) on EUR-Lex, in a language of the Union; else in English. */
export function articleLink(article: string, language: string): string {
  const tag = eurLexLanguages[language] ?? "eng";
  return `https://eur-lex.europa.eu/eli/reg/2016/679/oj/${tag}#art_${Number.parseInt(article, 10)}`;
}
