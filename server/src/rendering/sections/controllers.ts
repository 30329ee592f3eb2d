import type { Passage } from "../../notice/passage.ts";
import type { Value } from "../../structured/value.ts";
import { paragraphs, type Writer } from "../writer.ts";
import { contact, waysToReach } from "./contacts.ts";

/** Who decides on the processing and how to reach them: Art. 13(1)(a), 14(1)(a), 26, 27. */
export function controllers(root: Value, writer: Writer): Passage[] {
  const value = root.get("controllers");
  if (!value) return [];
  const joint = value.items.length > 1 ? writer.say("controller-identity", "joint", value.anchor) : undefined;
  const each = value.items.map((controller) => identity(controller, writer));
  return [
    ...writer.section("controller-identity", 2, value.anchor, [...paragraphs([joint]), ...each.flat()]),
    ...value.items.flatMap((controller) => contactPerson(controller, writer)),
    ...value.items.flatMap((controller) => representative(controller, writer)),
    ...arrangement(root, writer),
  ];
}

function identity(controller: Value, writer: Writer): Passage[] {
  const name = writer.name(controller.get("name"));
  const division = writer.name(controller.get("division"));
  const identifier = controller.get("identifier")?.text;
  writer.state("controller-identity", controller.get("name"));
  writer.state("controller-contact", ...waysToReach(controller));
  const said = writer.say("controller-identity", "one", controller.anchor, { name, division, identifier });
  return contact(said, controller, writer);
}

function contactPerson(controller: Value, writer: Writer): Passage[] {
  const person = controller.get("contact-person");
  if (!person) return [];
  writer.state("controller-contact", ...waysToReach(person));
  const name = writer.name(person.get("name"));
  const body = contact(writer.say("contact-person", "name", person.anchor, { name }), person, writer);
  return writer.section("contact-person", 3, person.anchor, body);
}

function representative(controller: Value, writer: Writer): Passage[] {
  const person = controller.get("representative");
  if (!person) return [];
  writer.state("representative", person.get("name"), ...waysToReach(person));
  return writer.section("representative", 3, person.anchor, reached("representative", person, writer));
}

function arrangement(root: Value, writer: Writer): Passage[] {
  const value = root.get("joint-arrangement");
  const [first, ...others] = writer.paragraphs(value);
  if (!value || !first) return [];
  const told = writer.say("joint-controllers", "arrangement", value.anchor, { arrangement: first });
  return writer.section("joint-controllers", 3, value.anchor, paragraphs([told, ...others]));
}

/** The data protection officer: Art. 13(1)(b), 14(1)(b). */
export function officer(root: Value, writer: Writer): Passage[] {
  const value = root.get("data-protection-officer");
  if (!value) return [];
  return writer.section("dpo-contact", 2, value.anchor, officerPassages(value, writer));
}

function officerPassages(value: Value, writer: Writer): Passage[] {
  if (value.scalar !== "none") {
    writer.state("dpo-contact", ...waysToReach(value));
    writer.leaveToWording("dpo-contact");
    return reached("dpo-contact", value, writer);
  }
  writer.state("dpo-contact", value);
  return paragraphs([writer.say("dpo-contact", "none", value.anchor)]);
}

/** Someone by name or without, and how to reach them; nothing where the file has neither. */
function reached(section: "dpo-contact" | "representative", person: Value, writer: Writer): Passage[] {
  const name = writer.name(person.get("name"));
  const named = section === "dpo-contact" ? "contact" : "name";
  const first = name && writer.say(section, named, person.anchor, { name });
  const reached = contact(first, person, writer);
  if (name || reached.length === 0) return reached;
  return contact(writer.say(section, "unnamed", person.anchor), person, writer);
}
