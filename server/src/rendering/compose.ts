import type { RequirementId } from "../completeness/requirements.ts";
import type { Passage } from "../notice/passage.ts";
import type { Span } from "../notice/span.ts";
import type { Text } from "../notice/text.ts";
import type { Registers } from "../registers/registers.ts";
import type { Value } from "../structured/value.ts";
import { common } from "./sections/applying.ts";
import { automatedDecisions } from "./sections/automatedDecisions.ts";
import { complaint } from "./sections/complaint.ts";
import { controllers, officer } from "./sections/controllers.ts";
import { changes, date, introduction, ownSections, security, titleOf } from "./sections/framing.ts";
import { processing } from "./sections/processing.ts";
import { rights } from "./sections/rights.ts";
import type { Templates } from "./templates.ts";
import { heading, Writer } from "./writer.ts";

/** A YAML notice as its readers find it in one language, with the place in the file of every piece of text. */
export interface Composition {
  readonly title: Text;
  /** The title first. */
  readonly passages: readonly Passage[];
  /** For each requirement that the structure itself states the places where it does. */
  readonly stated: ReadonlyMap<RequirementId, readonly Span[]>;
  /** Requirements that the structure speaks of without saying all of them: the wording decides. */
  readonly leftToWording: ReadonlySet<RequirementId>;
  /** The places of texts that were written in the file, rather than by a template, in its order. */
  readonly written: readonly Span[];
  /** Texts that the file has only in another language; they stand as they are. */
  readonly gaps: readonly Span[];
}

/** In the order of the law. */
const sections: readonly ((root: Value, writer: Writer) => Passage[])[] = [
  introduction,
  controllers,
  officer,
  processing,
  common,
  rights,
  complaint,
  automatedDecisions,
  security,
  changes,
  ownSections,
  date,
];

/** Composes a notice in `language` by the templates of that language; `main` is the notice's own language. */
export function compose(
  root: Value,
  language: string,
  main: string,
  templates: Templates,
  registers: Registers,
): Composition {
  const writer = new Writer({ language, main }, templates, registers);
  const title = titleOf(root, writer);
  const passages = [heading(1, title), ...sections.flatMap((section) => section(root, writer))];
  const { stated, leftToWording, written, gaps } = writer;
  return { title, passages, stated, leftToWording, written, gaps };
}
