import assert from "node:assert/strict";
import { test } from "node:test";
import { safeEdits } from "../../../server/src/authoring/fixes/codeActions.ts";
import { checkedAs, edited } from "./mending.ts";

test("a number that an authority no longer has is replaced unseen; its address, and a name in a sentence, are not", () => {
  const text =
    "# Tietosuojaseloste\n\n## Valitus\n\nVoit valittaa: Tietosuojavaltuutetun toimisto, Ratapihantie 9, 00520 Helsinki, puh. 029 561 6670.\n\n## Suojaus\n\nNoudatamme henkilötietolakia.\n";
  const result = edited(text, safeEdits(checkedAs(text), "en"));
  assert.equal(result, text.replace("029 561 6670", "+358 29 566 6700"));
});
