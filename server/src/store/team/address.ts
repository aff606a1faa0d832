/** Where the shared store is. */
export interface TeamAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** `?cluster`: the server is one of a cluster. */
  readonly cluster: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** Why an address cannot be used: it is none, or has a password where others can read it. */
export type AddressProblem = 'none' | 'password';

const PORT = 6379;

/** Reads `redis://user@host:6379` or `rediss://…`. `mayHoldPassword`: from the environment, never from the settings. */
export function teamAddress(text: string, mayHoldPassword: boolean): TeamAddress | AddressProblem {
  const url = URL.parse(text.trim());
  if (!url || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') return 'none';
  if (url.password !== '' && !mayHoldPassword) return 'password';
  const [username, password] = [decoded(url.username), decoded(url.password)];
  if (username === undefined || password === undefined) return 'none';
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port === '' ? PORT : Number(url.port),
    tls: url.protocol === 'rediss:',
    cluster: url.searchParams.has('cluster'),
    username: username === '' ? undefined : username,
    password: password === '' ? undefined : password,
  };
}

/** Undefined for a malformed % sequence. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
