/** Text with holes that a person fills in. */
export type Filling = readonly (string | Hole)[];

/** A hole: `[hint]` where nobody has filled it in, with what it may be filled with. */
export interface Hole {
  readonly hint: string;
  readonly choices?: readonly string[];
}

/** As it stands in the file: holes are `[hint]`, which `placeholder-left` reports until someone fills them in. */
export function plainOf(filling: Filling): string {
  return filling.map((part) => (typeof part === "string" ? part : placeholder(part))).join("");
}

/** The same as a snippet: holes are tab stops. */
export function snippetOf(filling: Filling): string {
  let stop = 0;
  return filling
    .map((part) => {
      if (typeof part === "string") return part.replace(/[\\$}]/gu, "\\$&");
      stop += 1;
      return tabStop(stop, part);
    })
    .join("");
}

export function hasHoles(filling: Filling): boolean {
  return filling.some((part) => typeof part !== "string");
}

/** A filling with each of its texts, hints and choices changed alike. */
export function mapped(filling: Filling, change: (text: string) => string): Filling {
  return filling.map((part) => {
    if (typeof part === "string") return change(part);
    return { hint: change(part.hint), ...(part.choices && { choices: part.choices.map(change) }) };
  });
}

function placeholder({ hint }: Hole): string {
  return `[${hint}]`;
}

function tabStop(stop: number, hole: Hole): string {
  const text = placeholder(hole);
  if (!hole.choices) return `\${${stop}:${text.replace(/[\\$}]/gu, "\\$&")}}`;
  return `\${${stop}|${[text, ...hole.choices].map((choice) => choice.replace(/[\\,|]/gu, "\\$&")).join(",")}|}`;
}
