import type { Passage } from "../../notice/passage.ts";
import type { Text } from "../../notice/text.ts";
import type { Value } from "../../structured/value.ts";
import { joinedBy, present } from "../joined.ts";
import { paragraphOrList, paragraphs, type Writer } from "../writer.ts";

/** What may be said of one activity or of all: its key, its section, the sentences on one item. */
interface Applying {
  readonly key: "recipients" | "transfers" | "retention" | "sources" | "provision";
  readonly section: "recipients" | "transfers" | "retention" | "source" | "provision-obligation";
  readonly sentences: (item: Value, writer: Writer) => readonly (Text | undefined)[];
}

/** In the order of the law. */
const applying: readonly Applying[] = [
  { key: "recipients", section: "recipients", sentences: recipient },
  { key: "transfers", section: "transfers", sentences: transfer },
  { key: "retention", section: "retention", sentences: retention },
  { key: "sources", section: "source", sentences: source },
  { key: "provision", section: "provision-obligation", sentences: provision },
];

/** The sections on what is said of all activities, and of the only one. */
export function common(root: Value, writer: Writer): Passage[] {
  const activities = root.get("processing")?.items ?? [];
  const only = activities.length === 1 ? activities[0] : undefined;
  return applying.flatMap((each) => {
    const values = present([root.get(each.key), only?.get(each.key)]);
    const [first] = values;
    if (!first) return [];
    const items = itemsOf(each, values, writer);
    const body = [...none(each, values, writer), ...writer.listed(each.section, first.anchor, items)];
    return writer.section(each.section, 2, first.anchor, body);
  });
}

/** The same of one of several activities, each under its label. */
export function ofActivity(activity: Value, writer: Writer): Passage[] {
  return applying.flatMap((each) => {
    const value = activity.get(each.key);
    if (!value) return [];
    const body = [...none(each, [value], writer), ...paragraphOrList(itemsOf(each, [value], writer))];
    return writer.labelled(each.section, value.anchor, body);
  });
}

function itemsOf({ sentences }: Applying, values: readonly Value[], writer: Writer): Text[] {
  return present(values.flatMap(({ items }) => items.map((item) => joinedBy(" ", sentences(item, writer)))));
}

/** That there is none, said once. */
function none({ section }: Applying, values: readonly Value[], writer: Writer): Passage[] {
  const denials = values.filter((value) => value.scalar === "none");
  const sentences = present(denials.map((value) => writer.say(section, "none", value.anchor)));
  if (sentences.length > 0) writer.state(section, ...denials);
  return paragraphs(sentences.slice(0, 1));
}

/** Who receives the data: Art. 13(1)(e), 14(1)(e). */
function recipient(item: Value, writer: Writer): readonly (Text | undefined)[] {
  const name = item.isMap ? writer.name(item.get("name")) : item.text;
  const category = writer.text(item.get("category"));
  writer.state("recipients", ...(item.isMap ? [item.get("name"), item.get("category")] : [item]));
  const role = writer.word("role", item.get("role"));
  const details = joinedBy(", ", [name && category, role, writer.wording.country(item.get("country"))]);
  const slots = { name, category, details, purpose: writer.text(item.get("purpose")) };
  return [writer.say("recipients", name ? "named" : "category", item.anchor, slots)];
}

/** Where data go outside the EU/EEA, and on what that rests: Art. 13(1)(f), 14(1)(f). */
function transfer(item: Value, writer: Writer): readonly (Text | undefined)[] {
  const instrument = item.get("instrument");
  writer.state("transfers", item.get("country"), item.get("organisation"), item.get("recipient"));
  const safeguard = instrument && writer.say("transfer-safeguards", String(instrument.scalar), instrument.span);
  if (safeguard) writer.state("transfer-safeguards", instrument);
  const copy = item.get("copy");
  const told = copy && writer.say("safeguards-copy", "copy", copy.anchor, { copy: writer.text(copy) });
  return [destination(item, writer), safeguard, told, ...writer.paragraphs(item.get("description"))];
}

function destination(item: Value, writer: Writer): Text | undefined {
  const slots = {
    country: writer.wording.country(item.get("country")),
    organisation: writer.name(item.get("organisation")),
    recipient: writer.name(item.get("recipient")),
  };
  const variant = slots.country ? "country" : slots.organisation ? "organisation" : "recipient";
  return writer.say("transfers", variant, item.anchor, slots);
}

/** How long data are kept: Art. 13(2)(a), 14(2)(a). */
function retention(item: Value, writer: Writer): readonly (Text | undefined)[] {
  const slots = {
    data: writer.text(item.get("data")),
    period: writer.wording.period(item.get("period")),
    from: writer.text(item.get("from")),
    criteria: writer.text(item.get("criteria")),
    law: writer.text(item.get("law")),
  };
  writer.state("retention", item.get("period"), item.get("criteria"), item.get("law"));
  const variant = slots.period ? "period" : slots.criteria ? "criteria" : "law";
  return [writer.say("retention", variant, item.anchor, slots)];
}

/** Where data come from: Art. 14(2)(f). */
function source(item: Value, writer: Writer): readonly (Text | undefined)[] {
  writer.state("source", item.isMap ? item.get("description") : item);
  if (item.scalar === "person") return [writer.say("source", "person", item.span)];
  const slots = {
    description: writer.text(item.get("description")),
    address: item.get("address")?.text,
    data: writer.text(item.get("data")),
  };
  const isPublic = item.get("publicly-available")?.scalar === true;
  return [writer.say("source", isPublic ? "public" : "elsewhere", item.anchor, slots)];
}

/** Whether people must give the data: Art. 13(2)(e). */
function provision(item: Value, writer: Writer): readonly (Text | undefined)[] {
  const required = item.get("required");
  if (!required) return [];
  const consequences = item.get("consequences");
  if (consequences) writer.state("provision-obligation", required, consequences);
  else writer.leaveToWording("provision-obligation");
  const slots = {
    data: writer.text(item.get("data")),
    law: writer.text(item.get("law")),
    consequences: writer.text(consequences),
  };
  return [writer.say("provision-obligation", String(required.scalar), item.anchor, slots)];
}
