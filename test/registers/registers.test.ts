import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { parsePhrase } from "../../server/src/disclosures/phrase.ts";
import { namesForRecognition, registersFrom } from "../../server/src/registers/load.ts";

const folder = new URL("../../server/registers/", import.meta.url);
const schemas = new URL("../../schemas/registers/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
const data = Object.fromEntries(
  files.map((file) => [file.replace(/\.yaml$/u, ""), parse(readFileSync(new URL(file, folder), "utf8")) as unknown]),
);
const registers = registersFrom(data);

for (const [name, content] of Object.entries(data)) {
  test(`register ${name} fits its schema`, () => {
    const schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), "utf8")) as object;
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
    assert.ok(ajv.validate(schema, content), ajv.errorsText(ajv.errors, { separator: "\n" }));
  });
}

test("every name is a phrase of the notation and begins with a word", () => {
  for (const [kind, things] of Object.entries(namesForRecognition(registers))) {
    for (const [id, phrases] of Object.entries(things)) {
      for (const phrase of phrases) {
        assert.doesNotThrow(() => parsePhrase(phrase), `${kind} ${id}`);
        assert.match(phrase, /^[\p{L}\p{N}(§]/u, `${kind} ${id}: ${phrase}`);
      }
    }
  }
});

test("ids are unique within a register", () => {
  const { authorities, renamedAuthorities, instruments, repealedLaws, lawsInForce, services } = registers;
  for (const entries of [authorities, renamedAuthorities, instruments, repealedLaws, lawsInForce, services]) {
    const ids = entries.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  }
});

test("what replaced an instrument is in the register", () => {
  const ids = new Set(registers.instruments.map(({ id }) => id));
  for (const { successor } of registers.instruments)
    assert.ok(successor === undefined || ids.has(successor), successor);
});

test("no fact was looked up in the future, or before its source", () => {
  const { authorities, renamedAuthorities, instruments, adequateCountries, repealedLaws, services } = registers;
  for (const fact of [authorities, renamedAuthorities, instruments, adequateCountries, repealedLaws, services].flat()) {
    assert.ok(Date.parse(fact.checked) <= Date.now(), `${fact.source}: ${fact.checked}`);
    assert.ok(fact.date <= fact.checked, `${fact.source}: ${fact.date}, ${fact.checked}`);
  }
});

test("every country of the EEA has an authority", () => {
  const countries = new Set(registers.authorities.map(({ country }) => country));
  for (const country of [...registers.eeaCountries, "GB", "CH"]) assert.ok(countries.has(country), country);
  assert.equal(registers.eeaCountries.length, 30);
});

test("no contact is current and former at once", () => {
  for (const { id, email, phone, website, former } of registers.authorities) {
    assert.ok(!former?.emails?.includes(email ?? ""), id);
    assert.ok(!former?.phones?.some((each) => digits(each) === digits(phone ?? "")), id);
    assert.ok(!former?.websites?.some((each) => website?.includes(each)), id);
  }
});

function digits(phone: string): string {
  return phone.replace(/\D/gu, "");
}
