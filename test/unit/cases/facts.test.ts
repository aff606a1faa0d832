import assert from 'node:assert/strict';
import { Budget } from '../../../server/src/jpo/budget.ts';
import { FactsReader, type Facts } from '../../../server/src/cases/facts.ts';
import type { CaseQuestion } from '../../../server/src/cases/questions.ts';
import type { ApiName } from '../../../server/src/apis/apis.ts';
import type { HeldAnswer } from '../../../server/src/store/store.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const NOW = { priority: 'interactive' } as const;
const HOUR = 3_600_000;

const application = (number: string, law: CaseNumber['law'] = 'patent'): CaseNumber => ({
  law,
  kind: 'application',
  number,
});
const shown = (number: CaseNumber | undefined) => number && formatNumber(number);

describe('facts of a case', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  async function learn(number: CaseNumber, ...questions: readonly CaseQuestion[]): Promise<Facts> {
    assert.equal(await services.cases.learn(number, questions, NOW), undefined);
    return (await services.cases.held(number)).facts();
  }

  it('nothing is known before anything was asked, and peeking asks nothing', async () => {
    const facts = await (await services.cases.held(application('2020900005'))).facts();
    assert.deepEqual(new Set(Object.values(facts)), new Set([undefined]));
    assert.deepEqual(services.asked(), []);
  });

  describe('priority', () => {
    it('national: the earlier application', async () => {
      const { priorities } = await learn(application('2020900013'), 'priority');
      assert.deepEqual(priorities?.value, [
        { kind: 'national', application: application('2019900012'), international: undefined, date: '2019-09-20' },
      ]);
    });

    it('Paris, for all laws: country, number and date', async () => {
      for (const [number, country, claimed, date] of [
        [application('2021599901'), 'US', '99990001', '2019-06-14'],
        [application('2023599906', 'design'), 'DE', '990001.1', '2022-11-02'],
        [application('2025900208', 'trademark'), 'US', '99990208', '2024-05-28'],
      ] as const) {
        const { priorities } = await learn(number, 'priority');
        assert.deepEqual(priorities?.value, [{ kind: 'paris', country, number: claimed, date }]);
      }
    });

    it('a case without one says so, which is not the same as not knowing', async () => {
      const { priorities } = await learn(application('2022900001'), 'priority');
      assert.deepEqual(priorities?.value, []);
    });

    it('comes with app_progress, or from its own API when that is spent', async () => {
      const both = application('2020900013');
      await learn(both, 'priority', 'bibliography');
      await learn(both, 'priority');
      assert.deepEqual(services.asked(), ['patent/app_progress']);

      const other = application('2021599901');
      services.demo.setRemain('patent/app_progress', 0);
      const { priorities, overview } = await learn(other, 'priority');
      assert.equal(overview, undefined);
      assert.equal(priorities?.source.api, 'patent/priority_right_app_info');
      assert.deepEqual(
        priorities.value.map(({ kind }) => kind),
        ['paris'],
      );
    });

    it('names the limit where the request for the other API was not agreed to, and asks that one next time', async () => {
      const one = application('2021599901');
      services.demo.setRemain('patent/app_progress', 0);
      const learnt = () => services.cases.learn(one, ['priority'], { priority: 'interactive', budget: new Budget(1) });
      assert.deepEqual(await learnt(), { code: 'otherApi', api: 'patent/app_progress' });
      await learnt();
      assert.equal(services.asked().length, 2);
      assert.equal(services.asked()[0], 'patent/app_progress');
    });
  });

  describe('parent and divisionals', () => {
    const family = [
      ['特願2018-900010', 0],
      ['特願2022-900011', 1],
    ];

    it('of a divisional: its parent, and the family', async () => {
      const { parentage } = await learn(application('2022900011'), 'parentage');
      assert.equal(shown(parentage?.value.parent?.application), '特願2018-900010');
      assert.equal(parentage?.value.parent?.filingDate, '2018-10-05');
      assert.deepEqual(
        parentage.value.divisionals?.map((one) => [shown(one.application), one.generation]),
        family,
      );
    });

    it('of a parent: the family, and no parent', async () => {
      const { parentage } = await learn(application('2018900010'), 'parentage');
      assert.equal(parentage?.value.parent, null);
      assert.deepEqual(
        parentage.value.divisionals?.map((one) => [shown(one.application), one.generation]),
        family,
      );
      const [first, second] = parentage.value.divisionals;
      assert.deepEqual([shown(first?.registration ?? undefined), first?.erasureIdentifier], ['特許第8400004号', '00']);
      assert.deepEqual([shown(second?.publication), second?.registration], ['特開2022-490011', null]);
    });

    it('of a case that was never divided: neither', async () => {
      const { parentage } = await learn(application('2022900001'), 'parentage');
      assert.deepEqual([parentage?.value.parent, parentage?.value.divisionals], [null, []]);
    });

    it('of designs and trademarks: the parent, which app_progress names', async () => {
      const { parentage } = await learn(application('2025900208', 'trademark'), 'parentage');
      assert.equal(shown(parentage?.value.parent?.application), '商願2024-900209');
      assert.equal(parentage?.value.parent?.category, '10');
    });

    it('from its own API when app_progress is spent', async () => {
      services.demo.setRemain('patent/app_progress', 0);
      const { parentage } = await learn(application('2022900011'), 'parentage');
      assert.equal(parentage?.source.api, 'patent/divisional_app_info');
      assert.equal(shown(parentage.value.parent?.application), '特願2018-900010');
      assert.equal(parentage.value.divisionals?.length, 2);
    });
  });

  describe('citations', () => {
    it('in their order, with what cites them', async () => {
      const { citations } = await learn(application('2022900001'), 'citations');
      assert.deepEqual(
        citations?.value.patents.map(({ number, type, order, draftDate }) => [shown(number), type, order, draftDate]),
        [
          ['特開平11-490014', '19', 1, '2026-10-13'],
          ['特開2013-490006', '19', 2, '2026-10-13'],
          ['特開2021-490005', '19', 3, '2026-10-13'],
          ['特開2020-490008', '89', 1, '2026-10-13'],
        ],
      );
      assert.deepEqual(citations.value.others, []);
      assert.deepEqual(services.asked(), ['patent/cite_doc_info']);
    });

    it('no API has them for designs: nothing is asked', async () => {
      assert.equal((await learn(application('2024001950', 'design'), 'citations')).citations, undefined);
      assert.deepEqual(services.asked(), []);
    });
  });

  describe('registration', () => {
    it('of a patent that is alive: holders, claims, decision and what is to be paid next', async () => {
      const { registration } = await learn(application('2020900005'), 'registration');
      const { updateDate, ...facts } = registration?.value ?? {};
      assert.match(updateDate ?? '', /^2024-/u);
      assert.deepEqual(facts, {
        registration: { law: 'patent', kind: 'registration', number: '8400001' },
        registrationDate: '2024-07-08',
        decisionDate: '2024-06-04',
        appealDecisionDate: undefined,
        holders: [{ code: '999000011', name: '架空電機株式会社' }],
        title: '電動機の制御装置、制御方法及びプログラム',
        numberOfClaims: 7,
        expireDate: '2040-06-18',
        nextPaymentDate: '2027-07-08',
        isPaidUp: false,
        lastYearPaid: 3,
        erasureIdentifier: '00',
        disappearanceDate: null,
      });
    });

    it('of one that ceased: when, and nothing to pay', async () => {
      const { registration } = await learn(application('2012900006'), 'registration');
      const { erasureIdentifier, disappearanceDate, nextPaymentDate, lastYearPaid } = registration?.value ?? {};
      assert.deepEqual(
        [erasureIdentifier, disappearanceDate, nextPaymentDate, lastYearPaid],
        ['01', '2021-02-20', undefined, 6],
      );
    });

    it('of designs and trademarks: what they are registered for', async () => {
      const design = await learn(application('2021900103', 'design'), 'registration');
      assert.deepEqual(
        [design.registration?.value.title, design.registration?.value.numberOfClaims],
        ['椅子', undefined],
      );
      const trademark = await learn(application('2022900203', 'trademark'), 'registration');
      assert.equal(trademark.registration?.value.title, 'みほんまる');
      assert.equal(shown(trademark.registration.value.registration ?? undefined), '商標登録第7490001号');
    });

    it('of a case that is not registered (107): none, and it is asked for once', async () => {
      for (let turn = 0; turn < 2; turn++) {
        assert.equal((await learn(application('2022900001'), 'registration')).registration, undefined);
      }
      assert.deepEqual(services.asked(), ['patent/registration_info']);
    });
  });

  it('all that a case has costs the fewest requests, and the same again nothing', async () => {
    const questions = [
      'bibliography',
      'status',
      'priority',
      'parentage',
      'citations',
      'registration',
      'address',
    ] as const;
    await learn(application('2020900005'), ...questions);
    const { overview, priorities, parentage, citations, registration, address } = await learn(
      application('2020900005'),
      ...questions,
    );
    assert.ok(overview && priorities && parentage && citations && registration);
    assert.match(address?.value ?? '', /^https:\/\/www\.j-platpat\.inpit\.go\.jp\//u);
    assert.deepEqual(services.asked().toSorted(), [
      'patent/app_progress',
      'patent/cite_doc_info',
      'patent/jpp_fixed_address',
      'patent/registration_info',
    ]);
  });

  it('facts of yesterday are shown as such; an address never ages', async () => {
    await learn(application('2020900005'), 'registration', 'address');
    await services.clock.advance(24 * HOUR);
    const { registration, address } = await (await services.cases.held(application('2020900005'))).facts();
    assert.deepEqual([registration?.isStale, address?.isStale], [true, false]);
  });
});

describe('facts from several held answers', () => {
  const held = (name: ApiName, fetchedAt: number, data: unknown, statusCode = '100'): [ApiName, HeldAnswer] => [
    name,
    { api: `patent/${name}`, parameter: '2020900013', statusCode, data, fetchedAt, staleAt: 100 },
  ];
  const claim = (date: string) => ({
    applicationNumber: '2020900013',
    priorityRightInformation: [
      { parisPriorityApplicationNumber: '1', parisPriorityCountryCd: 'US', parisPriorityDate: date },
    ],
  });
  const dateOf = (...answers: [ApiName, HeldAnswer][]) => {
    const { priorities } = new FactsReader(50).facts('patent', new Map(answers));
    const [first] = priorities?.value ?? [];
    return [priorities?.source.api, first?.kind === 'paris' ? first.date : undefined];
  };

  it('the newer of two that hold the same counts', () => {
    const progress = (at: number) => held('app_progress', at, claim('20200101'));
    const own = (at: number) => held('priority_right_app_info', at, claim('20200202'));
    assert.deepEqual(dateOf(progress(1), own(2)), ['patent/priority_right_app_info', '2020-02-02']);
    assert.deepEqual(dateOf(progress(2), own(1)), ['patent/app_progress', '2020-01-01']);
  });

  it('an answer without data (107) hides none that has some', () => {
    const progress = held('app_progress', 1, claim('20200101'));
    assert.deepEqual(dateOf(progress, held('priority_right_app_info', 2, {}, '107')), [
      'patent/app_progress',
      '2020-01-01',
    ]);
  });

  it('app_progress_simple gives the overview, and says nothing of priority and parentage', () => {
    const facts = new FactsReader(50).facts(
      'patent',
      new Map([held('app_progress_simple', 1, { applicationNumber: '2020900013' })]),
    );
    assert.equal(facts.overview?.source.api, 'patent/app_progress_simple');
    assert.deepEqual([facts.priorities, facts.parentage], [undefined, undefined]);
  });
});
