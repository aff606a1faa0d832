import assert from 'node:assert/strict';
import { aboutOf, readDraft } from '../../../server/src/features/shared/folderDrafts.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

const about = (text: string) =>
  aboutOf(structureOf(text), scan(text, { year: 2026 })).map(({ number, reference }) =>
    reference === undefined ? formatNumber(number) : [formatNumber(number), reference],
  );

describe('the cases that a draft is about', () => {
  it('its own, with its 整理番号 in half width; not those that its text cites', () => {
    const opinion = [
      '【書類名】　意見書',
      '【整理番号】　ＫＤ２２－００１',
      '【事件の表示】',
      '　【出願番号】　特願２０２２－９００００１',
      '【意見の内容】',
      '引用文献２（特許第８４００００２号の公開公報）、特願２０２０－９００００５',
    ];
    assert.deepEqual(about(opinion.join('\n')), [['特願2022-900001', 'KD22-001']]);
    assert.deepEqual(readDraft('file:///a.txt', opinion.join('\n'), 2026).about, [
      { number: { law: 'patent', kind: 'application', number: '2022900001' }, reference: 'KD22-001' },
    ]);
  });

  it('every document of a draft has its own', () => {
    const two = ['特願2022-900001', '特願2022-900002'].map(
      (number, n) => `【書類名】出願審査請求書\n【整理番号】R-${n}\n【出願の表示】\n【出願番号】${number}\n`,
    );
    assert.deepEqual(about(two.join('')), [
      ['特願2022-900001', 'R-0'],
      ['特願2022-900002', 'R-1'],
    ]);
  });

  it('the original of a divisional, whose 整理番号 it is not; a right that is paid for', () => {
    const divisional =
      '【書類名】特許願\n【整理番号】NEW-1\n【原出願の表示】\n【出願番号】特願2020-900005\n【書類名】明細書\n【先行技術文献】\n【特許文献１】特開2013-490006号公報\n';
    assert.deepEqual(about(divisional), ['特願2020-900005']);
    assert.deepEqual(about('【書類名】特許料納付書\n【特許番号】特許第8400001号\n'), ['特許第8400001号']);
  });

  it('a trial number beside the application is not another case; alone it is one', () => {
    const both = '【書類名】意見書\n【事件の表示】\n【審判番号】不服2026-000001\n【出願番号】特願2022-900001\n';
    assert.deepEqual(about(both), ['特願2022-900001']);
    assert.deepEqual(about('【書類名】審判請求取下書\n【審判の番号】不服2026-000001\n'), []);
  });

  it('a placeholder is no 整理番号, and a number that is broken off no case', () => {
    assert.deepEqual(about('【書類名】意見書\n【整理番号】○○\n【事件の表示】\n【出願番号】特願2022-900001\n'), [
      '特願2022-900001',
    ]);
    assert.deepEqual(about('【書類名】意見書\n【整理番号】A\n【事件の表示】\n【出願番号】特願2022-\n'), []);
  });

  it('of a text that is no procedural document all', () => {
    assert.deepEqual(about('特願2022-900001 と特許第8400001号の件'), ['特願2022-900001', '特許第8400001号']);
  });

  it('takes no longer than its length asks for', () => {
    const items = Array.from({ length: 20_000 }, (_, n) => `【出願番号】特願2022-${String(n + 1).padStart(6, '0')}\n`);
    const begun = performance.now();
    assert.equal(about(`【書類名】意見書\n${items.join('')}`).length, 20_000);
    assert.ok(performance.now() - begun < 5_000);
  });
});
