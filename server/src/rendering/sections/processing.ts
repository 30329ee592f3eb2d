import type { Passage } from "../../notice/passage.ts";
import type { Text } from "../../notice/text.ts";
import type { Value } from "../../structured/value.ts";
import { present } from "../joined.ts";
import { heading, paragraphOrList, paragraphs, type Writer } from "../writer.ts";
import { ofActivity } from "./applying.ts";

/**
 * What is done with the data: Art. 13(1)(c), (d), 14(1)(c), (d), (2)(b). Of several activities each says for itself how
 * long, to whom and from where; what is said of the only one stands in the sections on all.
 */
export function processing(root: Value, writer: Writer): Passage[] {
  const value = root.get("processing");
  if (!value) return [];
  const isOnly = value.items.length === 1;
  const body = value.items.flatMap((activity) => {
    const passages = [...activityPassages(activity, writer), ...(isOnly ? [] : ofActivity(activity, writer))];
    const name = writer.text(activity.get("name"));
    return name && passages.length > 0 ? [heading(3, name), ...passages] : passages;
  });
  return writer.section("processing", 2, value.anchor, body);
}

function activityPassages(activity: Value, writer: Writer): Passage[] {
  return [
    ...texts(activity.get("purposes"), "purposes", "purpose", writer),
    ...legalBases(activity.get("legal-bases"), writer),
    ...texts(activity.get("data-subjects"), "data-subjects", "person", writer),
    ...texts(activity.get("data-categories"), "data-categories", "category", writer),
  ];
}

/** A list of texts under the label of their section. */
function texts(value: Value | undefined, section: string, slot: string, writer: Writer): Passage[] {
  if (!value) return [];
  if (section === "purposes" || section === "data-categories") writer.state(section, ...value.items);
  const items = value.items.map((item) => writer.say(section, slot, item.anchor, { [slot]: writer.text(item) }));
  return writer.labelled(section, value.anchor, paragraphOrList(present(items)));
}

function legalBases(value: Value | undefined, writer: Writer): Passage[] {
  if (!value) return [];
  const bases = value.items;
  const descriptions = paragraphs(bases.flatMap((each) => writer.paragraphs(each.get("description"))));
  const named = paragraphOrList(present(bases.map((each) => basis(each, writer))));
  return [
    ...writer.labelled("legal-basis", value.anchor, [...named, ...descriptions]),
    ...interests(bases, writer),
    ...conditions(bases, writer),
  ];
}

function basis(written: Value, writer: Writer): Text | undefined {
  const value = written.isMap ? written.get("basis") : written;
  const id = value?.scalar;
  if (!value || typeof id !== "string") return undefined;
  const said = writer.say("legal-basis", id, value.span, { law: writer.text(written.get("law")) });
  if (said) writer.state("legal-basis", value);
  if (id === "legitimate-interests") writer.leaveToWording("legitimate-interests");
  return said;
}

function interests(bases: readonly Value[], writer: Writer): Passage[] {
  const values = present(bases.map((each) => each.get("interest")));
  const [first] = values;
  if (!first) return [];
  writer.state("legitimate-interests", ...values);
  const items = values.map((value) => {
    return writer.say("legitimate-interests", "interest", value.anchor, { interest: writer.text(value) });
  });
  return writer.labelled("legitimate-interests", first.anchor, paragraphOrList(present(items)));
}

function conditions(bases: readonly Value[], writer: Writer): Passage[] {
  const values = present(bases.map((each) => each.get("condition")));
  const [first] = values;
  if (!first) return [];
  const items = values.map((value) => writer.say("special-categories", String(value.scalar), value.span));
  return writer.labelled("special-categories", first.anchor, paragraphOrList(present(items)));
}
