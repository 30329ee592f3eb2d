import { createInterface } from "node:readline/promises";
import type { WriteStream } from "node:tty";
import picocolors from "picocolors";
import type { Locale } from "../messages.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Where a command's output goes, and how it may look there. */
export interface Terminal {
  readonly locale: Locale;
  readonly colors: Colors;
  /** Width to which text is wrapped; infinite where nobody reads along. */
  readonly columns: number;
  /** Writes a result as it stands. */
  write(text: string): void;
  /** Writes a result and ends the line. */
  print(text: string): void;
  /** Writes what went wrong. */
  complain(text: string): void;
  /** Asks someone and waits for a line; nothing where they give up (Ctrl-C, Ctrl-D). Absent where nobody is there. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

/** The terminal of this process. Colours and line breaks are for people: a pipe or file gets neither unless it is asked for. */
export function terminalOf(locale: Locale, args: readonly string[], process: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = process;
  const colored = !args.includes("--no-color") && wantsColors(stdout, env);
  return {
    locale,
    colors: picocolors.createColors(colored),
    columns: stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY,
    write: (text) => void stdout.write(text),
    print: (text) => void stdout.write(`${text}\n`),
    complain: (text) => void stderr.write(`${text}\n`),
    ...(process.stdin.isTTY && stderr.isTTY && { ask: (question) => asked(question, process) }),
  };
}

/** Questions go where complaints go: standard output is for results. */
async function asked(question: string, { stdin, stderr }: NodeJS.Process): Promise<string | undefined> {
  const reader = createInterface({ input: stdin, output: stderr });
  const end = new AbortController();
  reader.on("SIGINT", () => end.abort()).on("close", () => end.abort());
  try {
    return await reader.question(question, { signal: end.signal });
  } catch (error) {
    if (!end.signal.aborted) throw error;
    stderr.write("\n");
    return undefined;
  } finally {
    reader.close();
  }
}

function wantsColors(stream: WriteStream, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY && TERM !== "dumb";
}

/** Text from a file on one line, without characters that would steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** Breaks text between words so that its lines fit `width`; a longer word stands on a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Rows as lines with aligned columns, two spaces between them; `paint` colours a cell after it is measured. */
export function table(rows: readonly (readonly string[])[], paint = (cell: string, _column: number) => cell): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => paint(cell, column) + " ".repeat((widths[column] ?? 0) - cell.length))
      .join("  ")
      .trimEnd(),
  );
}
