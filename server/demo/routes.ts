import { APIS } from '../src/apis/apis.ts';
import type { Api } from '../src/apis/apis.ts';

export interface Route {
  readonly api: Api;
  /** What stands in the path after the API's name, percent-decoded. */
  readonly parameters: readonly string[];
}

/**
 * The API and the parameters that this path names; undefined where there is no such address.
 * `path` is the request line's path as it arrived, without a query. A parameter that does not decode stays as it came.
 */
export function findRoute(path: string): Route | undefined {
  const api = APIS.find((row) => path.startsWith(`${row.path}/`));
  if (!api) return undefined;
  const parameters = path.slice(api.path.length + 1).split('/');
  const wanted = parameterCount(api);
  if (parameters.length !== wanted || parameters.includes('')) return undefined;
  return { api, parameters: parameters.map(decode) };
}

function parameterCount({ parameter }: Api): number {
  switch (parameter) {
    case 'kindAndNumber':
    case 'internationalNumber':
    case 'docdbKindAndNumber':
    case 'docdbNumberAndDocument':
      return 2;
    case 'applicationNumber':
    case 'applicantCode':
    case 'applicantName':
    case 'docdbNumber':
      return 1;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
