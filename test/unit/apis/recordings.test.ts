import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import { apiById, APIS, type Api } from '../../../server/src/apis/apis.ts';
import { readEnvelope } from '../../../server/src/jpo/envelope.ts';
import { READERS } from './readers.ts';

const FOLDER = new URL('../../../../shared/jpo-api/', import.meta.url);
const RECORDINGS = new URL('recordings/', FOLDER);
const OPENAPI = new URL('openapi.json', FOLDER);

type Json = Readonly<Record<string, unknown>>;

/** One answer and where it was asked. */
interface Sample {
  readonly name: string;
  readonly api: Api;
  readonly body: unknown;
}

function skipWithout(file: URL): Mocha.Func {
  return function () {
    if (existsSync(file)) return;
    console.log(`    skipped: ${file.pathname.split('/').slice(-3).join('/')} is not here`);
    this.skip();
  };
}

describe('recorded answers', () => {
  before(skipWithout(RECORDINGS));

  it('are all read: envelope, data, and the facts that stand in them', () => {
    const samples = recordings();
    assert.ok(samples.length > 10);
    for (const sample of samples) assertRead(sample);
  });

  it('lose no party and no document of the progress', () => {
    const found = recordings().filter(
      ({ api, body }) => api.name.startsWith('app_progress') && envelopeOf(body).statusCode === '100',
    );
    for (const { name, api, body } of found) {
      const { data } = envelopeOf(body);
      const progress = readProgress(api.law, data);
      const raw = data as { applicantAttorney?: object; bibliographyInformation?: { documentList: unknown[] }[] };
      const rows = (raw.bibliographyInformation ?? []).flatMap(({ documentList }) => documentList);
      assert.equal(progress.documents?.length, rows.length, name);
      const parties = Object.keys(raw.applicantAttorney ?? {}).length;
      const known = (progress.applicants?.length ?? 0) + (progress.agents?.length ?? 0);
      assert.equal(known, parties, name);
      assert.ok(
        progress.documents.every(({ date }) => date !== undefined),
        name,
      );
    }
  });
});

describe('answers of the official description', () => {
  before(skipWithout(OPENAPI));

  it('are all read', () => {
    const samples = examples();
    assert.ok(samples.length > 100);
    for (const sample of samples) assertRead(sample);
  });
});

/** The envelope is read; of a good answer every number and title that the reader knows of is read too. */
function assertRead({ name, api, body }: Sample): void {
  const { statusCode, data } = envelopeOf(body);
  assert.match(statusCode, /^[0-9]{3}$/u, name);
  const read = READERS[api.name];
  if (!read || statusCode !== '100') return;
  const facts = JSON.stringify(read(api.law, data) ?? '');
  const raw = data as Json;
  const wanted = ['inventionTitle', 'designArticle', 'trademarkForDisplay', 'ADPublicationNumber', 'URL'];
  const others = ['registrationNumber', 'applicantAttorneyName'];
  const application = ['registration_info', 'cite_doc_info', 'divisional_app_info', 'priority_right_app_info'];
  if (!application.includes(api.name)) others.push('applicationNumber');
  for (const key of [...wanted, ...others]) {
    const value = raw[key];
    if (typeof value !== 'string' || value === '') continue;
    assert.ok(facts.includes(JSON.stringify(value).slice(1, -1)), `${name}: ${key}`);
  }
}

function envelopeOf(body: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return readEnvelope({ status: 200, mediaType: 'application/json', body: bytes });
}

function recordings(): Sample[] {
  const files = readdirSync(RECORDINGS).filter((file) => file.startsWith('api_') && file.endsWith('.json'));
  return files.flatMap((name): Sample[] => {
    const { request, response } = JSON.parse(readFileSync(new URL(name, RECORDINGS), 'utf8')) as {
      request: { path: string };
      response: { body?: unknown };
    };
    const api = APIS.find(({ path }) => request.path.startsWith(`${path}/`));
    assert.ok(api, name);
    return response.body === undefined ? [] : [{ name, api, body: response.body }];
  });
}

function examples(): Sample[] {
  const { paths } = JSON.parse(readFileSync(OPENAPI, 'utf8')) as {
    paths: Record<string, { get: { responses: Record<string, { content: Record<string, { examples?: Json }> }> } }>;
  };
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const [, law = '', , name = ''] = path.split('/');
    const contents = Object.values(get.responses).flatMap(({ content }) => content['application/json'] ?? []);
    return contents.flatMap((content) =>
      Object.entries(content.examples ?? {}).map(([title, example]): Sample => ({
        name: `${path} ${title}`,
        api: apiById(`${law}/${name}`),
        body: (example as { value: unknown }).value,
      })),
    );
  });
}
