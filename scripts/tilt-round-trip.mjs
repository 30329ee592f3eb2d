// Public TILT documents to a notice and back: whether the way back leads to an equal document, and what is only kept.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { structuredNotice } from "../server/generated/structuredNotice.mjs";
import { leavesOf } from "../server/src/interchange/json.ts";
import { noticeYaml } from "../server/src/interchange/noticeYaml.ts";
import { fromTilt } from "../server/src/interchange/tilt/fromTilt.ts";
import { toTilt } from "../server/src/interchange/tilt/toTilt.ts";
import { mistakesInTilt } from "../server/src/interchange/tilt/validateTilt.ts";

export function printRoundTrips(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !file.includes("schema"));
  console.log("| document | mistakes by TILT's schema | valid notice | equal again | values | kept aside |");
  console.log("|---|---:|---|---|---:|---:|");
  for (const file of files) {
    const document = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const { notice, losses } = fromTilt(document);
    const back = toTilt(parse(noticeYaml(notice)), { today: "2026-01-01" });
    const cells = [
      file,
      mistakesInTilt(document).length,
      structuredNotice(notice) ? "yes" : "no",
      isDeepStrictEqual(back.document, document) ? "yes" : "no",
      leavesOf(document).length,
      losses.length,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
