import assert from 'node:assert/strict';
import { apiById, APIS } from '../../../server/src/apis/apis.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import type { HeldAnswer } from '../../../server/src/store/store.ts';

/** 2026-11-23 23:59:59 in Japan, and midnight. */
const LATE = Date.UTC(2026, 10, 23, 14, 59, 59);
const MIDNIGHT = LATE + 1_000;

function fresh(data: unknown, statusCode = '100', fetchedAt = LATE): Omit<HeldAnswer, 'staleAt'> {
  return { api: '', parameter: '', statusCode, data, fetchedAt };
}

const number = (kind: string, text: string, law = 'patent') => ({ law, kind, number: text });

describe('how long an answer holds', () => {
  it('until the next midnight in Japan; what never changes for good', () => {
    const forever = APIS.filter((api) => learn.staleAt(api, fresh({})) === Infinity).map(({ id }) => id);
    assert.deepEqual(forever.sort(), [
      'design/jpp_fixed_address',
      'opd/global_doc_cont',
      'opd/jp_doc_cont',
      'patent/jpp_fixed_address',
      'patent/pct_national_phase_application_number',
      'trademark/jpp_fixed_address',
    ]);
    const progress = apiById('patent/app_progress');
    assert.equal(learn.staleAt(progress, fresh({})), MIDNIGHT);
    assert.equal(learn.staleAt(progress, fresh({}, '100', MIDNIGHT)), MIDNIGHT + 24 * 3_600_000);
  });

  it('an answer that there is nothing holds until midnight, of every API', () => {
    for (const api of APIS) {
      for (const code of ['107', '108', '111']) assert.equal(learn.staleAt(api, fresh({}, code)), MIDNIGHT);
    }
  });

  it('the numbers of a case hold for good once it is registered', () => {
    const api = apiById('trademark/case_number_reference');
    const applicationNumber = '2022900203';
    assert.equal(learn.staleAt(api, fresh({ applicationNumber, registrationNumber: '7490001' })), Infinity);
    for (const registrationNumber of ['', undefined, null, '不明']) {
      assert.equal(learn.staleAt(api, fresh({ applicationNumber, registrationNumber })), MIDNIGHT);
    }
  });
});

describe('what an answer shows of numbers', () => {
  const links = (api: string, parameter: string, data: unknown, statusCode?: string) =>
    learn.links({ api: apiById(api), parameter }, fresh(data, statusCode));
  const application = '2021599901';

  it('progress: publication, registration and international numbers', () => {
    const data = {
      applicationNumber: application,
      ADPublicationNumber: '',
      ADNationalPublicationNumber: '2023599901',
      registrationNumber: '8400003',
      internationalApplicationNumber: 'US2020990001',
      internationalPublicationNumber: 'WO2020990001',
    };
    for (const api of ['patent/app_progress', 'patent/app_progress_simple']) {
      assert.deepEqual(links(api, application, data), [
        { number: number('nationalPublication', '2023599901'), application },
        { number: number('registration', '8400003'), application },
        { number: number('internationalApplication', 'US2020990001'), application },
        { number: number('internationalPublication', 'WO2020990001'), application },
      ]);
    }
  });

  it('number reference: the same, in its own spelling', () => {
    const data = { applicationNumber: application, publicationNumber: '2021490005', registrationNumber: '8400001' };
    assert.deepEqual(links('patent/case_number_reference', 'registration/8400001', data), [
      { number: number('publication', '2021490005'), application },
      { number: number('registration', '8400001'), application },
    ]);
    assert.deepEqual(
      links('design/case_number_reference', 'registration/1990001', { ...data, publicationNumber: '' }),
      [{ number: number('registration', '8400001', 'design'), application }],
    );
  });

  it('national phase: the international number that was asked for', () => {
    const api = 'patent/pct_national_phase_application_number';
    const data = { applicationNumber: application };
    assert.deepEqual(links(api, 'international_application/US2020990001', data), [
      { number: number('internationalApplication', 'US2020990001'), application },
    ]);
    assert.deepEqual(links(api, 'international_publication/WO2020990001', data), [
      { number: number('internationalPublication', 'WO2020990001'), application },
    ]);
  });

  it('nothing where there is no application, no data or another API', () => {
    const registered = { registrationNumber: '8400003' };
    assert.deepEqual(links('patent/app_progress', application, registered), []);
    assert.deepEqual(
      links('patent/app_progress', application, { applicationNumber: application, ...registered }, '107'),
      [],
    );
    assert.deepEqual(links('patent/registration_info', application, { applicationNumber: application }), []);
  });
});
