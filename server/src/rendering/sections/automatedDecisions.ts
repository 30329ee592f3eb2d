import type { Passage } from "../../notice/passage.ts";
import type { Value } from "../../structured/value.ts";
import { joinedBy } from "../joined.ts";
import { paragraphs, type Writer } from "../writer.ts";

const parts = ["decision", "logic", "consequences", "review"] as const;

/** Decisions that are made by machines alone: Art. 13(2)(f), 14(2)(g), 22. */
export function automatedDecisions(root: Value, writer: Writer): Passage[] {
  const value = root.get("automated-decisions");
  if (!value) return [];
  return writer.section("automated-decisions", 2, value.anchor, bodyOf(value, writer));
}

function bodyOf(value: Value, writer: Writer): Passage[] {
  if (value.scalar !== "none") return value.items.flatMap((item) => decision(item, writer));
  writer.state("automated-decisions", value);
  return paragraphs([writer.say("automated-decisions", "none", value.anchor)]);
}

/** What is decided stands with how it is decided and what it means. */
function decision(item: Value, writer: Writer): Passage[] {
  const [logic, consequences] = [item.get("logic"), item.get("consequences")];
  if (logic && consequences) writer.state("automated-decisions", logic, consequences);
  else writer.leaveToWording("automated-decisions");
  const texts = parts.map((part) => {
    const value = item.get(part);
    return value && writer.say("automated-decisions", part, value.anchor, { [part]: writer.text(value) });
  });
  return paragraphs([joinedBy(" ", texts)]);
}
