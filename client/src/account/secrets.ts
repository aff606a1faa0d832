import type { SecretStorage } from 'vscode';
import type { Family } from '../../../server/src/apis/apis.ts';
import type { Credentials } from '../../../server/src/jpo/token.ts';

const KEYS: Readonly<Record<Family, string>> = { domestic: 'jpoDrafting.domestic', opd: 'jpoDrafting.opd' };

/** ID and password of each family in the editor's secret storage, their only place. */
export class Secrets {
  readonly #storage: SecretStorage;

  constructor(storage: SecretStorage) {
    this.#storage = storage;
  }

  async get(family: Family): Promise<Credentials | undefined> {
    const stored = await this.#storage.get(KEYS[family]);
    if (stored === undefined) return undefined;
    const { username, password } = JSON.parse(stored) as Partial<Credentials>;
    return username !== undefined && password !== undefined ? { username, password } : undefined;
  }

  async set(family: Family, credentials: Credentials): Promise<void> {
    await this.#storage.store(KEYS[family], JSON.stringify(credentials));
  }

  async remove(family: Family): Promise<void> {
    await this.#storage.delete(KEYS[family]);
  }

  /** Fires in every window of the editor after ID and password were set or removed. */
  onDidChange(listener: () => void) {
    return this.#storage.onDidChange(({ key }) => {
      if (Object.values(KEYS).includes(key)) listener();
    });
  }
}
