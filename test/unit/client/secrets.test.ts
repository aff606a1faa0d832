import assert from 'node:assert/strict';
import { Secrets } from '../../../client/src/account/secrets.ts';

const ACCOUNT = { username: 'mihon01', password: 'mihon&+%' };

/** The editor's secret storage as far as it is used. */
class Vault {
  readonly entries = new Map<string, string>();
  readonly listeners: ((change: { readonly key: string }) => void)[] = [];

  keys() {
    return Promise.resolve([...this.entries.keys()]);
  }
  get(key: string) {
    return Promise.resolve(this.entries.get(key));
  }
  store(key: string, value: string) {
    this.entries.set(key, value);
    for (const listener of this.listeners) listener({ key });
    return Promise.resolve();
  }
  delete(key: string) {
    this.entries.delete(key);
    for (const listener of this.listeners) listener({ key });
    return Promise.resolve();
  }
  onDidChange(listener: (change: { readonly key: string }) => void) {
    this.listeners.push(listener);
    return { dispose: () => undefined };
  }
}

describe('ID and password in the secret storage', () => {
  let vault: Vault;
  let secrets: Secrets;
  beforeEach(() => {
    vault = new Vault();
    secrets = new Secrets(vault);
  });

  it('are gone after a sign-out, and nothing of them is left', async () => {
    await secrets.set('domestic', ACCOUNT);
    assert.deepEqual(await secrets.get('domestic'), ACCOUNT);
    await secrets.remove('domestic');
    assert.equal(await secrets.get('domestic'), undefined);
    assert.equal(vault.entries.size, 0);
  });

  it('are apart for the domestic APIs and the OPD-API', async () => {
    await secrets.set('domestic', ACCOUNT);
    assert.equal(await secrets.get('opd'), undefined);
    await secrets.set('opd', { ...ACCOUNT, username: 'mihon02' });
    await secrets.remove('domestic');
    assert.equal((await secrets.get('opd'))?.username, 'mihon02');
  });

  it('are told of when they change, and no other secret is', async () => {
    let heard = 0;
    secrets.onDidChange(() => (heard += 1));
    await vault.store('somebody.else', 'x');
    assert.equal(heard, 0);
    await secrets.set('domestic', ACCOUNT);
    await secrets.remove('domestic');
    assert.equal(heard, 2);
  });
});
