import { characterEntities } from "character-entities";

/** What numeric references between 128 and 159 stand for in HTML: the characters of Windows-1252. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;

/** The character reference (`&auml;`, `&#228;`, `&#xE4;`) at `offset`: what it stands for and where it ends. */
export function characterReferenceAt(source: string, offset: number): { value: string; end: number } | undefined {
  reference.lastIndex = offset;
  const match = reference.exec(source);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const value = name === undefined ? numeric(decimal, hexadecimal) : named(name);
  return value === undefined ? undefined : { value, end: offset + whole.length };
}

function named(name: string): string | undefined {
  return Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined;
}

function numeric(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
  if (code >= 128 && code < 160) return windows1252.charAt(code - 128);
  const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return impossible ? "\ufffd" : String.fromCodePoint(code);
}
