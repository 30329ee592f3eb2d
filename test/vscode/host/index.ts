// What the extension host runs: the specs of this folder are bundled after this module, which sets Mocha up for them.
import Mocha from "mocha";
import { runInExtensionHost } from "../extensionHost.ts";

const mocha = new Mocha({ ui: "bdd", timeout: 30_000 });
mocha.suite.emit("pre-require", globalThis, "", mocha);

export function run(): Promise<void> {
  return runInExtensionHost(mocha, "privacy-notice.tests");
}
