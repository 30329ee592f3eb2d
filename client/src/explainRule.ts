import { commands, type Disposable, Uri, workspace } from "vscode";
import { explainRuleRequest, type RuleExplanation } from "../../server/src/wire/protocol.ts";
import type { LanguageServer } from "./languageServer.ts";

const scheme = "privacy-notice-rule";

/** The pages of rules as documents that the server writes, in the language of the interface. */
export function provideRulePages(server: LanguageServer): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }): Promise<string> {
      const rule = path.replace(/^\/|\.md$/gu, "");
      const page = await server.request<RuleExplanation>(explainRuleRequest, { rule });
      return page ? `# ${page.title}\n\n${page.text}` : "";
    },
  });
}

/** Shows the page of a rule or requirement, as it reads. */
export async function showRulePage(rule: string): Promise<void> {
  await commands.executeCommand("markdown.showPreview", Uri.from({ scheme, path: `/${rule}.md` }));
}
