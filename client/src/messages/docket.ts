import type { DocketView } from '../../../server/src/protocol.ts';

/** Texts of the docket. What its rows say comes from the server. */

const ja = {
  name: '期限一覧',
  groupBy: '期限一覧の分け方',
  groups: { date: '期限の順', client: '依頼者ごと', person: '担当者ごと' } satisfies Record<
    DocketView['groupBy'],
    string
  > as Record<DocketView['groupBy'], string>,
  current: '現在の分け方',
  filter: '依頼者または担当者を選んでください',
  client: '依頼者',
  person: '担当者',
  noNames:
    '依頼者も担当者も分かっていません。事務所の案件の一覧（CSV。整理番号、出願番号、依頼者、担当者）を設定 jpoDrafting.docket に指定すると選べます。',
  filtered: (text: string) => `絞り込み: ${text}`,
  save: '期限一覧を保存',
  fileName: '期限一覧',
  written: (count: number, apart: number, isCalendar: boolean) =>
    `${count}件の期限を書き出しました。${
      apart === 0
        ? ''
        : isCalendar
          ? `期限を数えていない案件${apart}件は、カレンダーには入りません（期限一覧で確認してください）。`
          : `期限を数えていない案件${apart}件は、末尾に理由とともにあります。`
    }`,
  notWritten: (why: string) => `保存できませんでした。${why}`,
};

const en: typeof ja = {
  name: 'Docket',
  groupBy: 'Group Docket',
  groups: { date: 'By deadline', client: 'By client', person: 'By person' },
  current: 'current',
  filter: 'Choose a client or person',
  client: 'Client',
  person: 'Person',
  noNames:
    "No client or person is known. To choose one, set the office's case list (CSV with reference, number, client, person) in the setting jpoDrafting.docket.",
  filtered: (text) => `Filter: ${text}`,
  save: 'Save Docket',
  fileName: 'docket',
  written: (count, apart, isCalendar) =>
    `${count} deadline${count === 1 ? '' : 's'} written.${
      apart === 0
        ? ''
        : isCalendar
          ? ` ${apart} case${apart === 1 ? '' : 's'} without a calculated deadline ${apart === 1 ? 'is' : 'are'} not in the calendar; see the docket.`
          : ` ${apart} case${apart === 1 ? '' : 's'} without a calculated deadline ${apart === 1 ? 'is' : 'are'} listed at the end, with the reason.`
    }`,
  notWritten: (why) => `The docket could not be saved. ${why}`,
};

export const docket = { ja, en };
