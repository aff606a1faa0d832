import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { apiById, APIS, findApi, MINUTE_LIMIT, type ApiName } from '../../../server/src/apis/apis.ts';

const OPENAPI = new URL('../../../../shared/jpo-api/openapi.json', import.meta.url);

/** Requests a day, as tables 1 to 4 of the handbook print them. */
const LIMITS: Readonly<Record<ApiName, number>> = {
  app_progress: 400,
  app_progress_simple: 400,
  divisional_app_info: 30,
  priority_right_app_info: 30,
  applicant_attorney_cd: 200,
  applicant_attorney: 200,
  case_number_reference: 50,
  app_doc_cont_opinion_amendment: 100,
  app_doc_cont_refusal_reason_decision: 100,
  app_doc_cont_refusal_reason: 100,
  cite_doc_info: 50,
  registration_info: 200,
  jpp_fixed_address: 200,
  pct_national_phase_application_number: 200,
  family: 100,
  family_list: 300,
  global_doc_list: 300,
  global_cite_class: 100,
  global_doc_cont: 100,
  jp_doc_cont: 100,
};

describe('table of the APIs', () => {
  it('has 42 rows: 14 patent, 11 design, 11 trademark, 6 OPD', () => {
    const count = (test: (id: string) => boolean) => APIS.filter(({ id }) => test(id)).length;
    const counts = ['patent/', 'design/', 'trademark/', 'opd/'].map((law) => count((id) => id.startsWith(law)));
    assert.deepEqual(counts, [14, 11, 11, 6]);
    assert.equal(new Set(APIS.map(({ id }) => id)).size, 42);
    assert.equal(new Set(APIS.map(({ path }) => path)).size, 42);
  });

  it('has the daily limits of the handbook', () => {
    for (const { id, name, dailyLimit } of APIS) assert.equal(dailyLimit, LIMITS[name], id);
  });

  it('has the minute limits of the handbook: 10 domestic, 5 OPD', () => {
    assert.deepEqual(MINUTE_LIMIT, { domestic: 10, opd: 5 });
    for (const { id, family } of APIS) assert.equal(family, id.startsWith('opd/') ? 'opd' : 'domestic');
  });

  it('finds a row by law and name, and none where the law has none', () => {
    assert.equal(findApi('design', 'app_progress')?.path, '/api/design/v1/app_progress');
    assert.equal(findApi('design', 'cite_doc_info'), undefined);
    assert.equal(findApi('trademark', 'pct_national_phase_application_number'), undefined);
    assert.equal(findApi('utilityModel', 'app_progress'), undefined);
    assert.throws(() => apiById('patent/no_such_api'), /unknown API/u);
  });

  it('has the paths of the OPD-API', () => {
    const paths = APIS.filter(({ family }) => family === 'opd').map(({ path }) => path);
    const names = ['family', 'family_list', 'global_doc_list', 'global_cite_class', 'global_doc_cont', 'jp_doc_cont'];
    assert.deepEqual(
      paths,
      names.map((name) => `/opdapi/patent/v1/${name}`),
    );
  });

  it('has the domestic paths, parameters and kinds of answers of the official description', function () {
    if (!existsSync(OPENAPI)) {
      console.log('    skipped: the official description (../shared/jpo-api/openapi.json) is not here');
      this.skip();
    }
    const described = readDescription();
    const rows = APIS.filter(({ family }) => family === 'domestic').map(({ path, parameter, answer }) => {
      const places = ['kindAndNumber', 'internationalNumber'].includes(parameter) ? 2 : 1;
      return `${path} ${places} ${answer}`;
    });
    assert.deepEqual(rows.sort(), described.sort());
  });
});

/** `/api/patent/v1/app_progress 1 json`: path, how many parameters follow it, kind of the answer. */
function readDescription(): string[] {
  const { paths } = JSON.parse(readFileSync(OPENAPI, 'utf8')) as {
    paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
  };
  return Object.entries(paths).map(([path, { get }]) => {
    const [start = '', ...parameters] = path.split('/{');
    const isZip = 'application/zip' in (get.responses['200']?.content ?? {});
    return `/api${start} ${parameters.length} ${isZip ? 'zip' : 'json'}`;
  });
}
