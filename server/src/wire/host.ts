/** What the server needs from where it runs: Node or a browser's worker. */
export interface Host {
  /** Milliseconds from some moment on. */
  now(): number;
  /** ISO date. */
  today(): string;
  sleep(milliseconds: number): Promise<void>;
  /** Lets whatever else waits (messages above all) have its turn. */
  pause(): Promise<void>;
  /** The text of a file that this host can read by itself; nothing where there is none. `false`: ask the client. */
  readFile(uri: string): Promise<string | undefined> | false;
}
