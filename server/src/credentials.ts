import type { Credentials } from './jpo/token.ts';

/** ID and password of the domestic APIs from the environment; undefined unless both are set. */
export function credentialsFrom(environment: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const username = environment['JPO_API_USERNAME'];
  const password = environment['JPO_API_PASSWORD'];
  return username && password ? { username, password } : undefined;
}
