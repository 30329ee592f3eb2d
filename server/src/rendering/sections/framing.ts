import type { Passage } from "../../notice/passage.ts";
import { Text } from "../../notice/text.ts";
import type { Value } from "../../structured/value.ts";
import { heading, paragraphs, type Writer } from "../writer.ts";

/** The title that the file gives, else what notices are called. */
export function titleOf(root: Value, writer: Writer): Text {
  const own = writer.text(root.get("title"));
  const audience = writer.text(root.get("audience"));
  const { anchor } = root;
  const said = audience
    ? writer.say("notice", "audience", anchor, { audience })
    : writer.say("notice", "plain", anchor);
  return own ?? said ?? Text.standingFor(anchor, "");
}

export function introduction(root: Value, writer: Writer): Passage[] {
  const own = writer.paragraphs(root.get("introduction"));
  return paragraphs(own.length > 0 ? own : [writer.say("introduction", "plain", root.anchor)]);
}

export function security(root: Value, writer: Writer): Passage[] {
  return ownText("security", root.get("security"), writer);
}

export function changes(root: Value, writer: Writer): Passage[] {
  return ownText("changes", root.get("changes"), writer);
}

function ownText(section: string, value: Value | undefined, writer: Writer): Passage[] {
  return value ? writer.section(section, 2, value.anchor, paragraphs(writer.paragraphs(value))) : [];
}

/** The sections that the notice has besides. */
export function ownSections(root: Value, writer: Writer): Passage[] {
  return (root.get("sections")?.items ?? []).flatMap((section) => {
    const title = writer.text(section.get("heading"));
    const body = paragraphs(writer.paragraphs(section.get("text")));
    return title ? [heading(2, title), ...body] : body;
  });
}

/** When the notice was last changed, and which version it is. */
export function date(root: Value, writer: Writer): Passage[] {
  const [written, numbered] = [root.get("date"), root.get("version")];
  const version = numbered?.text;
  if (!written) return paragraphs([numbered && writer.say("date", "version", numbered.anchor, { version })]);
  return paragraphs([writer.say("date", "date", written.anchor, { date: writer.wording.date(written), version })]);
}
