import type { SecretStorage } from 'vscode';
import type { Credentials } from '../../server/src/jpo/token.ts';

const KEY = 'jpoDrafting.domestic';

/** ID and password in the editor's secret storage, and nowhere else. */
export class Secrets {
  readonly #storage: SecretStorage;

  constructor(storage: SecretStorage) {
    this.#storage = storage;
  }

  async get(): Promise<Credentials | undefined> {
    const stored = await this.#storage.get(KEY);
    if (stored === undefined) return undefined;
    const { username, password } = JSON.parse(stored) as Partial<Credentials>;
    return username !== undefined && password !== undefined ? { username, password } : undefined;
  }

  async set(credentials: Credentials): Promise<void> {
    await this.#storage.store(KEY, JSON.stringify(credentials));
  }

  async remove(): Promise<void> {
    await this.#storage.delete(KEY);
  }

  /** Fires in every window of the editor when ID and password were set or removed. */
  onDidChange(listener: () => void) {
    return this.#storage.onDidChange(({ key }) => {
      if (key === KEY) listener();
    });
  }
}
