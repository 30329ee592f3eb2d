import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLanguage } from "../../server/src/disclosures/detectLanguage.ts";
import { readNotice } from "../../server/src/notice/read.ts";

const detected = (text: string) => detectLanguage(readNotice(text, "markdown"));

test("the language of a short text is told only where it is clear", () => {
  assert.equal(detected("# Privacy policy\n\nWe keep your data as long as necessary.\n"), "und");
  assert.equal(detected("Contact us at privacy@birch.example for any questions about your data."), "und");
  assert.equal(detected("# Tietosuojaseloste\n\nSäilytämme tietoja niin kauan kuin on tarpeen.\n"), "fi");
  assert.equal(detected("Wir speichern Ihre Daten, solange es nötig ist."), "de");
});

test("the language of a longer text is told", () => {
  assert.equal(
    detected("Vi behandlar dina personuppgifter för att kunna leverera det som du har beställt av oss. ".repeat(3)),
    "sv",
  );
  assert.equal(
    detected("We keep your data as long as it is needed for the order that you have placed. ".repeat(3)),
    "en",
  );
});
