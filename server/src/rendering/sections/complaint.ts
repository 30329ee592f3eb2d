import type { Passage } from "../../notice/passage.ts";
import { Text } from "../../notice/text.ts";
import type { Authority } from "../../registers/registers.ts";
import type { Value } from "../../structured/value.ts";
import { present } from "../joined.ts";
import { lines, paragraphs, type Writer } from "../writer.ts";
import { contact, waysToReach } from "./contacts.ts";

/** The right to complain, and the authority to complain to: Art. 13(2)(d), 14(2)(e), 77. */
export function complaint(root: Value, writer: Writer): Passage[] {
  const value = root.get("authority");
  if (!value) return [];
  const known = writer.registers.authorities.find(({ id }) => id === value.scalar);
  const passages = known ? registered(known, value, writer) : writtenOut(value, writer);
  if (passages.length === 0) return [];
  const told = writer.say("complaint", "plain", value.anchor);
  return writer.section("complaint", 2, value.anchor, [...paragraphs([told]), ...passages]);
}

/** As the register has it: name and contact are the law's, not the notice's. */
function registered(authority: Authority, value: Value, writer: Writer): Passage[] {
  writer.state("complaint", value);
  writer.state("authority-contact", value);
  const say = (variant: string, written: string | undefined) => {
    const text = written && Text.standingFor(value.span, written);
    return text ? writer.say("authority-contact", variant, value.span, { [variant]: text }) : undefined;
  };
  const { names, address, postal, email, phone, website, complaint } = authority;
  const name = Object.hasOwn(names, writer.language) ? names[writer.language] : Object.values(names)[0];
  return lines(
    present([
      say("name", name),
      say("address", address),
      say("address", postal === address ? undefined : postal),
      say("email", email),
      say("phone", phone),
      say("form", website),
      say("complaint", complaint),
    ]),
  );
}

function writtenOut(value: Value, writer: Writer): Passage[] {
  writer.state("complaint", value.get("name"), ...waysToReach(value));
  writer.state("authority-contact", ...waysToReach(value));
  writer.leaveToWording("authority-contact");
  const name = writer.name(value.get("name"));
  return contact(
    name && writer.say("authority-contact", "name", value.anchor, { name }),
    value,
    writer,
    "authority-contact",
  );
}
