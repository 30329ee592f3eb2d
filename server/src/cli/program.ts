import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import product from "../../generated/product.json" with { type: "json" };
import { dataTargets } from "../interchange/targets.ts";
import { packLanguages } from "../languages.ts";
import type { Locale } from "../messages.ts";
import { targets } from "../rendering/targets.ts";
import type { Settings } from "../settings.ts";
import { basisIds } from "../structured/structuredNotice.ts";
import { locales, type MessageKey, translate } from "../translate.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { init } from "./commands/init.ts";
import { writeNew } from "./commands/new.ts";
import { printConfig } from "./commands/printConfig.ts";
import { render } from "./commands/render.ts";
import { listRules } from "./commands/rules.ts";
import { severities } from "./reports/report.ts";
import type { Terminal } from "./terminal.ts";
import { isUsageError, usageMessage } from "./usageMessage.ts";

/** 0: nothing found that matters; 1: findings; 2: something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command line. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const outcome: Outcome = { exitCode: 0 };
  try {
    await programFor(terminal, outcome).parseAsync(args, { from: "user" });
    return outcome.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (isUsageError(error)) terminal.complain(usageMessage(error, terminal.locale));
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** What the command that ran came to. */
interface Outcome {
  exitCode: ExitCode;
}

function programFor(terminal: Terminal, outcome: Outcome): Command {
  const say = (key: MessageKey) => translate(terminal.locale, key);
  const program = prepared(new Command("privacy-notice"), "help.program", terminal)
    .version(product.version, "-V, --version", say("help.version"))
    .helpCommand("help [command]", say("help.help-command"));
  program.addCommand(checkCommand(terminal, outcome));
  program.addCommand(newCommand(terminal, outcome));
  program.addCommand(renderCommand(terminal, outcome));
  program.addCommand(rulesCommand(terminal, outcome));
  program.addCommand(explainCommand(terminal, outcome));
  program.addCommand(initCommand(terminal, outcome));
  program.addCommand(languageServerCommand(terminal));
  return program;
}

function checkCommand(terminal: Terminal, outcome: Outcome): Command {
  const say = (key: MessageKey) => translate(terminal.locale, key);
  return prepared(new Command("check"), "help.check", terminal)
    .argument("<path...>", say("help.check.path"))
    .addOption(
      new Option("--format <format>", say("help.check.format")).choices(["text", "json", "compact"]).default("text"),
    )
    .addOption(new Option("--fail-on <severity>", say("help.check.fail-on")).choices(severities).default("warning"))
    .option("--checklist", say("help.check.checklist"), false)
    .option("--config <file>", say("help.check.config"))
    .option("--print-config", say("help.check.print-config"), false)
    .option("--stdin-path <name>", say("help.check.stdin-path"), "stdin.md")
    .option("--notice-language <tag>", say("help.check.notice-language"), languageTag(terminal))
    .option("--country <code>", say("help.check.country"), countryCode(terminal))
    .addOption(new Option("--articles <list>", say("help.check.articles")).choices(["13", "14", "13,14"]))
    .action(async (paths: string[], { noticeLanguage, country, articles, printConfig: showsOnly, ...options }) => {
      const settings: Partial<Settings> = {
        ...(noticeLanguage && { language: noticeLanguage }),
        ...(country && { country }),
        ...(articles && { articles: articles.split(",") }),
      };
      const command = showsOnly ? printConfig : check;
      outcome.exitCode = await command(paths, { ...options, settings }, terminal);
    });
}

function newCommand(terminal: Terminal, outcome: Outcome): Command {
  const say = (key: MessageKey) => translate(terminal.locale, key);
  const formats = ["markdown", "html", "plaintext", "yaml"];
  return prepared(new Command("new"), "help.new", terminal)
    .argument("[file]", say("help.new.file"))
    .addOption(new Option("--format <format>", say("help.new.format")).choices(formats))
    .addOption(new Option("--language <tag>", say("help.new.language")).choices(packLanguages))
    .option("--country <code>", say("help.check.country"), countryCode(terminal))
    .addOption(new Option("--articles <list>", say("help.check.articles")).choices(["13", "14", "13,14"]))
    .option("--controller <name>", say("help.new.controller"))
    .option("--audience <text>", say("help.new.audience"))
    .option("--purpose <text...>", say("help.new.purpose"))
    .addOption(new Option("--basis <id...>", say("help.new.basis")).choices(basisIds))
    .option("--recipient <name...>", say("help.new.recipient"))
    .option("--yes", say("help.new.yes"), false)
    .option("--force", say("help.render.force"), false)
    .action(async (file: string | undefined, options) => {
      const today = new Date().toISOString().slice(0, 10);
      outcome.exitCode = await writeNew(file, options, today, terminal);
    });
}

function renderCommand(terminal: Terminal, outcome: Outcome): Command {
  const say = (key: MessageKey) => translate(terminal.locale, key);
  const formats = [...Object.keys(targets), ...Object.keys(dataTargets)];
  return prepared(new Command("render"), "help.render", terminal)
    .argument("<file>", say("help.render.file"))
    .addOption(new Option("--to <format>", say("help.render.to")).choices(formats).makeOptionMandatory())
    .addOption(new Option("--from <format>", say("help.render.from")).choices(["tilt"]).implies({ to: "yaml" }))
    .option("--language <tag>", say("help.render.language"), languageTag(terminal))
    .option("--output <file>", say("help.render.output"))
    .option("--force", say("help.render.force"), false)
    .option("--document <number>", say("help.render.document"), documentNumber(terminal))
    .action(async (file: string, options) => {
      outcome.exitCode = await render(file, options, terminal);
    });
}

function rulesCommand(terminal: Terminal, outcome: Outcome): Command {
  const format = new Option("--format <format>", translate(terminal.locale, "help.rules.format"));
  return prepared(new Command("rules"), "help.rules", terminal)
    .addOption(format.choices(["text", "json"]).default("text"))
    .action((options) => {
      outcome.exitCode = listRules(options.format, terminal);
    });
}

function explainCommand(terminal: Terminal, outcome: Outcome): Command {
  return prepared(new Command("explain"), "help.explain", terminal)
    .argument("<rule>", translate(terminal.locale, "help.explain.rule"))
    .action((rule: string) => {
      outcome.exitCode = explain(rule, terminal);
    });
}

function initCommand(terminal: Terminal, outcome: Outcome): Command {
  return prepared(new Command("init"), "help.init", terminal)
    .argument("[folder]", translate(terminal.locale, "help.init.folder"), ".")
    .option("--force", translate(terminal.locale, "help.init.force"), false)
    .action((folder: string, options) => {
      outcome.exitCode = init(folder, options, terminal);
    });
}

/** Loads the language server only where it is wanted: the other commands start faster without it. */
function languageServerCommand(terminal: Terminal): Command {
  return prepared(new Command("lsp"), "help.lsp", terminal)
    .option("--stdio", translate(terminal.locale, "help.lsp.stdio"), true)
    .action(async () => {
      const { serveOverStdio } = await import("../node/stdio.ts");
      serveOverStdio();
    });
}

type DescribedCommand = `help.${"program" | "check" | "new" | "render" | "rules" | "explain" | "init" | "lsp"}`;

/** What all commands share: help in the language of the interface, its options, and errors that are ours to tell. */
function prepared(command: Command, description: DescribedCommand, { locale, colors, columns }: Terminal): Command {
  const titles = new Map(helpTitles.map((title) => [`${title}:`, translate(locale, `help.title.${title}`)]));
  return command
    .description(translate(locale, description))
    .addOption(new Option("--lang <language>", translate(locale, "help.lang")).choices(locales))
    .option("--no-color", translate(locale, "help.no-color"))
    .helpOption("-h, --help", translate(locale, "help.help"))
    .addHelpText("after", `\n${translate(locale, `${description}.more`)}`)
    .configureHelp({
      helpWidth: Math.min(columns, widestHelp),
      optionDescription: (option) => described(option, locale),
      styleTitle: (title) => colors.bold(titles.get(title) ?? title),
    })
    .configureOutput({ outputError: () => undefined, getOutHasColors: () => true, getErrHasColors: () => true })
    .exitOverride();
}

/** What an option does, what it may be and what it is by default. */
function described({ description, argChoices, defaultValue }: Option, locale: Locale): string {
  const facts = [
    ...(argChoices ? [argChoices.join(" | ")] : []),
    ...(typeof defaultValue === "string" ? [translate(locale, "help.default", { value: defaultValue })] : []),
  ];
  return facts.length > 0 ? `${description} (${facts.join("; ")})` : description;
}

const helpTitles = ["Usage", "Arguments", "Options", "Commands"] as const;
const widestHelp = 100;

function languageTag({ locale }: Terminal): (value: string) => string {
  return (value) => {
    if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value)) return value;
    throw new InvalidArgumentError(translate(locale, "configuration.form.language", { value }));
  };
}

function countryCode({ locale }: Terminal): (value: string) => string {
  return (value) => {
    if (/^[A-Z]{2}$/.test(value)) return value;
    throw new InvalidArgumentError(translate(locale, "configuration.form.country", { value }));
  };
}

function documentNumber({ locale }: Terminal): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
    throw new InvalidArgumentError(translate(locale, "usage.document", { value }));
  };
}
