import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { findTool } from '../support/tools.ts';

export interface Certified {
  readonly key: Buffer;
  readonly cert: Buffer;
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** An authority as an office has one of its own: made by openssl for one test run, trusted by nobody else, for a day. */
export class PrivateCa {
  /** Its certificate, PEM: a file, as NODE_EXTRA_CA_CERTS and SSL_CERT_FILE take it. */
  readonly file: string;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-ca-'));

  constructor() {
    this.file = path.join(this.#folder, 'ca.pem');
    const constraints = ['-addext', 'basicConstraints=critical,CA:TRUE'];
    this.#openssl(
      ['req', '-x509', ...KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '1', '-subj', '/CN=Kaku Denki Test CA'],
      constraints,
    );
  }

  /** A context that trusts this authority and no other. */
  trust(): SecureContext {
    return createSecureContext({ ca: readFileSync(this.file) });
  }

  /** A certificate of this authority, valid for a day, for names as openssl writes them: `IP:127.0.0.2`, `DNS:localhost`. */
  certify(...names: readonly string[]): Certified {
    writeFileSync(path.join(this.#folder, 'names'), `subjectAltName=${names.join(',')}\n`);
    this.#openssl(['req', '-new', ...KEY, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server']);
    this.#openssl(
      ['x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '1'],
      ['-extfile', 'names', '-out', 'server.pem'],
    );
    return this.#made();
  }

  /** A certificate whose days are others. `from`, `until`: as openssl writes times, `20200101000000Z`. */
  certifyFrom(from: string, until: string, ...names: readonly string[]): Certified {
    this.certify(...names);
    const database = '[ca]\ndefault_ca=d\n[d]\ndatabase=index\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n';
    writeFileSync(path.join(this.#folder, 'ca.cnf'), `${database}rand_serial=yes\n[p]\ncommonName=supplied\n`);
    writeFileSync(path.join(this.#folder, 'index'), '');
    const days = ['-startdate', from, '-enddate', until];
    const files = ['-in', 'server.csr', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-out', 'server.pem'];
    this.#openssl(['ca', '-batch', '-notext', '-config', 'ca.cnf', '-extfile', 'names', ...days, ...files]);
    return this.#made();
  }

  /** A certificate for 127.0.0.2 that nobody but itself has signed. */
  own(): Certified {
    const names = ['-addext', 'subjectAltName=IP:127.0.0.2', '-subj', '/CN=server', '-days', '1'];
    this.#openssl(['req', '-x509', ...KEY, '-keyout', 'server.key', '-out', 'server.pem', ...names]);
    return this.#made();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #made(): Certified {
    const read = (name: string) => readFileSync(path.join(this.#folder, name));
    return { key: read('server.key'), cert: read('server.pem') };
  }

  #openssl(...args: readonly (readonly string[])[]): void {
    const env = { PATH: process.env['PATH'], OPENSSL_CONF: path.join(this.#folder, 'openssl.cnf') };
    // The machine's own configuration has no say in it.
    writeFileSync(env.OPENSSL_CONF, '[req]\ndistinguished_name = dn\n[dn]\n');
    const options = { cwd: this.#folder, env, stdio: 'pipe', timeout: 30_000 } as const;
    execFileSync(findTool('openssl') ?? 'openssl', args.flat(), options);
  }
}
