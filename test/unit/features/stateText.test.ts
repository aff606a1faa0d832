import assert from 'node:assert/strict';
import { judge } from '../../../server/src/cases/state.ts';
import { stateNotes, stateText } from '../../../server/src/features/shared/stateText.ts';
import { readProgress, type Progress } from '../../../server/src/apis/answers/progress.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import { STATUSES } from '../../../server/src/cases/status.ts';

const NOW = Date.parse('2026-11-29T10:00:00+09:00');
const [ja, en] = [messagesFor('ja'), messagesFor('en')];

/** `A131 20261001 拒絶理由通知書` */
function patent(rows: readonly string[], fields: object = {}): Progress {
  const documentList = rows.map((row) => {
    const [documentCode, legalDate, documentDescription] = row.split(' ');
    return { documentCode, legalDate, documentDescription, documentSeparator: 'S' };
  });
  const said = { registrationNumber: '', registrationDate: '', disappearanceDate: '', erasureIdentifier: '' };
  const bibliographyInformation = [{ numberType: '01', documentList }];
  return readProgress('patent', { ...said, filingDate: '20220110', bibliographyInformation, ...fields });
}

const stateOf = (progress: Progress) => judge({ progress }, { now: NOW, residentAbroad: false }).state;
const text = (progress: Progress, messages = ja) => stateText(stateOf(progress), progress.law, messages);
const notes = (progress: Progress, messages = ja) => stateNotes(stateOf(progress), progress.law, messages);

const RECENT = { filingDate: '20250110' };
const APPEALED = ['A63 20220110', 'A621 20230110', 'A02 20240603', 'C60 20240902'];

/** As they were made; 2019900012 was filed in 2019, and nobody asked for its examination. */
const DEMO_STATES = [
  '2022900001 notice',
  '2026900002 filed',
  '2024900003 published',
  '2024900004 examinationRequested',
  '2022900011 responded',
  '2019900012 deemedWithdrawn',
  '2020900013 allowed',
  '2020900005 registered',
  '2012900006 ceased',
  '2021900007 refused',
  '2018900008 withdrawn',
  '2021599901 registered',
  '2018900010 registered',
  '1998900014 ceased',
  '2024001950 notice',
  '2026900102 filed',
  '2021900103 registered',
  '2021900104 registered',
  '2012900105 ceased',
  '2023599906 refused',
  '2026900201 notice',
  '2026900202 filed',
  '2022900203 registered',
  '2020900204 registered',
  '2010900205 ceased',
  '2024900206 refused',
  '2023900207 withdrawn',
  '2025900208 responded',
];

describe('where a case stands, in words', () => {
  it('names the instance where the status does not', () => {
    assert.equal(text(patent([...APPEALED, 'A131 20261001'])), '拒絶理由通知（応答書類は未提出）［審査前置］');
    assert.equal(text(patent([...APPEALED, 'C13 20261001'])), '拒絶理由通知（応答書類は未提出）［審判］');
    assert.equal(text(patent(APPEALED)), '審判請求');
    assert.equal(text(patent([...APPEALED, 'A911 20240920'])), '審判請求［審査前置］');
    assert.equal(
      text(patent([...APPEALED, 'C13 20261001']), en),
      'notice of reasons for refusal (no response filed) [appeal]',
    );
  });

  it('says what is expected, and why', () => {
    const overdue = patent(['A63 20220110']);
    assert.equal(text(overdue), 'みなし取下げ（見込み）');
    assert.equal(text(overdue, en), 'deemed withdrawn (expected)');
    assert.match(notes(overdue).join(), /出願審査請求書がありません（特許法48条の3第4項）/u);
    assert.match(notes(overdue, en).join(), /art\. 48-3\(4\)/u);
  });

  it('names an open notice of another kind', () => {
    const ordered = patent(['A63 20250110', 'A111 20261001 手続補正指令書'], RECENT);
    assert.deepEqual(notes(ordered), ['期間のある通知（手続補正指令書、2026-10-01発送）に応答書類が見当たりません']);
    assert.deepEqual(notes(ordered, en), [
      'no response found to a notice with a response period (order to correct the application, sent 2026-10-01)',
    ]);
    // The status says it already.
    assert.deepEqual(notes(patent(['A63 20250110', 'A131 20261001 拒絶理由通知書'], RECENT)), []);
  });

  it('says what is pending beside a right', () => {
    const right = {
      registrationNumber: '7533889',
      registrationDate: '20240805',
      erasureIdentifier: '00',
      expireDate: '20420110',
    };
    const opposed = patent(['A01 20240703', 'C561 20250205', 'C60 20250301'], right);
    assert.equal(text(opposed), '登録・存続');
    assert.match(notes(opposed).join(), /^係属中とみられます（異議の申立て、審判。/u);
    assert.match(notes(opposed, en).join(), /^seems to be pending \(opposition, trial;/u);
  });

  it('does not say that a right is alive where nobody did', () => {
    const unsaid = patent(['A01 20240703'], {
      registrationNumber: '7533889',
      disappearanceDate: undefined,
      erasureIdentifier: undefined,
    });
    assert.equal(text(unsaid), '判定できません');
    assert.deepEqual(notes(unsaid).toSorted(), [
      '存続期間満了日が示されていません',
      '登録の有無又は存続・消滅の別が示されていません',
    ]);
  });

  it('names the newest documents whose effect is not known, and says why it does not judge', () => {
    const sent = ['A2512', 'A2515', 'A2516', 'A2517'].map((code, n) => `${code} 2026010${n + 1} ${code}の通知`);
    assert.deepEqual(notes(patent(['A63 20250110', ...sent], RECENT)), [
      '状態への影響が分からない発送書類があります（2026-01-02 A2515の通知、2026-01-03 A2516の通知、2026-01-04 A2517の通知、ほか1件）',
    ]);
    const unsaid = patent(['A63 20250110'], { bibliographyInformation: undefined });
    assert.equal(text(unsaid), '判定できません');
    assert.deepEqual(notes(unsaid), ['経過の書類の全部又は一部が示されていません']);
    assert.deepEqual(notes(unsaid, en), ['some or all documents of the history are missing from the data']);
  });

  it('has a name for every status in both languages', () => {
    for (const status of STATUSES) for (const one of [ja, en]) assert.ok(one.status[status].length > 1, status);
  });

  it('of the demo cases is what they were made for', () => {
    const states = DEMO_CASES.cases.map(({ law, progress }) => {
      return `${progress.applicationNumber} ${stateOf(readProgress(law, progress)).status}`;
    });
    assert.deepEqual(states, DEMO_STATES);
  });
});
