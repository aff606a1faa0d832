import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DEMO_CASES, createIndex } from '../../../server/demo/cases/cases.ts';
import { answer } from '../../../server/demo/answers.ts';
import { apiById, APIS, findApi, type Api, type ApiName } from '../../../server/src/apis/apis.ts';
import type { CaseNumber, Law } from '../../../server/src/numbers/caseNumber.ts';
import type { Json } from './mutations.ts';

/** The answers about one case. */
export interface Sample {
  readonly name: string;
  readonly application: CaseNumber;
  readonly answers: ReadonlyMap<ApiName, Json>;
}

const FOLDER = new URL('../../../../shared/jpo-api/', import.meta.url);
const RECORDINGS = new URL('recordings/', FOLDER);
const OPENAPI = new URL('openapi.json', FOLDER);

/** Data of the applications; documents are another matter. */
const NAMES: readonly ApiName[] = APIS.filter(
  ({ parameter, answer: kind, law }) => law === 'patent' && parameter === 'applicationNumber' && kind === 'json',
).map(({ name }) => name);

/** The demo's own cases, with everything that its API says of them. */
export function demoSamples(): Sample[] {
  const index = createIndex(DEMO_CASES);
  return DEMO_CASES.cases.map(({ law, progress: { applicationNumber } }) => {
    const answers = NAMES.flatMap((name): [ApiName, Json][] => {
      const api = findApi(law, name);
      const said = api && answer(index, api, [applicationNumber]);
      return said?.code === '100' ? [[name, JSON.parse(JSON.stringify(said.data)) as Json]] : [];
    });
    return sampleOf(`demo ${law} ${applicationNumber}`, law, applicationNumber, answers);
  });
}

/** Recorded answers and the examples of the official description, by case; none where they are not here. */
export function officeSamples(): Sample[] {
  const found = [...recordings(), ...examples()];
  const cases = new Map<string, { law: Law; number: string; answers: [ApiName, Json][] }>();
  for (const { api, data, from } of found) {
    if (!NAMES.includes(api.name)) continue;
    const number = numberOf(api, data);
    if (number === undefined) continue;
    const key = `${from} ${api.law} ${number}`;
    const one = cases.get(key) ?? { law: api.law, number, answers: [] };
    one.answers.push([api.name, data]);
    cases.set(key, one);
  }
  return [...cases].map(([name, { law, number, answers }]) => sampleOf(name, law, number, answers));
}

function sampleOf(name: string, law: Law, number: string, answers: readonly [ApiName, Json][]): Sample {
  return { name, application: { law, kind: 'application', number }, answers: new Map(answers) };
}

function numberOf({ name }: Api, data: Json): string | undefined {
  const text = JSON.stringify(data);
  const found =
    name === 'jpp_fixed_address'
      ? /JP-(\d{4})-(\d{6})/u.exec(text)
      : /"applicationNumber":"(\d{4})(\d{6})"/u.exec(text);
  return found ? `${found[1] ?? ''}${found[2] ?? ''}` : undefined;
}

interface Found {
  readonly api: Api;
  readonly data: Json;
  readonly from: string;
}

function recordings(): Found[] {
  if (!existsSync(RECORDINGS)) return [];
  return readdirSync(RECORDINGS)
    .filter((file) => file.startsWith('api_') && file.endsWith('.json'))
    .flatMap((file) => {
      const { request, response } = JSON.parse(readFileSync(new URL(file, RECORDINGS), 'utf8')) as {
        request: { path: string };
        response: { body?: Answer };
      };
      const api = APIS.find(({ path }) => request.path.startsWith(`${path}/`));
      return api ? foundIn(api, response.body, 'recording') : [];
    });
}

interface Answer {
  readonly result?: { readonly statusCode?: string; readonly data?: Json };
}

function foundIn(api: Api, body: Answer | undefined, from: string): Found[] {
  const { statusCode, data } = body?.result ?? {};
  return statusCode === '100' && data !== undefined ? [{ api, data, from }] : [];
}

function examples(): Found[] {
  if (!existsSync(OPENAPI)) return [];
  type Contents = Record<string, { examples?: Record<string, { value?: Answer }> }>;
  const { paths } = JSON.parse(readFileSync(OPENAPI, 'utf8')) as {
    paths: Record<string, { get: { responses: Record<string, { content: Contents }> } }>;
  };
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const [, law = '', , name = ''] = path.split('/');
    const contents = Object.values(get.responses).flatMap(({ content }) => content['application/json'] ?? []);
    return contents.flatMap((content) =>
      Object.values(content.examples ?? {}).flatMap(({ value }) =>
        foundIn(apiById(`${law}/${name}`), value, 'example'),
      ),
    );
  });
}
