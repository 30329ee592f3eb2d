import { fold } from "./words.ts";

/**
 * A phrase of a language pack, parsed. The notation, word by word:
 *
 * | written      | matches                                                              |
 * |--------------|----------------------------------------------------------------------|
 * | `word`       | this word, whatever its case and accents                             |
 * | `stem*`      | a word that begins so (`*end`, `*mid*` likewise)                     |
 * | `(a\|b c)`   | one of these; `(a\|b)?` also nothing                                 |
 * | `<name>`     | a named set of the pack, or a fact (`<period>`, `<email>`, …)         |
 * | `~`          | up to three words of any kind                                        |
 * | `...`        | up to ten words of any kind                                          |
 * | `^`, `$`     | the beginning (of it or of its lead-in), the end of the sentence     |
 */
export type Element =
  | { readonly kind: "word"; readonly form: string; readonly open: "none" | "start" | "end" | "both" }
  | { readonly kind: "choice"; readonly options: readonly Phrase[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "edge"; readonly side: "start" | "end" };

export type Phrase = readonly Element[];

const nearGap = 3;
const farGap = 10;

const notation = /\s+|\.{3}|[~^$()|?]|<[\w-]+>|\*?[\p{L}\p{M}\p{N}'’]+\*?|§|[-/.:,&]/gu;

/** Parses a phrase. Throws an `Error` that quotes the phrase and says what is wrong with it. */
export function parsePhrase(written: string): Phrase {
  const parts = written.match(notation) ?? [];
  if (parts.join("") !== written) throw new Error(`phrase "${written}": a character that the notation does not know`);
  let at = 0;

  function sequence(): Element[] {
    const elements: Element[] = [];
    for (; at < parts.length && parts[at] !== "|" && parts[at] !== ")"; at += 1) {
      const part = parts[at] as string;
      if (part === "(") elements.push(choice());
      else elements.push(...simple(part));
    }
    return elements;
  }

  function choice(): Element {
    const options: Phrase[] = [];
    do {
      at += 1;
      options.push(sequence());
    } while (parts[at] === "|");
    if (parts[at] !== ")") throw new Error(`phrase "${written}": a bracket is not closed`);
    if (parts[at + 1] === "?") {
      at += 1;
      options.push([]);
    }
    return { kind: "choice", options };
  }

  const phrase = sequence();
  if (at < parts.length) throw new Error(`phrase "${written}": "${parts[at]}" has no opening bracket`);
  if (phrase.length === 0) throw new Error(`phrase "${written}": no word in it`);
  if (phrase[0]?.kind === "gap" || phrase.at(-1)?.kind === "gap") {
    throw new Error(`phrase "${written}": a gap needs words on both sides`);
  }
  return phrase;
}

function simple(part: string): Element[] {
  if (/^[\s\-/.:,&]/u.test(part) && part !== "...") return [];
  if (part === "~") return [{ kind: "gap", most: nearGap }];
  if (part === "...") return [{ kind: "gap", most: farGap }];
  if (part === "^") return [{ kind: "edge", side: "start" }];
  if (part === "$") return [{ kind: "edge", side: "end" }];
  if (part === "?") throw new Error('"?" may only follow a bracket');
  if (part.startsWith("<")) return [{ kind: "name", name: part.slice(1, -1) }];
  return [word(part)];
}

function word(part: string): Element {
  const opensBefore = part.startsWith("*");
  const opensAfter = part.endsWith("*");
  const form = fold(part.replaceAll("*", ""));
  const open = opensBefore ? (opensAfter ? "both" : "start") : opensAfter ? "end" : "none";
  return { kind: "word", form, open };
}
