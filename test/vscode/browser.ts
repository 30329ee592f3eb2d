import { tmpdir } from "node:os";
import { chromium, type Page } from "playwright-core";

export interface BrowserPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens an empty page of a Chromium that reaches no host but this one and keeps nothing in the home folder. */
export async function openPage(executablePath: string): Promise<BrowserPage> {
  const home = tmpdir();
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
  const browser = await chromium.launch({ executablePath, env, args: ["--disable-gpu", "--disable-quic"] });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.route(
    ({ hostname, protocol }) => protocol.startsWith("http") && hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  return { page: await context.newPage(), close: () => browser.close() };
}
