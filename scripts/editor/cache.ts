import { homedir } from "node:os";
import { join } from "node:path";

/** What is installed once for all checkouts: it survives `git clean` and fresh clones. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "privacy-notice");
