import assert from 'node:assert/strict';
import type { Law } from '../../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { Desk, directoryOf } from './desk.ts';
import type { Entry } from '../../../../server/src/applicants/directory.ts';

/** A demo case with a notice that waits, one with an answered notice, and a registered one. */
const WAITING = '2022900001';

describe('completion of contents', () => {
  let demo: DemoServices;
  let desk: Desk;
  /** Requests that the test itself made. */
  let asked = 0;
  beforeEach(async () => {
    demo = await demoServices();
    asked = 0;
    desk = new Desk(demo);
  });
  afterEach(() => demo.close());

  /** Brings a demo case in, as a hover does; completion itself asks nothing after this. */
  async function hold(number: string, law: Law = 'patent'): Promise<void> {
    await demo.cases.resolve({ law, kind: 'application', number }, { priority: 'interactive' });
    asked = demo.asked().length;
  }
  const asksNothing = () => {
    assert.deepEqual(demo.asked().slice(asked), []);
  };

  const draft = (body: string) =>
    `【書類名】　　　　　意見書\n【事件の表示】\n　　【出願番号】　　特願２０２２－９００００１\n${body}`;

  describe('parties', () => {
    it('識別番号: the applicants of the case first, in the width of the draft; the name is put in below', async () => {
      await hold(WAITING);
      const found = await desk.at(draft('【特許出願人】\n　　【識別番号】　　|\n【代理人】\n'));
      assert.equal(found.labels[0], '９９９００００１１');
      assert.equal(found.items[0]?.detail, '架空電機株式会社');
      assert.equal(found.items[0].labelDetails?.description, '案件の出願人');
      assert.equal(
        found.text('９９９００００１１'),
        draft(
          '【特許出願人】\n　　【識別番号】　　９９９００００１１\n　　【氏名又は名称】架空電機株式会社\n【代理人】\n',
        ),
      );
      asksNothing();
    });

    it('識別番号: a name that stands there is replaced, an empty one filled, 代表者 with it', async () => {
      const block = (code: string, name: string, who: string) =>
        draft(`【特許出願人】\n　　【識別番号】${code}\n　　【氏名又は名称】${name}\n　　【代表者】　　　${who}\n`);
      for (const [name, who] of [
        ['見本　太郎', '古い　名'],
        ['', ''],
      ] as const) {
        const found = await desk.at(block('　　高橋|', name, who));
        assert.equal(
          found.text('９９９００００３１'),
          block('　　９９９００００３１', '株式会社架空髙橋製作所', '髙橋　見本'),
        );
        assert.equal(found.list.isIncomplete, true, 'the directory finds, not the editor');
      }
    });

    it('識別番号: a name on the line below its item is replaced there; an empty line takes what is picked', async () => {
      const block = (code: string, name: string) =>
        draft(`【特許出願人】\n　　【識別番号】${code}\n　　【氏名又は名称】\n　　　${name}\n`);
      const found = await desk.at(block('　　高橋|', '見本　太郎'));
      assert.equal(found.text('９９９００００３１'), block('　　９９９００００３１', '株式会社架空髙橋製作所'));
      const office = await desk.at('【書類名】意見書\n【あて先】|\n特許庁\n【事件の表示】\n');
      const [first = ''] = office.labels;
      assert.match(office.text(first), /^【書類名】意見書\n【あて先】\u3000*特許庁.*殿\n特許庁\n/u);
    });

    it('氏名又は名称: agents of the case for 代理人, by any part of the name; the code is put in above', async () => {
      await hold(WAITING);
      const found = await desk.at(draft('【代理人】\n　　【弁理士】\n　　【氏名又は名称】太|\n'));
      assert.deepEqual(
        found.items.filter(({ labelDetails }) => labelDetails?.description === '案件の代理人').length,
        2,
      );
      assert.equal(
        found.text('見本　太郎'),
        draft('【代理人】\n　　【識別番号】　　９９９０１０００１\n　　【弁理士】\n　　【氏名又は名称】見本　太郎\n'),
      );
      asksNothing();
    });

    it('識別番号: nobody of the other side of the case, unless only they are typed for', async () => {
      await hold(WAITING);
      const agents = await desk.at(draft('【代理人】\n　　【識別番号】　　|\n'));
      assert.deepEqual(agents.labels.slice(0, 2), ['９９９０１０００１', '９９９０１０００２']);
      assert.ok(!agents.labels.includes('９９９００００１１'), 'an applicant of the case');
      assert.ok(agents.labels.includes('９９９００００３１'), 'someone else of the list stays');
      const typed = await desk.at(draft('【代理人】\n　　【識別番号】　　999000011|\n'));
      assert.ok(typed.labels.includes('９９９００００１１'));
      const { services } = desk;
      const agent: Entry = { code: '999010001', name: '見本　太郎', isAgent: true, source: 'answer' };
      const withAgent = { ...directoryOf([agent]) };
      const other = new Desk(demo, { cases: services.cases, directory: withAgent });
      const applicants = await other.at(draft('【特許出願人】\n　　【識別番号】　　|\n'));
      assert.ok(applicants.labels.includes('９９９００００１１'));
      assert.ok(!applicants.labels.includes('９９９０１０００１'), 'an agent of the case');
    });

    it('識別番号 of an agent without a name: the name stands behind 弁理士', async () => {
      await hold(WAITING);
      const found = await desk.at(draft('【代理人】\n　　【識別番号】　　9990|\n　　【弁理士】\n'));
      assert.equal(
        found.text('９９９０１０００２'),
        draft('【代理人】\n　　【識別番号】　　９９９０１０００２\n　　【弁理士】\n　　【氏名又は名称】例示　太郎\n'),
      );
    });

    it('by 略称, in half width where the draft is; the cursor in the middle of what stands there', async () => {
      const text = (name: string) =>
        `【書類名】意見書\n【整理番号】A-1\n【特許出願人】\n  【識別番号】\n  【氏名又は名称】${name}\n`;
      const found = await desk.at(text('架空高|橋'));
      assert.equal(
        found.text('株式会社架空髙橋製作所'),
        text('株式会社架空髙橋製作所').replace('【識別番号】', '【識別番号】999000031'),
      );
    });

    it('a divisional application has the parties of its 原出願', async () => {
      await hold(WAITING);
      const text = `【書類名】　　　　　特許願\n【原出願の表示】\n　　【出願番号】　　特願２０２２－９００００１\n【特許出願人】\n　　【識別番号】　　|\n`;
      assert.equal((await desk.at(text)).labels[0], '９９９００００１１');
    });

    it('who is named already comes behind who is not', async () => {
      await hold(WAITING);
      const agent = (name: string) => `【代理人】\n　　【弁理士】\n　　【氏名又は名称】${name}\n`;
      const found = await desk.at(draft(agent('見本　太郎') + agent('|')));
      assert.deepEqual(found.labels.slice(0, 2), ['例示　太郎', '見本　太郎']);
    });

    it('代表者, 電話番号 and the beginning of 整理番号 from the list of the office', async () => {
      const text = draft('【特許出願人】\n　　【識別番号】　　９９９００００３１\n');
      assert.deepEqual((await desk.at(`${text}　　【代表者】　　　|`)).labels, ['髙橋　見本']);
      assert.deepEqual((await desk.at(`${text}　　【電話番号】　　|`)).labels, ['０３－００００－００００']);
      const reference = await desk.at(text.replace('意見書\n', '意見書\n【整理番号】　　　　|\n'));
      assert.deepEqual(reference.labels, ['ＫＴ']);
    });

    it('the last item looks the exact name up; nowhere else, and not offline', async () => {
      const text = draft('【特許出願人】\n　　【氏名又は名称】見本工業株式会社|\n');
      const found = await desk.at(text);
      const last = found.items.at(-1);
      assert.equal(last?.command?.command, 'jpoDrafting.lookUpApplicant');
      assert.match(last.label, /見本工業株式会社/u);
      assert.match(last.detail ?? '', /1回照会/u);
      assert.equal(found.text(last.label), text.replace('|', ''), 'choosing it changes nothing by itself');
      assert.equal(found.items.at(-2)?.command, undefined, 'Enter in passing sends nothing');
      assert.equal(found.items.at(-2)?.label, '見本工業株式会社');
      const lookups = async (one: Desk, marked: string) =>
        (await one.at(marked)).items.filter(({ command }) => command?.command === 'jpoDrafting.lookUpApplicant').length;
      assert.equal(
        await lookups(desk, draft('【特許出願人】\n　　【識別番号】　　９９９０００|\n')),
        0,
        'no whole code',
      );
      assert.equal(await lookups(desk, draft('【特許出願人】\n　　【氏名又は名称】架空電機株式会社|\n')), 0, 'known');
      demo.configure({ mode: 'offline' });
      assert.equal(await lookups(desk, text), 0, 'offline');
      asksNothing();
    });

    it('says how many requests are left today', async () => {
      const found = await desk.at(draft('【特許出願人】\n　　【氏名又は名称】例示工業|\n'));
      assert.match(found.items.at(-1)?.detail ?? '', /残り 200 回/u, 'none was used today');
      for (const name of ['例示一', '例示二', '例示三', '例示四']) {
        await demo.applicants.byName(name, { priority: 'interactive' });
      }
      const after = await desk.at(draft('【特許出願人】\n　　【氏名又は名称】例示工業|\n'));
      assert.match(after.items.at(-1)?.detail ?? '', /残り (?!200)[0-9]+ 回/u);
      asked = demo.asked().length;
      asksNothing();
    });
  });

  describe('the case', () => {
    it('発送番号: unanswered notices with 発送日 and last day', async () => {
      await hold(WAITING);
      const found = await desk.at(draft('【発送番号】　　　　|\n'));
      assert.deepEqual(found.labels, ['４１２３０１']);
      assert.match(
        found.items[0]?.detail ?? '',
        /^拒絶理由通知書 発送日 2026-10-20 期限 2026-12-21（要確認） 未応答$/u,
      );
      assert.deepEqual(found.items[0]?.labelDetails, {
        detail: ' 拒絶理由通知書',
        description: '期限 2026-12-21 未応答',
      });
      assert.equal(found.text('４１２３０１'), draft('【発送番号】　　　　４１２３０１\n'));
      asksNothing();
    });

    it('発送番号: those that were answered come last and say so', async () => {
      const number = '2018900010';
      await hold(number);
      const { knowledge } = await demo.cases.held({ law: 'patent', kind: 'application', number });
      assert.equal(knowledge.kind, 'case');
      const found = await desk.at(
        '【書類名】　　　　　意見書\n【事件の表示】\n　　【出願番号】　　特願２０１８－９０００１０\n【発送番号】　　　　|\n',
      );
      for (const { labelDetails } of found.items) assert.equal(labelDetails?.description, '応答済');
    });

    it('提出日: today, the last day to come, the dates of the case, in cells of two', async () => {
      await hold(WAITING);
      const found = await desk.at(draft('').replace('意見書\n', '意見書\n【提出日】　　　　　|\n'));
      assert.equal(found.labels[0], '令和　８年１１月２３日');
      assert.equal(found.items[0]?.detail, '2026-11-23 本日');
      assert.equal(found.labels[1], '令和　８年１２月２１日');
      assert.ok(found.labels.includes('令和　４年　４月　１日'), 'when it was filed');
      const half = await desk.at('【書類名】意見書\n【発送番号】084096\n【提出日】2026|\n');
      assert.equal(half.text('令和 8年11月23日'), '【書類名】意見書\n【発送番号】084096\n【提出日】令和 8年11月23日\n');
      asksNothing();
    });

    it('出願日 of an earlier application is that of its number', async () => {
      await hold(WAITING);
      const text = (date: string) =>
        `【書類名】　　　　　特許願\n【原出願の表示】\n　　【出願番号】　　特願２０２２－９００００１\n　　【出願日】　　　${date}\n`;
      const found = await desk.at(text('|'));
      assert.deepEqual(found.labels, ['令和　４年　４月　１日']);
      assert.equal(found.text('令和　４年　４月　１日'), text('令和　４年　４月　１日'));
    });
  });

  describe('words', () => {
    const WORDS: readonly (readonly [marked: string, first: string, ...others: string[]])[] = [
      [draft('【あて先】　　　　　|\n'), '特許庁審査官　殿', '特許庁長官　殿', '特許庁審判長　殿'],
      [draft('【審判請求人】\n【あて先】　　　　　|\n'), '特許庁審判長　殿'],
      ['【書類名】手続補正書\n【あて先】|\n', '特許庁長官　殿'],
      ['【書類名】意匠登録願\n【手続補正１】\n　【補正対象書類名】|\n', '意匠登録願', '図面'],
      ['【書類名】手続補正書\n【手続補正１】\n　【補正方法】変|\n', '変更'],
      [
        '【書類名】審判請求書\n【審判事件の表示】\n　　【出願番号】商願2026-900201\n　　【審判の種別】|\n',
        '拒絶査定不服審判事件',
        '商標登録取消審判事件',
      ],
      ['【書類名】特許願\n【パリ条約による優先権等の主張】\n　　【国・地域名】us|\n', 'アメリカ合衆国'],
      [
        '【書類名】特許願\n【提出物件の目録】\n　　【物件名】明細書　１\n　　【物件名】|\n',
        '特許請求の範囲　１',
        '図面　１',
      ],
    ];
    for (const [marked, first, ...others] of WORDS) {
      it(`${first} for ${marked.split('\n').at(-2) ?? ''}`, async () => {
        const found = await desk.at(marked);
        assert.equal(found.labels[0], first);
        for (const other of others) assert.ok(found.labels.includes(other), found.labels.join(' '));
        assert.equal(new Set(found.labels).size, found.labels.length);
        assert.ok(found.text(first).includes(first));
      });
    }

    it('あて先: the examiner of the notice, where its text is held', async () => {
      await hold(WAITING);
      const application = { law: 'patent', kind: 'application', number: WAITING } as const;
      await demo.cases.learn(application, ['noticeBodies'], { priority: 'interactive' });
      asked = demo.asked().length;
      const found = await desk.at(draft('').replace('意見書\n', '意見書\n【あて先】　　　　　|\n'));
      assert.match(found.labels[0] ?? '', /^特許庁審査官\u3000[^\u3000]+\u3000[^\u3000]+\u3000殿$/u);
      assert.equal(found.labels[1], '特許庁審査官　殿');
      assert.deepEqual(demo.asked().slice(asked), []);
    });

    it('補正対象項目名: claims and paragraphs that stand in the draft', async () => {
      const text = (item: string) =>
        `【書類名】　　　　　手続補正書\n【手続補正１】\n　【補正対象書類名】明細書\n　【補正対象項目名】${item}\n　【補正方法】　　　変更\n　【補正の内容】\n　　【００１２】\n　測定部２は。\n【書類名】明細書\n【発明の名称】装置\n【００３０】\n　続き。\n`;
      const found = await desk.at(text('|'));
      for (const label of ['全文', '００１２', '００３０', '発明の名称'])
        assert.ok(found.labels.includes(label), label);
      assert.equal(found.text('００３０'), text('００３０'));
    });
  });
});
