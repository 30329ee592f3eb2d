import type { Memento, Uri } from "vscode";

const key = "askedDocuments";

/** The documents of a workspace that someone has asked to check as privacy notices. */
export class AskedDocuments {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  get uris(): readonly string[] {
    return this.#memory.get<string[]>(key, []);
  }

  has(uri: Uri): boolean {
    return this.uris.includes(uri.toString());
  }

  async set(uri: Uri, check: boolean): Promise<void> {
    const others = this.uris.filter((each) => each !== uri.toString());
    await this.#memory.update(key, check ? [...others, uri.toString()] : others);
  }
}
