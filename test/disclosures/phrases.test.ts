import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Lexicon } from "../../server/src/disclosures/lexicon.ts";
import { parsePhrase } from "../../server/src/disclosures/phrase.ts";
import { PhraseCompiler, type PhraseSet } from "../../server/src/disclosures/phraseSet.ts";
import { WordLine } from "../../server/src/disclosures/wordLine.ts";
import { wordsOf } from "../../server/src/disclosures/words.ts";

const sets = { right: ["oikeus", "right"], keep: ["keep*", "store*"] };

/** One phrase, ready for matching, with the lexicon that its lines must be looked up in. */
function compile(phrase: string): { set: PhraseSet; lexicon: Lexicon } {
  const lexicon = new Lexicon();
  const compiler = new PhraseCompiler(lexicon);
  for (const [name, phrases] of Object.entries(sets)) compiler.sets.set(name, compiler.setOf(phrases.map(parsePhrase)));
  const set = compiler.setOf([parsePhrase(phrase)]);
  compiler.finish();
  return { set, lexicon };
}

/** The words of `text` that the first match of `phrase` covers; undefined where there is none. */
function matched(phrase: string, text: string): string | undefined {
  const { set, lexicon } = compile(phrase);
  const words = wordsOf(text);
  const forms = words.map(({ form }) => form);
  const found = set.find(new WordLine(forms, lexicon));
  return found && text.slice(words[found.start]?.start, words[found.end - 1]?.end);
}

describe("the notation of phrases", () => {
  const table: [phrase: string, text: string, matched: string | undefined][] = [
    ["personal data", "All Personal Data.", "Personal Data"],
    ["personal data", "personal health data", undefined],
    ["säilyt*", "Sailytysaika on", "Sailytysaika"],
    ["säilyt*", "Sa\u0308ilytämme", "Sa\u0308ilytämme"],
    ["*tiedot", "Henkilötiedot poistetaan", "Henkilötiedot"],
    ["*tieto*", "henkilötietojen", "henkilötietojen"],
    ["EU*", "EU:n ulkopuolelle", "EU:n"],
    ["eu eta alue*", "EU/ETA-alueen ulkopuolelle", "EU/ETA-alueen"],
    ["(access|rectify) data", "rectify data", "rectify data"],
    ["the (personal)? data", "the data", "the data"],
    ["the (personal)? data", "the personal data", "the personal data"],
    ["<right> ~ object", "the right at any time to object", undefined],
    ["<right> ~ object", "the right to object", "right to object"],
    ["<keep> ... years", "we store it safely for at least ten years", "store it safely for at least ten years"],
    ["^ no $", "No.", "No"],
    ["^ no $", "No transfers", undefined],
    ["6 1 f", "Art. 6(1)(f) GDPR", "6(1)(f"],
    ["10 v", "noin 10v", "10v"],
    ["10 §", "Henkilötietolaki 10 §", "10 §"],
    ["user data", "the user’s data", "user’s data"],
    ["don't sell", "We don’t sell", "don’t sell"],
    ["e-mail", "by e-mail", "e-mail"],
  ];
  for (const [phrase, text, expected] of table) {
    test(`${phrase} in "${text}"`, () => assert.equal(matched(phrase, text), expected));
  }

  const wrong: [phrase: string, message: RegExp][] = [
    ["(a|b", /not closed/u],
    ["a)", /no opening bracket/u],
    ["... a", /gap needs words on both sides/u],
    ["a ~", /gap needs words on both sides/u],
    ["-", /no word/u],
    ["a + b", /does not know/u],
  ];
  for (const [phrase, message] of wrong) {
    test(`"${phrase}" is refused`, () => assert.throws(() => parsePhrase(phrase), message));
  }
});

/** A line whose words are all alike and that counts how often a word is looked at. */
class CountingLine extends WordLine {
  looks = 0;

  override numbersAt(at: number): readonly number[] {
    this.looks += 1;
    return super.numbersAt(at);
  }
}

test("the steps of a match grow no faster than the words, whatever the phrase", () => {
  const evil = [
    "a ... a ... a ... a ... (b|a b)",
    "(a|a a|(a|a)? a) ... (a|a a)? ... (a)? ... (b|a b)",
    "a ~ (a ~ a|a ... a) ~ (a ... a|a) (b|a b)",
  ];
  for (const phrase of evil) {
    const looksAt = (length: number) => {
      const { set, lexicon } = compile(phrase);
      const line = new CountingLine([...Array<string>(length).fill("a"), ...Array<string>(40).fill("c"), "b"], lexicon);
      assert.equal(set.find(line), undefined);
      return line.looks;
    };
    const [short, long] = [looksAt(1000), looksAt(4000)];
    assert.ok(short > 1000, `${phrase}: only ${short} looks, the count is broken`);
    assert.ok(long / short < 4.4, `${phrase}: four times the words took ${long / short} times the steps`);
  }
});
