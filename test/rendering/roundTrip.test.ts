import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { type Target, targets } from "../../server/src/rendering/targets.ts";
import { checkPage, composed, rendered } from "./rendering.ts";

const example = readFileSync("examples/complete.notice.yaml", "utf8");
const languages = ["en", "fi"];

describe("a complete YAML notice", () => {
  for (const language of languages) {
    for (const target of Object.keys(targets) as Target[]) {
      test(`rendered to ${target} in ${language}, it passes the check of that page with nothing found`, () => {
        const page = checkPage(rendered(example, language, target), language, target);
        assert.deepEqual(
          page.findings.map(({ rule }) => rule),
          [],
        );
        const undisclosed = Object.entries(page.disclosures).filter(
          ([id, { status }]) => page.disclosures[id] && (status === "vague" || status === "not-applicable"),
        );
        assert.deepEqual(
          undisclosed.map(([id]) => id),
          ["representative"],
        );
      });
    }

    test(`has all its texts in ${language}`, () => {
      assert.deepEqual(composed(example, language).gaps, []);
    });

    test(`states what the page in ${language} discloses`, () => {
      const { disclosures } = checkPage(rendered(example, language, "markdown"), language, "markdown");
      const { stated } = composed(example, language);
      for (const id of stated.keys()) assert.equal(disclosures[id].status, "disclosed", id);
      assert.equal(stated.size, 23);
    });
  }
});
