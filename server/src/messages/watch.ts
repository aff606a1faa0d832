import { counted } from './punctuation.ts';

/** Texts of the watched cases. */
const ja = {
  added: (number: string) => `${number}をウォッチに加えました。1日1回、夜間・休日を中心に自動で更新します。`,
  already: (number: string) => `${number}はすでにウォッチしています。`,
  removed: (number: string) => `${number}をウォッチから外しました。`,
  notWatched: (number: string) => `${number}はウォッチしていません。`,
  unsupported: (number: string) => `${number}は特許情報取得APIで照会できないため、ウォッチできません。`,
  full: (most: number) => `ウォッチできる案件は${most}件までです。`,
  beyond: (most: number, beyond: number) =>
    `ウォッチの一覧のファイルには${most}件を超える案件があります。初めの${most}件だけをウォッチし、残りの${beyond}件は更新しません。`,
  noNumber: 'ここには案件の番号がありません。番号にカーソルを置くか、番号を入力してください。',
  notANumber: (text: string) => `「${text}」から案件の番号を読み取れません。`,
  notWritten:
    'ウォッチの一覧を保存できません。フォルダーの権限と、ファイルが新しい版のものでないかを確認してください。',
  damaged: 'ウォッチの一覧のファイルを読み取れません。次に保存するとき、元のファイルは .damaged を付けて残します。',
  news: {
    document: (date: string, name: string) => `${date} 発送 ${name}`,
    status: (before: string, now: string) => `状態 ${before} → ${now}`,
    lastDay: (act: string, day: string) => `期限が近い ${act} ${day}（要確認）`,
  },
  summary: (cases: number) => (cases === 0 ? '新着はありません' : `新着のある案件 ${cases}件`),
  folderList: {
    proposed: (cases: number, requests: number) =>
      `このフォルダーには、ウォッチの一覧（${cases}件）があります。1日1回の自動更新には、あなたのIDで1日に最大${requests}回の照会を使います。更新しますか。`,
    grown: (cases: number, requests: number, agreed: number) =>
      `このフォルダーのウォッチの一覧が${cases}件に増えました。自動更新に使う照会は、許可済みの1日最大${agreed}回から、最大${requests}回になります。すべて更新しますか（許可するまでは、${agreed}回の範囲で更新します）。`,
    state: {
      own: 'この一覧はあなたのものです。加えた案件は1日1回自動で更新します。',
      accepted: (cases: number, requests: number, agreed: number) =>
        `フォルダーの一覧（${cases}件）を自動で更新します（1日に最大${Math.max(requests, agreed)}回の照会）。`,
      grown: (cases: number, requests: number, agreed: number) =>
        `フォルダーの一覧（${cases}件、1日に最大${requests}回）のうち、許可済みの${agreed}回の範囲を自動で更新します。`,
      proposed: (cases: number, requests: number) =>
        `フォルダーの一覧（${cases}件、1日に最大${requests}回）は、許可するまで自動では照会しません。`,
      declined: (cases: number, requests: number) =>
        `フォルダーの一覧（${cases}件、1日に最大${requests}回）は自動では照会しません。`,
    },
  },
  none: 'ウォッチしている案件はありません。',
  columns: { number: '番号', title: '名称', news: '新着' },
  progress: (done: number, all: number) => `更新中 ${done}/${all}`,
  updated: (updated: number, left: number) =>
    left === 0 ? `${updated}件を更新しました。` : `${updated}件を更新しました。${left}件は更新していません。`,
  upToDate: 'すべて本日の内容です。',
};

const en: typeof ja = {
  added: (number) =>
    `${number} was added to the watched cases. It is updated once a day, mainly at night and on holidays.`,
  already: (number) => `${number} is already watched.`,
  removed: (number) => `${number} was removed from the watched cases.`,
  notWatched: (number) => `${number} is not watched.`,
  unsupported: (number) => `${number} cannot be looked up with the APIs, so it cannot be watched.`,
  full: (most) => `At most ${most} cases can be watched.`,
  beyond: (most, beyond) =>
    `The list of watched cases has more than ${most} cases. The first ${most} are watched; the other ${beyond} are not updated.`,
  noNumber: 'There is no case number here. Place the cursor on one, or enter one.',
  notANumber: (text) => `No case number can be read from “${text}”.`,
  notWritten:
    'The list of watched cases cannot be saved. Check the permissions of the folder, and whether a newer version wrote the file.',
  damaged:
    'The list of watched cases cannot be read. The next time it is saved, the original file is kept with the extension .damaged.',
  news: {
    document: (date, name) => `${date} dispatched: ${name}`,
    status: (before, now) => `Status: ${before} → ${now}`,
    lastDay: (act, day) => `Deadline approaching: ${act} ${day} (verify)`,
  },
  summary: (cases) => (cases === 0 ? 'No news' : `${cases} watched ${cases === 1 ? 'case has' : 'cases have'} news`),
  folderList: {
    proposed: (cases, requests) =>
      `This folder has a list of ${counted(cases, 'watched case')}. Updating it once a day takes at most ${counted(requests, 'request')} per day with your ID. Update it?`,
    grown: (cases, requests, agreed) =>
      `This folder's list of watched cases has grown to ${cases} cases. Updating all of them takes at most ${requests} requests per day; you have accepted ${agreed}. Update all of them? Until you accept, at most ${agreed} requests per day are sent.`,
    state: {
      own: 'This list is your own. Cases you add are updated once a day.',
      accepted: (cases, requests, agreed) =>
        `The folder's list (${counted(cases, 'case')}) is updated automatically (at most ${Math.max(requests, agreed)} requests per day).`,
      grown: (cases, requests, agreed) =>
        `The folder's list (${cases} cases, at most ${requests} requests per day) is updated automatically within the ${agreed} requests per day you have accepted.`,
      proposed: (cases, requests) =>
        `The folder's list (${counted(cases, 'case')}, at most ${requests} requests per day) is not updated automatically until you accept.`,
      declined: (cases, requests) =>
        `The folder's list (${counted(cases, 'case')}, at most ${requests} requests per day) is not updated automatically.`,
    },
  },
  none: 'No cases are watched.',
  columns: { number: 'Number', title: 'Title', news: 'News' },
  progress: (done, all) => `updating ${done}/${all}`,
  updated: (updated, left) => `${counted(updated, 'case')} updated.${left === 0 ? '' : ` ${left} not updated.`}`,
  upToDate: "All cases already have today's data.",
};

export const watch = { ja, en };
