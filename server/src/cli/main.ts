#!/usr/bin/env node
import { translate } from "../translate.ts";
import { localeOf } from "./locale.ts";
import { keepHeapSmall } from "./memory.ts";
import { type ExitCode, run } from "./program.ts";
import { terminalOf } from "./terminal.ts";

keepHeapSmall();

const args = process.argv.slice(2);
const locale = localeOf(args, process.env);
const terminal = terminalOf(locale, args, process);

/** A reader that has seen enough (`… | head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const code: ExitCode = await run(args, terminal);
  process.exitCode = code;
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  terminal.complain(translate(locale, "fault", { detail }));
  process.exitCode = 2;
}
