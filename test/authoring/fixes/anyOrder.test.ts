import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { plainOf } from "../../../server/src/authoring/fixes/filling.ts";
import { fixesOf } from "../../../server/src/authoring/fixes/fixesOf.ts";
import type { CheckedNotice } from "../../../server/src/checkedNotice.ts";
import type { Finding } from "../../../server/src/finding.ts";
import { formatOf } from "../../../server/src/notice/format.ts";
import { overlaps } from "../../../server/src/notice/span.ts";
import { checkedAs, edited } from "./mending.ts";

const root = new URL("../../../", import.meta.url);
const files = ["examples/", "test/notices/fixtures/"].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((file) => /\.(?:md|html|txt)$/.test(file))
    .map((file) => `${folder}${file}`),
);

/** Rules whose pages say that a person must decide which of two statements is right, or what is worth saying. */
const forPeople =
  /^(?:[a-z]+-contradiction|objection-not-prominent|not-a-notice|section-(?:mismatch|duplicate)|basis-not-linked|notice-stale|plain-language|language-unsupported)$/;

/** Orders in which someone may go through the findings. */
const orders: Readonly<Record<string, (findings: readonly Finding[]) => Finding[]>> = {
  "from the top": (findings) => [...findings],
  "from the bottom": (findings) => findings.toReversed(),
  "by rule": (findings) => findings.toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
  "from the middle": (findings) => findings.toSorted((a, b) => (hash(a.rule) < hash(b.rule) ? -1 : 1)),
};

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7);
}

/** The first preferred fix, in an order, that changes anything. */
function nextFix(text: string, checked: CheckedNotice, order: (findings: readonly Finding[]) => Finding[]) {
  for (const finding of order(checked.findings)) {
    const fix = fixesOf(finding, checked, "en").find(({ isPreferred }) => isPreferred);
    const result = fix && edited(text, fix.edits);
    if (fix && result !== undefined && result !== text) return { finding, fix, result };
  }
  return undefined;
}

describe("the preferred fixes, one by one", () => {
  for (const file of files) {
    for (const [name, order] of Object.entries(orders)) {
      test(`${file}, ${name}`, () => {
        const format = formatOf(file) ?? assert.fail(file);
        const original = readFileSync(new URL(file, root), "utf8");
        let text = original;
        const steps = checkedAs(text, format).findings.length + 10;
        for (let step = 0; step <= steps; step += 1) {
          const checked = checkedAs(text, format);
          const next = nextFix(text, checked, order);
          if (!next) break;
          assert.ok(step < steps, `it does not end: ${next.fix.title}`);
          text = next.result;
        }
        const left = checkedAs(text, format);
        const waiting = left.findings.filter(({ rule }) => !forPeople.test(rule));
        for (const finding of waiting) {
          assert.ok(isWaiting(finding, left, text), `${finding.rule} is left where nothing waits to be filled in`);
        }
        assert.deepEqual(lost(original, text), []);
      });
    }
  }
});

test("two fixes at once, where neither touches what the other replaces, leave the rest as it is", () => {
  const text = readFileSync(new URL("examples/privacy-policy.md", root), "utf8");
  const checked = checkedAs(text);
  const fixes = checked.findings.flatMap((finding) => {
    const fix = fixesOf(finding, checked, "en").find(({ isPreferred }) => isPreferred);
    return fix ? [fix] : [];
  });
  let pairs = 0;
  for (const [i, one] of fixes.entries()) {
    for (const other of fixes.slice(i + 1)) {
      const edits = [...one.edits, ...other.edits];
      if (one.edits.some(({ span }) => other.edits.some((edit) => overlaps(span, edit.span)))) continue;
      const result = edited(text, edits);
      for (const { filling } of edits) assert.ok(result.includes(plainOf(filling)));
      assert.deepEqual(lost(text, result), []);
      pairs += 1;
    }
  }
  assert.ok(pairs > 50, `${pairs}`);
});

/** Whether a finding is a placeholder, or leads to one. */
function isWaiting(finding: Finding, checked: CheckedNotice, text: string): boolean {
  if (finding.rule === "placeholder-left") return true;
  const fix = fixesOf(finding, checked, "en").find(({ isPreferred }) => isPreferred);
  return fix?.edits.every(({ span }) => /\[[^\]]+\]|TODO/.test(text.slice(span.start, span.end))) ?? false;
}

/** The lines of a text that another has no more, but for numbers that count on and what was told to be replaced. */
function lost(before: string, after: string): string[] {
  const kept = new Set(after.split(/\r\n?|\n/).map(withoutNumber));
  return before
    .split(/\r\n?|\n/)
    .map(withoutNumber)
    .filter((line) => !kept.has(line) && !outdated.test(line));
}

function withoutNumber(line: string): string {
  return line.replace(/^\d+\. /, "");
}

const outdated =
  /Privacy Shield|Väestörekisterikesku|henkilötietola|Ratapihantie|as long as|niin kauan|retention-vague|authority-contact-outdated/;
