import { skipBecause, toolOrSkip } from '../support/tools.ts';
import type { Endings } from './endings.ts';
import { PrivateCa } from './privateCa.ts';
import { Tinyproxy, type ProxyAccount } from './tinyproxy.ts';

/**
 * For `before`: an authority of the office's own and a forward proxy, until `lasting` ends. Skips the suite where a
 * program is missing. `account`: what the proxy asks for.
 */
export async function proxiedOffice(
  context: Mocha.Context,
  lasting: Endings,
  account?: ProxyAccount,
): Promise<{ readonly ca: PrivateCa; readonly proxy: Tinyproxy }> {
  toolOrSkip(context, 'tinyproxy', 'tinyproxy-bin');
  toolOrSkip(context, 'openssl');
  if (process.platform === 'darwin') skipBecause(context, '127.0.0.2 is no address of this machine');
  const ca = new PrivateCa();
  lasting.add(() => {
    ca.remove();
  });
  const proxy = await Tinyproxy.start(account);
  lasting.add(() => proxy.close());
  return { ca, proxy };
}
