import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Analyses } from "../../server/src/wire/analyses.ts";
import type { Host } from "../../server/src/wire/host.ts";
import { WorkspaceConfiguration } from "../../server/src/wire/workspaceConfiguration.ts";
import { incomplete } from "../protocol/notices.ts";

test("a check that takes too long is given up, and that is told", async () => {
  let time = 0;
  const slow: Host = {
    now: () => {
      time += 4_000;
      return time;
    },
    today: () => "2026-11-22",
    sleep: async () => undefined,
    pause: async () => undefined,
    readFile: async () => undefined,
  };
  const sources = { readFile: async () => undefined, settingsFor: async () => null };
  const analyses = new Analyses(new WorkspaceConfiguration(sources, []), slow, { tooLong: "long", tooSlow: "slow" });
  const text = incomplete.repeat(20);
  analyses.open(TextDocument.create("file:///privacy.md", "markdown", 1, text));
  const analysis = await analyses.of("file:///privacy.md");
  assert.deepEqual(
    analysis?.checked?.findings.map(({ rule, values }) => [rule, values]),
    [["not-checked", { reason: "slow" }]],
  );
});
