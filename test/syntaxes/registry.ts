import { createRegistry } from "vscode-tmgrammar-test/dist/common/index.js";

const hosts = {
  "text.plain": "syntaxes/plain-text.tmLanguage.json",
  "text.html.markdown": "test/syntaxes/hosts/markdown.tmLanguage.json",
  "text.html.derivative": "test/syntaxes/hosts/html.tmLanguage.json",
  "source.yaml": "test/syntaxes/hosts/yaml.tmLanguage.json",
};

/** The injected grammar in stand-ins for VS Code's grammars. */
export const registry = createRegistry([
  ...Object.entries(hosts).map(([scopeName, path]) => ({ scopeName, path })),
  {
    scopeName: "privacy-notice.injection",
    path: "syntaxes/privacy-notice.injection.tmLanguage.json",
    injectTo: Object.keys(hosts),
  },
]);

/** The grammar of a host, by its scope. */
export async function grammarOf(host: keyof typeof hosts) {
  const grammar = await registry.loadGrammar(host);
  if (!grammar) throw new Error(`no grammar for ${host}`);
  return grammar;
}
