import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { formatOf } from "../../server/src/notice/format.ts";
import type { Span } from "../../server/src/notice/span.ts";
import { checkNotice } from "../../server/src/service.ts";
import { defaultSettings } from "../../server/src/settings.ts";

interface Mark {
  readonly rule: string;
  readonly span: Span;
}

/**
 * Takes the marks out of a fixture. `⟦retention-vague|as long as necessary⟧` says that the finding `retention-vague`
 * stands within these words; `⟦a-missing b-missing|# Title⟧` that two stand there. Marks may be nested.
 */
function unmark(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { rules: string[]; start: number }[] = [];
  let text = "";
  for (const part of marked.split(/(⟦[^|⟧]*\||⟧)/u)) {
    if (part.startsWith("⟦")) open.push({ rules: part.slice(1, -1).trim().split(/\s+/u), start: text.length });
    else if (part === "⟧") {
      const { rules = [], start = 0 } = open.pop() ?? {};
      for (const rule of rules) marks.push({ rule, span: { start, end: text.length } });
    } else text += part;
  }
  return { text, marks };
}

const folder = new URL("fixtures/", import.meta.url).pathname;

describe("notices with marks: every marked finding stands in its place, and no other finding comes", () => {
  for (const name of readdirSync(folder)) {
    test(name, () => {
      const { text, marks } = unmark(readFileSync(join(folder, name), "utf8"));
      const format = formatOf(name) ?? assert.fail(`no format for ${name}`);
      const { findings } = checkNotice({ text, format, settings: defaultSettings, today: "2026-11-22" });
      const waiting = [...marks];
      const surplus = findings.filter(({ rule, span }) => {
        const at = waiting.findIndex(
          (mark) => mark.rule === rule && mark.span.start <= span.start && span.end <= mark.span.end,
        );
        if (at >= 0) waiting.splice(at, 1);
        return at < 0;
      });
      const shown = ({ rule, span }: Mark) => `${rule} at "${text.slice(span.start, span.end)}"`;
      assert.deepEqual({ missing: waiting.map(shown), surplus: surplus.map(shown) }, { missing: [], surplus: [] });
    });
  }
});
