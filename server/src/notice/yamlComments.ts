import { Lexer } from "yaml";
import type { Comment } from "./comment.ts";

/** Tokens of the lexer that are no text of the file but tell what comes. */
const markers: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);
const scalarFollows = "\u001f";

/** The comments of a YAML file, in order. A `#` in a text is none. */
export function yamlComments(source: string): Comment[] {
  const comments: Comment[] = [];
  let at = source.startsWith("\ufeff") ? 1 : 0;
  let before = "";
  for (const token of new Lexer().lex(source.slice(at))) {
    const isScalar = before === scalarFollows;
    before = token;
    if (!isScalar && markers.has(token)) continue;
    const end = at + token.length;
    if (!isScalar && token.startsWith("#")) {
      comments.push({ span: { start: at, end }, content: { start: at + 1, end } });
    }
    at = end;
    if (isScalar) before = "";
  }
  return comments;
}
