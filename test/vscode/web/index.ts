// What the extension host of a browser runs: as in ../host/index.ts, with Mocha's build for browsers.
import "mocha/mocha.js";
import { runInExtensionHost } from "../extensionHost.ts";

mocha.setup({ ui: "bdd", timeout: 30_000 });

export function run(): Promise<void> {
  return runInExtensionHost(mocha, "privacy-notice.privacy-notice");
}
