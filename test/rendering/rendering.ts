import assert from "node:assert/strict";
import type { CheckedNotice } from "../../server/src/checkedNotice.ts";
import { checkNotice } from "../../server/src/checkNotice.ts";
import { templatesOf } from "../../server/src/languages.ts";
import { registers } from "../../server/src/registers.ts";
import { type Composition, compose } from "../../server/src/rendering/compose.ts";
import { type Target, targets } from "../../server/src/rendering/targets.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { mainLanguage } from "../../server/src/structured/languages.ts";
import { readStructuredFile } from "../../server/src/structured/structuredFile.ts";

/** A YAML notice composed in a language. */
export function composed(yaml: string, language: string): Composition {
  const root = readStructuredFile(yaml)[0]?.root;
  const templates = templatesOf(language);
  assert.ok(root && templates);
  return compose(root, language, mainLanguage(root), templates, registers);
}

export function rendered(yaml: string, language: string, target: Target): string {
  return targets[target]({ composition: composed(yaml, language), language });
}

/** Checks a page as someone would who knows no more than its text and the articles that it is to answer. */
export function checkPage(
  text: string,
  language: string,
  target: Target,
  articles?: readonly ("13" | "14")[],
): CheckedNotice {
  const settings = { ...defaultSettings, language, ...(articles && { articles }) };
  return checkNotice({ text, format: target, settings, today: "2026-11-22" });
}
