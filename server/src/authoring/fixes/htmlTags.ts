/** A tag of a file. */
interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isClosing: boolean;
}

/** Longest tag that is looked at, in UTF-16 units. */
const longestTag = 500;
const tagAtStart = /^<(\/?)([a-z][a-z0-9]*)/iu;

/** The tag that ends right before an offset, but for white space. */
export function tagBefore(source: string, offset: number): Tag | undefined {
  let end = offset;
  while (end > 0 && /\s/u.test(source[end - 1] ?? "")) end -= 1;
  if (source[end - 1] !== ">") return undefined;
  const start = source.lastIndexOf("<", end - 1);
  return start < 0 || end - start > longestTag ? undefined : tagAt(source, start, end);
}

/** The tag that begins right after an offset, but for white space. */
export function tagAfter(source: string, offset: number): Tag | undefined {
  let start = offset;
  while (start < source.length && /\s/u.test(source[start] ?? "")) start += 1;
  if (source[start] !== "<") return undefined;
  const end = source.indexOf(">", start) + 1;
  return end === 0 || end - start > longestTag ? undefined : tagAt(source, start, end);
}

function tagAt(source: string, start: number, end: number): Tag | undefined {
  const match = tagAtStart.exec(source.slice(start, end));
  const name = match?.[2]?.toLowerCase();
  return match && name !== undefined ? { name, start, end, isClosing: match[1] === "/" } : undefined;
}

/** Elements that hold running text and what is within it: what comes after a block comes after their end. */
const ofBlocks: ReadonlySet<string> = new Set(
  "p li ul ol dl dd dt td th tr tbody thead tfoot table blockquote address strong b em i u a span small mark br h1 h2 h3 h4 h5 h6".split(
    " ",
  ),
);
const ofItems: ReadonlySet<string> = new Set("p li strong b em i u a span small mark".split(" "));

/** Where the block that ends at an offset is closed: behind the end tags that follow it. */
export function afterBlock(source: string, offset: number, isItem = false): number {
  const names = isItem ? ofItems : ofBlocks;
  let at = offset;
  for (let tag = tagAfter(source, at); tag?.isClosing && names.has(tag.name); tag = tagAfter(source, at)) {
    at = tag.end;
    if (isItem && tag.name === "li") break;
  }
  return at;
}

/** The text of HTML that reads as `text`. */
export function escapedHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
