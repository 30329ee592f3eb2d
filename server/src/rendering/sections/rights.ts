import type { RequirementId } from "../../completeness/requirements.ts";
import type { Passage } from "../../notice/passage.ts";
import type { Text } from "../../notice/text.ts";
import type { Value } from "../../structured/value.ts";
import { joinedBy, present } from "../joined.ts";
import { lines, list, paragraphs, type Writer } from "../writer.ts";
import { contactLines } from "./contacts.ts";

interface Right {
  readonly key: string;
  readonly requirement: RequirementId;
  /** Whether it stands under a heading of its own: Art. 21(4) asks for it, and consent is withdrawn in other ways. */
  readonly isApart: boolean;
}

const allRights: readonly Right[] = [
  { key: "access", requirement: "right-access", isApart: false },
  { key: "rectification", requirement: "right-rectification", isApart: false },
  { key: "erasure", requirement: "right-erasure", isApart: false },
  { key: "restriction", requirement: "right-restriction", isApart: false },
  { key: "portability", requirement: "right-portability", isApart: false },
  { key: "objection", requirement: "right-objection", isApart: true },
  { key: "withdraw-consent", requirement: "withdraw-consent", isApart: true },
];

/** What people may demand and how: Art. 13(2)(b), (c), 14(2)(c), (d). */
export function rights(root: Value, writer: Writer): Passage[] {
  const value = root.get("rights");
  if (!value) return [];
  const together = allRights.filter(({ isApart }) => !isApart).flatMap((right) => texts(right, value, writer));
  const apart = allRights
    .filter(({ isApart }) => isApart)
    .flatMap((right) => {
      const anchor = value.get(right.key)?.anchor ?? value.anchor;
      return writer.section(right.requirement, 3, anchor, paragraphs(texts(right, value, writer)));
    });
  const body = [...(together.length > 0 ? [list(together)] : []), ...use(value, writer), ...apart];
  return writer.section("rights", 2, value.anchor, body);
}

/** How people use their rights. */
function use(value: Value, writer: Writer): Passage[] {
  const how = value.get("use");
  const [first, ...others] = writer.paragraphs(how);
  const told = how && first && writer.say("rights", "use", how.anchor, { use: first });
  const ways = contactLines(value, writer);
  const lead = ways.length > 0 ? writer.say("rights", "contact", value.anchor) : undefined;
  return [...paragraphs([told, ...others]), ...lines([lead, ...ways])];
}

/** A right, if the notice says anything on it, with what it says besides. */
function texts(right: Right, rightsValue: Value, writer: Writer): Text[] {
  const value = rightsValue.get(right.key);
  if (!value) return [];
  const reason = value.get("not-applicable");
  const name = writer.headingText(right.requirement, value.anchor);
  if (reason) {
    return present([
      writer.say("rights", "not-applicable", reason.anchor, { right: name, reason: writer.text(reason) }),
    ]);
  }
  const whole = joinedBy(" ", [statement(right, value, writer), ...details(value, writer)]);
  return whole ? [whole] : [];
}

/** The right in the notice's own words, else in the usual ones. */
function statement({ requirement, isApart }: Right, value: Value, writer: Writer): Text | undefined {
  const own = value.isMap ? value.get("description") : value;
  if (own === undefined || own.scalar === true) {
    writer.stateAt(requirement, [value.anchor]);
    return writer.say(requirement, "plain", value.anchor);
  }
  const description = writer.text(own);
  if (!description || typeof own.scalar === "boolean") return undefined;
  writer.state(requirement, own);
  if (isApart) return description;
  return writer.say("rights", "own", value.anchor, {
    right: writer.headingText(requirement, value.anchor),
    description,
  });
}

function details(value: Value, writer: Writer): (Text | undefined)[] {
  const { anchor } = value;
  const use = writer.text(value.get("use"));
  const contact = joinedBy(", ", [value.get("email")?.text, value.get("form")?.text]);
  const identification = writer.wording.list(writer.texts(value.get("identification")), anchor);
  const formats = writer.wording.list(present((value.get("formats")?.items ?? []).map(({ text }) => text)), anchor);
  return [
    use && writer.say("rights", "way", anchor, { use }),
    contact && writer.say("rights", "address", anchor, { contact }),
    identification && writer.say("rights", "identification", anchor, { identification }),
    formats && writer.say("rights", "formats", anchor, { formats }),
    writer.say("rights", "fee", anchor, { fee: writer.wording.price(value.get("fee")) }),
  ];
}
