import type { Family } from '../apis/apis.ts';
import type { Credentials } from '../jpo/token.ts';

const VARIABLES: Readonly<Record<Family, readonly [username: string, password: string]>> = {
  domestic: ['JPO_API_USERNAME', 'JPO_API_PASSWORD'],
  opd: ['JPO_OPD_USERNAME', 'JPO_OPD_PASSWORD'],
};

/** ID and password of a family of APIs from the environment; undefined unless both are set. */
export function credentialsFrom(
  environment: Readonly<Record<string, string | undefined>>,
  family: Family,
): Credentials | undefined {
  const [usernameVariable, passwordVariable] = VARIABLES[family];
  const username = environment[usernameVariable];
  const password = environment[passwordVariable];
  return username && password ? { username, password } : undefined;
}
