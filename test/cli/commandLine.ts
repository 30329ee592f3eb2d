import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

/** The bundle, as people run it. PRIVACY_NOTICE_NODE names another Node to run it on. */
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const node = process.env.PRIVACY_NOTICE_NODE ?? process.execPath;
/** Someone who may not read everything: root can. */
const nobody = 65534;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly asNobody?: boolean;
}

/** A temporary folder with files in it, and the command line running there. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "privacy-notice-"));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    chmodSync(this.folder, 0o755);
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    after(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  run(args: readonly string[], { input, env = {}, asNobody = false }: RunOptions = {}): Promise<Outcome> {
    const identity = asNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
    const child = spawn(node, [cli, ...args], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, LANG: "en_GB.UTF-8", ...env },
      ...identity,
    });
    const read = async (stream: AsyncIterable<Buffer>) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      return Buffer.concat(chunks).toString("utf8");
    };
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
    const ended = new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
    return Promise.all([ended, read(child.stdout), read(child.stderr)]).then(([code, out, err]) => ({
      code,
      out,
      err,
    }));
  }

  /** The JSON report of `privacy-notice check`, with the exit code and what was said on standard error. */
  async report(args: readonly string[], options: RunOptions = {}): Promise<Outcome & { report: Report }> {
    const outcome = await this.run(["check", "--format", "json", ...args], options);
    return { ...outcome, report: JSON.parse(outcome.out) as Report };
  }

  /** The paths that a check of `args` reports. */
  async checkedPaths(...args: string[]): Promise<string[]> {
    return (await this.report(args)).report.files.map(({ path }) => path);
  }
}

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The report's contract, as far as the tests look at it. */
export interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly part: null;
    readonly format: string;
    readonly language: string;
    readonly audience?: string;
    readonly articles: readonly string[];
    readonly disclosures: Readonly<
      Record<
        string,
        {
          readonly status: string;
          readonly reason?: string;
          readonly evidence: readonly { readonly range: Range; readonly text: string }[];
          readonly facts: Readonly<Record<string, readonly { readonly range: Range }[]>>;
        }
      >
    >;
    readonly findings: readonly {
      readonly rule: string;
      readonly requirement?: string;
      readonly article?: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Range;
      readonly help?: string;
      readonly fixable: boolean;
    }[];
    readonly suppressed: number;
  }[];
  readonly summary: Readonly<Record<"files" | "error" | "warning" | "info" | "hint", number>>;
}

/** A notice that lacks much: there is always something to find in it. */
export const poorNotice = `# Privacy notice

Example Oy, Example Street 1, 00100 Helsinki, privacy@example.com

## Purposes of processing

We process your personal data to deliver the orders that you make in our shop.

## How long we keep your data

We keep your order data for two years from the delivery.
`;

/** The same file in UTF-16. */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
