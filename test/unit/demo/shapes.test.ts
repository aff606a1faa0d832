import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import { APIS } from '../../../server/src/apis/apis.ts';
import type { Api } from '../../../server/src/apis/apis.ts';
import { closeAll, startClient } from './client.ts';
import type { Client } from './client.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/jpo-api');
const RECORDINGS = path.join(SHARED, 'recordings');
const OPENAPI = path.join(SHARED, 'openapi.json');

type Shape = Map<string, { kinds: Set<string>; keys: Set<string> }>;

/** Adds what stands where in a value: for each place its kinds of value and, for objects, the keys. */
function addShape(shape: Shape, value: unknown, place = ''): Shape {
  const entry = shape.get(place) ?? { kinds: new Set<string>(), keys: new Set<string>() };
  shape.set(place, entry);
  entry.kinds.add(Array.isArray(value) ? 'array' : typeof value);
  if (Array.isArray(value)) {
    for (const item of value) addShape(shape, item, `${place}[]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      // Keys "0", "1", … are a list; the examples have stray apostrophes at the ends of some keys.
      const name = /^\d+$/u.test(key) ? '#' : key.replace(/'$/u, '');
      entry.keys.add(name);
      addShape(shape, inner, `${place}.${name}`);
    }
  }
  return shape;
}

/** Both have the same kinds of value everywhere, and the same keys in every object that has any. */
function assertSameShape(ours: Shape, theirs: Shape, label: string): void {
  for (const [place, { kinds, keys }] of theirs) {
    const mine = ours.get(place);
    assert.ok(mine, `${label}: ${place} is missing`);
    assert.deepEqual([...mine.kinds], [...kinds], `${label}: ${place}`);
    if (keys.size > 0) assert.deepEqual([...mine.keys].sort(), [...keys].sort(), `${label}: ${place}`);
  }
}

/** Every parameter for which this API has data among the demo cases. */
function parameters(api: Api): string[] {
  const ofLaw = DEMO_CASES.cases.filter((one) => one.law === api.law).map((one) => one.progress.applicationNumber);
  switch (api.parameter) {
    case 'applicantCode':
      return DEMO_CASES.people.map((person) => person.code);
    case 'applicantName':
      return DEMO_CASES.people.map((person) => encodeURIComponent(person.name));
    case 'kindAndNumber':
      return ofLaw.map((number) => `application/${number}`);
    case 'internationalNumber':
      return ['international_application/US2020990001'];
    default:
      return ofLaw;
  }
}

/** The envelopes that the demo API gives with data, all in one shape. */
async function demoShape(client: Client, api: Api): Promise<Shape> {
  const shape: Shape = new Map();
  for (const parameter of parameters(api)) {
    const { code, data, remain } = await client.ask(`${api.path.slice('/api/'.length)}/${parameter}`);
    if (code === '100') addShape(shape, { statusCode: code, errorMessage: '', remainAccessCount: remain, data });
  }
  return shape;
}

interface Recording {
  readonly request: { readonly path: string };
  readonly response: { readonly body?: { readonly result?: { readonly statusCode: string } } };
}

describe('demo API: shapes of the answers', () => {
  let client: Client;

  before(async () => {
    client = await startClient({ minuteLimit: { domestic: 10_000 }, limitFactor: 100 });
  });
  after(closeAll);

  it('are those of the recorded answers', async function () {
    if (!existsSync(RECORDINGS)) {
      console.log('      recordings are not here: nothing to compare with');
      this.skip();
    }
    let compared = 0;
    for (const file of readdirSync(RECORDINGS).filter((name) => name.startsWith('api_') && name.endsWith('.json'))) {
      const { request, response } = JSON.parse(readFileSync(path.join(RECORDINGS, file), 'utf8')) as Recording;
      const api = APIS.find((row) => request.path.startsWith(`${row.path}/`));
      const result = response.body?.result;
      if (!api || result?.statusCode !== '100') continue;
      assertSameShape(await demoShape(client, api), addShape(new Map(), result), file);
      compared++;
    }
    assert.ok(compared >= 11, `${String(compared)} recordings compared`);
  });

  it('are those of the token that was recorded', async function () {
    const file = path.join(RECORDINGS, 'auth_token.json');
    if (!existsSync(file)) this.skip();
    const recorded = (JSON.parse(readFileSync(file, 'utf8')) as { response: { body: object } }).response.body;
    const { body } = await client.token({ grant_type: 'password', username: 'demo', password: 'demo' });
    assert.deepEqual(Object.keys(body), Object.keys(recorded));
    assertSameShape(addShape(new Map(), body), addShape(new Map(), recorded), 'auth_token');
  });

  it('are those of the examples in the official description', async function () {
    if (!existsSync(OPENAPI)) {
      console.log('      the official description is not here: nothing to compare with');
      this.skip();
    }
    const { paths } = JSON.parse(readFileSync(OPENAPI, 'utf8')) as { paths: Record<string, unknown> };
    const jsonApis = APIS.filter((api) => api.family === 'domestic' && api.answer === 'json');
    for (const api of jsonApis) {
      const found = Object.entries(paths).find(([key]) => `/api${key}`.startsWith(`${api.path}/`));
      assert.ok(found, api.id);
      assertSameShape(await demoShape(client, api), addShape(new Map(), example(found[1])), api.id);
    }
    assert.equal(jsonApis.length, 27);
  });

  it('keep the order of the fields that the recorded answer has', async function () {
    const file = path.join(RECORDINGS, 'api_patent_v1_app_progress_2020123456.json');
    if (!existsSync(file)) this.skip();
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as { response: { body: { result: { data: object } } } };
    const { data } = await client.ask('patent/v1/app_progress/2022900001');
    assert.deepEqual(Object.keys(data), Object.keys(recorded.response.body.result.data));
  });
});

/** The first example of an answer with data in one path of the description. */
function example(item: unknown): unknown {
  const { get } = item as {
    get: {
      responses: {
        '200': { content: { 'application/json': { examples: Record<string, { value: { result: unknown } }> } } };
      };
    };
  };
  return Object.values(get.responses['200'].content['application/json'].examples)[0]?.value.result;
}
