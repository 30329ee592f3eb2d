import type { Passage } from "../../notice/passage.ts";
import type { Text } from "../../notice/text.ts";
import type { Value } from "../../structured/value.ts";
import { joinedBy, present } from "../joined.ts";
import { paragraphs, type Writer } from "../writer.ts";

/** What may be said of one activity or of all: its key, the heading of its section, how it is worded. */
interface Applying {
  readonly key: "recipients" | "transfers" | "retention" | "sources" | "provision";
  readonly section: string;
  readonly compose: (values: readonly Value[], writer: Writer) => Passage[];
}

/** In the order of the law. */
export const applying: readonly Applying[] = [
  { key: "recipients", section: "recipients", compose: recipients },
  { key: "transfers", section: "transfers", compose: transfers },
  { key: "retention", section: "retention", compose: retention },
  { key: "sources", section: "source", compose: sources },
  { key: "provision", section: "provision-obligation", compose: provision },
];

/** The sections on what is said of all activities, and of the only one. */
export function common(root: Value, writer: Writer): Passage[] {
  const activities = root.get("processing")?.items ?? [];
  const only = activities.length === 1 ? activities[0] : undefined;
  return applying.flatMap(({ key, section, compose }) => {
    const values = present([root.get(key), only?.get(key)]);
    const [first] = values;
    return first ? writer.section(section, 2, first.anchor, compose(values, writer)) : [];
  });
}

/** Who receives the data: Art. 13(1)(e), 14(1)(e). */
function recipients(values: readonly Value[], writer: Writer): Passage[] {
  return noneOrListed("recipients", values, writer, (item) => {
    const name = item.isMap ? writer.name(item.get("name")) : item.text;
    const category = writer.text(item.get("category"));
    writer.state("recipients", ...(item.isMap ? [item.get("name"), item.get("category")] : [item]));
    const role = writer.word("role", item.get("role"));
    const details = joinedBy(", ", [name && category, role, writer.wording.country(item.get("country"))]);
    const slots = { name, category, details, purpose: writer.text(item.get("purpose")) };
    return [writer.say("recipients", name ? "named" : "category", item.anchor, slots)];
  });
}

/** Where data go outside the EU/EEA, and on what that rests: Art. 13(1)(f), 14(1)(f). */
function transfers(values: readonly Value[], writer: Writer): Passage[] {
  return noneOrListed("transfers", values, writer, (item) => {
    const instrument = item.get("instrument");
    writer.state("transfers", item.get("country"), item.get("organisation"), item.get("recipient"));
    const safeguard = instrument && writer.say("transfer-safeguards", String(instrument.scalar), instrument.span);
    if (safeguard) writer.state("transfer-safeguards", instrument);
    const copy = item.get("copy");
    const told = copy && writer.say("safeguards-copy", "copy", copy.anchor, { copy: writer.text(copy) });
    return [destination(item, writer), safeguard, told, ...writer.paragraphs(item.get("description"))];
  });
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
function retention(values: readonly Value[], writer: Writer): Passage[] {
  return noneOrListed("retention", values, writer, (item) => {
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
  });
}

/** Where data come from: Art. 14(2)(f). */
function sources(values: readonly Value[], writer: Writer): Passage[] {
  return noneOrListed("source", values, writer, (item) => {
    writer.state("source", item.isMap ? item.get("description") : item);
    if (item.scalar === "person") return [writer.say("source", "person", item.span)];
    const slots = {
      description: writer.text(item.get("description")),
      address: item.get("address")?.text,
      data: writer.text(item.get("data")),
    };
    const isPublic = item.get("publicly-available")?.scalar === true;
    return [writer.say("source", isPublic ? "public" : "elsewhere", item.anchor, slots)];
  });
}

/** Whether people must give the data: Art. 13(2)(e). */
function provision(values: readonly Value[], writer: Writer): Passage[] {
  return noneOrListed("provision-obligation", values, writer, (item) => {
    const required = item.get("required");
    if (!required) return [];
    const consequences = item.get("consequences");
    if (consequences) writer.state("provision-obligation", required, consequences);
    const slots = {
      data: writer.text(item.get("data")),
      law: writer.text(item.get("law")),
      consequences: writer.text(consequences),
    };
    return [writer.say("provision-obligation", String(required.scalar), item.anchor, slots)];
  });
}

type Requirement = "recipients" | "transfers" | "retention" | "source" | "provision-obligation";

/** What is said of a section by one or two values: that there is none, or the items, each in one or more sentences. */
function noneOrListed(
  section: Requirement,
  values: readonly Value[],
  writer: Writer,
  sentencesOf: (item: Value) => readonly (Text | undefined)[],
): Passage[] {
  const [first] = values;
  if (!first) return [];
  const denials = values.filter((value) => value.scalar === "none");
  writer.state(section, ...denials);
  const items = values.flatMap((value) => value.items.map((item) => joinedBy(" ", sentencesOf(item))));
  return [
    ...paragraphs(denials.slice(0, 1).map((value) => writer.say(section, "none", value.anchor))),
    ...writer.listed(section, first.anchor, present(items)),
  ];
}
