import assert from 'node:assert/strict';
import { offlineAddress } from '../../../server/src/numbers/jplatpat.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { WRITTEN, type Body } from '../../../server/src/numbers/notations.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { unsupported } from '../../../server/src/numbers/support.ts';

const found = (text: string) =>
  scan(text, { year: 2026 }).map((n) => [n.text, `${n.law}/${n.kind}/${n.number}${n.suffix ? `+${n.suffix}` : ''}`]);

/** notation → what it is. Every row must be found whole, alone and inside a sentence. */
// prettier-ignore
const NOTATIONS: readonly (readonly [text: string, is: string])[] = [
  ['特願2020-123456',               'patent/application/2020123456'],
  ['特願２０２０－　８４２３',      'patent/application/2020008423'],
  ['特願2020-8423',                 'patent/application/2020008423'],
  ['特願第2020-123456号',           'patent/application/2020123456'],
  ['特願2020/8423',                 'patent/application/2020008423'],
  ['特願2020123456',                'patent/application/2020123456'],
  ['特許出願第2020-123456号',       'patent/application/2020123456'],
  ['特願平10-123456',               'patent/application/1998123456'],
  ['特願平１１－１２３４５６',      'patent/application/1999123456'],
  ['特願昭60-123456',               'patent/application/1985123456'],
  ['特願平成元-123456',             'patent/application/1989123456'],
  ['特願平元-123456',               'patent/application/1989123456'],
  ['特願平1-001147',                'patent/application/1989001147'],
  ['特願昭64-001146',               'patent/application/1989001146'],
  ['特願H10-123456',                'patent/application/1998123456'],
  ['平成10年特許願第123456号',      'patent/application/1998123456'],
  ['平成１０年特許願第１２３４５６号', 'patent/application/1998123456'],
  ['昭和63年実用新案登録願第12345号', 'utilityModel/application/1988012345'],
  ['平成9年商標登録願第123456号',   'trademark/application/1997123456'],
  ['実願2023-003687',               'utilityModel/application/2023003687'],
  ['実願平3-34781',                 'utilityModel/application/1991034781'],
  ['意願2021-019500',               'design/application/2021019500'],
  ['意願２０２１－　１９５００',    'design/application/2021019500'],
  ['意願平10-1234',                 'design/application/1998001234'],
  ['商願2018-009480',               'trademark/application/2018009480'],
  ['商願平10-12345',                'trademark/application/1998012345'],
  ['特開2021-090037',               'patent/publication/2021090037'],
  ['特開平4-087383',                'patent/publication/1992087383'],
  ['特開昭60-46093',                'patent/publication/1985046093'],
  ['特許出願公開第2021-090037号',   'patent/publication/2021090037'],
  ['特開２００４－０６４０３９号公報', 'patent/publication/2004064039'],
  ['特開２０３８−１４０６０６号公報', 'patent/publication/'],
  ['JP2021-090037A',                'patent/publication/2021090037'],
  ['JP2021090037A',                 'patent/publication/2021090037'],
  ['JP-A-2021-90037',               'patent/publication/2021090037'],
  ['JP H04-087383 A',               'patent/publication/1992087383'],
  ['ＪＰ２０２１－０９００３７Ａ',  'patent/publication/2021090037'],
  ['特表2008-516341',               'patent/nationalPublication/2008516341'],
  ['特表平10-512345',               'patent/nationalPublication/1998512345'],
  ['JP2008-516341A',                'patent/nationalPublication/2008516341'],
  ['再表2010/016589',               'patent/republication/WO2010016589'],
  ['再表2010-016589',               'patent/republication/WO2010016589'],
  ['再表98/12345',                  'patent/republication/WO1998012345'],
  ['再公表特許WO2010/016589',       'patent/republication/WO2010016589'],
  ['JPWO2010/016589A1',             'patent/republication/WO2010016589'],
  ['特公平6-12345',                 'patent/examinedPublication/1994012345'],
  ['特公昭63-12345',                'patent/examinedPublication/1988012345'],
  ['特許第7533889号',               'patent/registration/7533889'],
  ['特許7533889',                   'patent/registration/7533889'],
  ['特許番号第７５３３８８９号',    'patent/registration/7533889'],
  ['特許第7533889号公報',           'patent/registration/7533889'],
  ['特許第7,533,889号',             'patent/registration/7533889'],
  ['特許第７，５３３，８８９号',    'patent/registration/7533889'],
  ['特許第123456号',                'patent/registration/0123456'],
  ['JP7533889B2',                   'patent/registration/7533889'],
  ['JP 6789012 B2',                 'patent/registration/6789012'],
  ['実公平5-1234',                  'utilityModel/examinedPublication/1993001234'],
  ['実開2005-12345',                'utilityModel/publication/2005012345'],
  ['実登第3244847号',               'utilityModel/registration/3244847'],
  ['実用新案登録第3244847号',       'utilityModel/registration/3244847'],
  ['意匠登録第1680736号',           'design/registration/1680736'],
  ['意匠登録1680736',               'design/registration/1680736'],
  ['意登1680736',                   'design/registration/1680736'],
  ['意匠登録第1234567号の類似2',    'design/registration/1234567+類似2'],
  ['商標登録第6036291号',           'trademark/registration/6036291'],
  ['登録第6036291号',               'trademark/registration/6036291'],
  ['商標登録第2345678号の1',        'trademark/registration/2345678+分割1'],
  ['商標登録第2345678号-1',         'trademark/registration/2345678+分割1'],
  ['商標登録第5681763号の防護1',    'trademark/registration/5681763+防護1'],
  ['商標登録第5681763号防護第1号',  'trademark/registration/5681763+防護1'],
  ['商標登録第5681763号の防護標章登録第1号', 'trademark/registration/5681763+防護1'],
  ['登録第2345678-2号',             'trademark/registration/2345678+分割2'],
  ['商標登録2345678-02',            'trademark/registration/2345678+分割2'],
  ['PCT/JP2020/012345',             'patent/internationalApplication/JP2020012345'],
  ['ＰＣＴ／ＪＰ２０２０／０１２３４５', 'patent/internationalApplication/JP2020012345'],
  ['PCT/US2019/012345',             'patent/internationalApplication/US2019012345'],
  ['PCT/JP03/01234',                'patent/internationalApplication/JP2003001234'],
  ['WO2020/123456',                 'patent/internationalPublication/WO2020123456'],
  ['WO 2020-123456',                'patent/internationalPublication/WO2020123456'],
  ['国際公開第2020/123456号',       'patent/internationalPublication/WO2020123456'],
  ['国際公開第WO2020/123456号',     'patent/internationalPublication/WO2020123456'],
  ['WO03/012345',                   'patent/internationalPublication/WO2003012345'],
  ['WO 98/12345',                   'patent/internationalPublication/WO1998012345'],
  ['WO 2004/012345',                'patent/internationalPublication/WO2004012345'],
  ['国際登録第1811422号',           'trademark/internationalRegistration/1811422'],
  ['国際登録0642441',               'trademark/internationalRegistration/0642441'],
  ['DM/091050',                     'design/internationalRegistration/DM/091050'],
  ['ＤＭ／０９１０５０',            'design/internationalRegistration/DM/091050'],
  ['不服2021-012345',               'patent/trial/2021012345'],
  ['不服２０２１－１２３４５',      'patent/trial/2021012345'],
  ['不服2004-12345',                'patent/trial/2004012345'],
  ['取消2021-300123',               'trademark/trial/2021300123'],
  ['平成11年審判第12345号',         'patent/trial/1999012345'],
];

/** What can stand behind the words of each body. */
// prettier-ignore
const BEHIND: Readonly<Record<Body, string>> = {
  yearAndSerial:      '2020-123456',
  registration:       '第1234567号',
  registrationInFull: '第1234567号',
  registrationNamed:  '：第1234567号',
  bareRegistration:   '1234567',
  wo:                 '2020/123456',
  pct:                '/JP2020/012345',
  madrid:             '第1234567号',
  hague:              '/091050',
  trial:              '2021-012345',
  oldTrial:           '平11-12345',
  bareYearAndSerial:  '2020-123456',
  ownSeries:          '2018-700123',
  yearFirst:          '2年特許願第123456号',
  jpPublication:      '2021-090037A',
  jpLetter:           '-A-2021-90037',
  jpRegistration:     '7533889B2',
  jpWo:               'WO2010/016589A1',
};

describe('notations', () => {
  it('every word of the table announces its kind of number', () => {
    for (const { words, law, kind, body } of WRITTEN) {
      for (const word of words) {
        const text = word + BEHIND[body];
        const numbers = scan(`【特許出願人】\n${text}`, { year: 2026 });
        const own = law === 'document' ? 'patent' : law;
        assert.deepEqual(
          numbers.map((n) => [n.text, n.law, n.kind, n.number === '']),
          [[text, own, kind, false]],
        );
      }
    }
  });

  for (const [text, is] of NOTATIONS) {
    it(text, () => {
      assert.deepEqual(found(text), [[text, is]]);
      assert.deepEqual(found(`本件（${text}）は、令和６年４月２４日に`), [[text, is]]);
    });
  }

  for (const hyphen of '-‐‑‒–—―−ー－ｰ﹣─') {
    it(`hyphen U+${hyphen.codePointAt(0)?.toString(16).padStart(4, '0')}`, () => {
      assert.deepEqual(found(`特願2020${hyphen}123456`), [
        [`特願2020${hyphen}123456`, 'patent/application/2020123456'],
      ]);
    });
  }

  it('numbers that leave the word out', () => {
    const numbers = (text: string) => found(text).map(([, is]) => is);
    const application = (n: number) => `patent/application/2020${n}`;
    assert.deepEqual(numbers('特願２０２０－１２３４５６、同２０２０－１２３４５７'), [
      application(123456),
      application(123457),
    ]);
    assert.deepEqual(numbers('特願2020-100001乃至2020-100003'), [application(100001), application(100003)]);
    assert.deepEqual(numbers('特願2020-100001～100003'), [application(100001), application(100003)]);
    assert.deepEqual(numbers('特許第7000001号及び同第7000002号'), [
      'patent/registration/7000001',
      'patent/registration/7000002',
    ]);
    assert.deepEqual(numbers('特開平4-087383号公報（文献１）、同昭60-046093号公報'), [
      'patent/publication/1992087383',
      'patent/publication/1985046093',
    ]);
    assert.deepEqual(numbers('特願2020-123456、2021-07-01、03-1234-5678'), [application(123456)]);
    assert.deepEqual(numbers('特許第7000001号と同第１項'), ['patent/registration/7000001']);
  });

  it('a bare number in an item takes the law of its draft', () => {
    const draft = (party: string) => `【出願番号】　２０２０－１２３４５６\n【${party}】`;
    assert.deepEqual(
      found(draft('商標登録出願人')).map(([, is]) => is),
      ['trademark/application/2020123456'],
    );
    assert.deepEqual(
      found(draft('特許出願人')).map(([, is]) => is),
      ['patent/application/2020123456'],
    );
    assert.deepEqual(found(draft('補正をする者')), []);
    assert.deepEqual(
      found('【特許番号】　　７５３３８８９').map(([, is]) => is),
      ['patent/registration/7533889'],
    );
  });
});

describe('what is not a number', () => {
  // prettier-ignore
  const NOT = [
    '０３－００００－００００', '03-1234-5678', '令和　６年　４月２４日', '平成３０年０７月０８日', '2020-07-20', '【００２３】', '【請求項１】',
    '特許法第29条第2項', '特許法第２９条', '特許文献１', '【特許文献１】', '非特許文献12', '非特許7533889', '【整理番号】　ＰＭ２０２４０１', 'Ｒ０３－０２３',
    '【識別番号】　０００１１４４００', '【発送番号】　０８４０９６', '【予納台帳番号】１２３４５６', '【納付金額】　　２１００', '第２９類', '特許請求の範囲',
    '商標法第４条第１項第１１号', '意匠法第3条', '第４年分', '特許出願2020-07-20', '特許出願20200720', '特許2020年', '登録6036291', 'A4DM/1', 'XPCT/JP2020/012345',
    'AJP2021-090037A', 'JP2020-123456', 'WORD 2020-123456', '同2020-123456', '無効2021-01-05', '補正2回', 'H05K 3/12', '特願２０２０－　　　　　　', '国際公開日2020-01-02',
  ];
  for (const text of NOT)
    it(text, () => {
      assert.deepEqual(found(text), []);
    });
});

describe('what is wrong with a number', () => {
  // prettier-ignore
  const WRONG: readonly (readonly [text: string, code: string, number: string])[] = [
    ['特願2020-000000',     'serial-zero',                 ''],
    ['特願2020-1234567',    'serial-too-long',             ''],
    ['特願202-123456',      'year-digits',                 ''],
    ['特願20200-123456',    'year-digits',                 ''],
    ['特願20201234567',     'year-missing',                ''],
    ['特願2031-123456',     'year-future',                 ''],
    ['特願1020-123456',     'year-too-early',              ''],
    ['特願1998-123456',     'western-year-before-2000',    '1998123456'],
    ['特願平12-123456',     'era-after-1999',              '2000123456'],
    ['特願令2-123456',      'era-after-1999',              '2020123456'],
    ['特開平25-123456',     'era-after-1999',              '2013123456'],
    ['特願昭65-123456',     'era-year-impossible',         ''],
    ['特願平0-123456',      'era-year-impossible',         ''],
    ['特願平1-001146',      'era-boundary-1989',           '1989001146'],
    ['特願昭64-001147',     'era-boundary-1989',           '1989001147'],
    ['実願平1-000491',      'era-boundary-1989',           '1989000491'],
    ['意願昭64-000125',     'era-boundary-1989',           '1989000125'],
    ['商願平1-000354',      'era-boundary-1989',           '1989000354'],
    ['特開平1-003200',      'era-boundary-1989',           '1989003200'],
    ['特願2020-12\u200b3456', 'invisible-in-number',      '2020123456'],
    ['特願2020-123\n456',   'broken-off',                  ''],
    ['特公平1-000600',      'era-boundary-1989',           '1989000600'],
    ['特表2008-116341',     'national-publication-serial', '2008116341'],
    ['特開2021-590037',     'publication-serial',          '2021590037'],
    ['特許第75338890号',    'registration-digits',         ''],
    ['特許第8500001号',     'registration-too-large',      '8500001'],
    ['商標登録第7500001号', 'registration-too-large',      '7500001'],
    ['意匠登録第2000001号', 'registration-too-large',      '2000001'],
    ['特許第0000000号',     'serial-zero',                 ''],
    ['特願2O20-123456',     'letter-in-digits',            '2020123456'],
    ['特許第75338l8号',     'letter-in-digits',            '7533818'],
    ['特許第753388l号',     'broken-off',                  ''],
    ['特願2020ー123456',    'long-vowel-as-hyphen',        '2020123456'],
    ['不服2021-800012',     'trial-band',                  '2021800012'],
    ['PCT/J2020/012345',    'receiving-office',            ''],
    ['PCT/JP2020/12345',    'international-serial',        'JP2020012345'],
    ['WO2020/12345',        'international-serial',        'WO2020012345'],
    ['国際登録第12345678号', 'registration-digits',        '12345678'],
  ];
  for (const [text, code, number] of WRONG) {
    it(`${text} → ${code}`, () => {
      const [only, ...others] = scan(text, { year: 2026 });
      assert.deepEqual(others, []);
      assert.equal(only?.text, text);
      assert.equal(only.problem?.code, code);
      assert.equal(only.number, only.problem.severity === 'error' ? '' : number);
    });
  }
});

describe('what is still right', () => {
  // prettier-ignore
  const EDGES: readonly (readonly [text: string, is: string])[] = [
    ['特許第8500000号',          'patent/registration/8500000'],
    ['実用新案登録第4000000号',  'utilityModel/registration/4000000'],
    ['意匠登録第2000000号',      'design/registration/2000000'],
    ['商標登録第7500000号',      'trademark/registration/7500000'],
    ['PCT/JP78/00012',           'patent/internationalApplication/JP1978000012'],
    ['PCT/JP03/00012',           'patent/internationalApplication/JP2003000012'],
    ['PCT/JP2004/000012',        'patent/internationalApplication/JP2004000012'],
    ['WO01/12345',               'patent/internationalPublication/WO2001012345'],
    ['WO02/012345',              'patent/internationalPublication/WO2002012345'],
    ['異議2021-685001',          'trademark/trial/2021685001'],
    ['不服2021-199999',          'patent/trial/2021199999'],
    ['特表2008-500001',          'patent/nationalPublication/2008500001'],
    ['特開2021-500000',          'patent/publication/2021500000'],
    ['特願2026-123456',          'patent/application/2026123456'],
    ['特開昭64-012345',          'patent/publication/1989012345'],
    ['JP 1982-108817 A',         'patent/publication/1982108817'],
    ['WO02/12345',               'patent/internationalPublication/WO2002012345'],
  ];
  for (const [text, is] of EDGES) {
    it(text, () => {
      assert.deepEqual(found(text), [[text, is]]);
      assert.equal(scan(text, { year: 2026 })[0]?.problem, undefined);
    });
  }

  it('公開 numbers of 昭和64年 are not offered, those of 平成元年 are', () => {
    const publication = (number: string) => ({ law: 'patent', kind: 'publication', number }) as const;
    assert.equal(unsupported(publication('1989003200')), 'showa-publication');
    assert.equal(unsupported(publication('1989003201')), undefined);
  });

  for (const behind of ['の2年分', 'の3月', 'の1件', 'の2つ']) {
    it(`商標登録第2345678号${behind}: no 分割`, () => {
      assert.deepEqual(
        found(`商標登録第2345678号${behind}`).map(([text]) => text),
        ['商標登録第2345678号'],
      );
    });
  }
});

describe('formatting', () => {
  // prettier-ignore
  const PRINTED = [
    '特願2020-123456', '特願平10-123456', '特願昭64-001146', '特願平1-001147', '実願2023-003687', '意願2021-019500', '商願2018-009480', '特開2021-090037', '特開平4-087383',
    '特表2008-516341', '特公平6-012345', '再表2010/016589', '特許第7533889号', '実用新案登録第3244847号', '意匠登録第1680736号', '意匠登録第1234567号の類似2', '商標登録第6036291号',
    '商標登録第2345678号の1', '商標登録第5681763号の防護1', 'PCT/JP2020/012345', 'WO2020/123456', '国際登録第1811422号', 'DM/091050', '不服2021-012345', '不服2004-12345',
    '平成11年審判第12345号', '平成11年異議第71234号', '延長登録出願2018-700123', '書換2003-123456', '書換平10-123456', '平成8年商標更新登録願第12345号',
  ];
  for (const text of PRINTED) {
    it(`${text} reads and prints the same, in both widths`, () => {
      const [half] = scan(text, { year: 2026 });
      assert.ok(half);
      assert.equal(formatNumber(half), text);
      const full = formatNumber(half, { width: 'full' });
      const [again] = scan(full, { year: 2026 });
      assert.ok(again);
      assert.equal(again.text, full);
      assert.equal(formatNumber(again), text);
    });
  }
});

describe('J-PlatPat addresses without a request', () => {
  // prettier-ignore
  const ADDRESSES: readonly (readonly [text: string, place: string | undefined])[] = [
    ['特願2020-123456',         'PU/JP-2020-123456/10'],
    ['特願平10-123456',         undefined],
    ['特開2023-093799',         'PU/JP-2023-093799/11'],
    ['特開平4-15611',           'PU/JP-H04-015611/11'],
    ['特開昭61-215513',         'PU/JP-S61-215513/11'],
    ['特公昭46-19818',          'PU/JP-S46-019818/12'],
    ['特許第7243802号',         'PU/JP-7243802/15'],
    ['実願2023-003687',         'PU/JP-2023-003687/20'],
    ['実用新案登録第3244847号', 'PU/JP-3244847/25'],
    ['WO2010/016589',           'PU/WO-A-2010-016589/50'],
    ['再表2010/016589',         'PU/WO-A-2010-016589/50'],
    ['意願2020-015234',         'DE/JP-2020-015234/30'],
    ['商願2018-009480',         'TR/JP-2018-009480/40'],
    ['特表2008-516341',         undefined],
    ['意匠登録第1680736号',     undefined],
    ['不服2021-012345',         undefined],
    ['特願2020-0',              undefined],
  ];
  for (const [text, place] of ADDRESSES) {
    it(text, () => {
      const [number] = scan(text, { year: 2026 });
      assert.ok(number);
      assert.equal(offlineAddress(number), place && `https://www.j-platpat.inpit.go.jp/c1801/${place}/ja`);
    });
  }
});
