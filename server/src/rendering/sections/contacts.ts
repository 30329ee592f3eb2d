import type { Paragraph } from "../../notice/passage.ts";
import type { Text } from "../../notice/text.ts";
import type { Value } from "../../structured/value.ts";
import { present } from "../joined.ts";
import { lines, type Writer } from "../writer.ts";

/** Whose words name the ways to reach someone. */
type ContactSection = "controller-contact" | "authority-contact";

/** A name with how to reach it, line by line. */
export function contact(
  first: Text | undefined,
  person: Value,
  writer: Writer,
  section: ContactSection = "controller-contact",
): Paragraph[] {
  return lines([first, ...contactLines(person, writer, section)]);
}

/** The ways to reach someone, as the file gives them. */
export function contactLines(person: Value, writer: Writer, section: ContactSection = "controller-contact"): Text[] {
  const say = (variant: string, text: Text | undefined) => {
    return text && writer.say(section, variant, person.anchor, { [variant]: text });
  };
  return present([
    address(person, writer, section),
    say("email", person.get("email")?.text),
    say("phone", person.get("phone")?.text),
    say("form", person.get("form")?.text),
  ]);
}

/** Those values by which someone can be reached. */
export function waysToReach(person: Value): (Value | undefined)[] {
  return ["address", "email", "phone", "form"].map((key) => person.get(key));
}

/** The country goes with the address, unless the address tells it already. */
function address(person: Value, writer: Writer, section: ContactSection): Text | undefined {
  const address = writer.name(person.get("address"));
  const country = writer.wording.country(person.get("country"));
  if (!address) return country && writer.say(section, "country", person.anchor, { country });
  const isTold = country && address.value.toLowerCase().includes(country.value.toLowerCase());
  return writer.say(section, "address", person.anchor, { address, country: isTold ? undefined : country });
}
