/** A piece of text, and where it points if it is an address. */
export interface Linked {
  readonly text: string;
  readonly target?: string;
}

const address = /https?:\/\/[^\s<>"'`\\]{1,500}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;
/** What ends a sentence or closes a bracket is not of the address. */
const trailing = /[.,;:!?)\]}]{1,20}$/u;

/** Text with the web and e-mail addresses in it as links. */
export function linked(value: string): Linked[] {
  const pieces: Linked[] = [];
  let at = 0;
  for (const match of value.matchAll(address)) {
    const text = match[0].replace(trailing, "");
    if (match.index > at) pieces.push({ text: value.slice(at, match.index) });
    pieces.push({ text, target: /^https?:/u.test(text) ? text : `mailto:${text}` });
    at = match.index + text.length;
  }
  if (at < value.length) pieces.push({ text: value.slice(at) });
  return pieces;
}
