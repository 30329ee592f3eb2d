/** JSON as data, or the offset where it is none. */
export function parseJson(text: string): { readonly value: unknown } | { readonly brokenAt: number } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { brokenAt: firstBreak(text) };
  }
}

/** The engine does not always say where: it is the end of the longest part that only lacks its end. */
function firstBreak(text: string): number {
  let [whole, broken] = [0, text.length + 1];
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    if (isBroken(text.slice(0, middle))) broken = middle;
    else whole = middle;
  }
  return whole;
}

function isBroken(start: string): boolean {
  try {
    JSON.parse(start);
    return false;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /at position (\d+)/.exec(error.message)?.[1];
    const isAtEnd = position === undefined ? /end of JSON input/.test(error.message) : Number(position) >= start.length;
    return !isAtEnd;
  }
}
