/** Texts of the watched cases. */
export const watch = {
  added: (number: string) => `${number}をウォッチに加えました。1日1回、夜間・休日を中心に自動で更新します。`,
  already: (number: string) => `${number}はすでにウォッチしています。`,
  removed: (number: string) => `${number}をウォッチから外しました。`,
  notWatched: (number: string) => `${number}はウォッチしていません。`,
  unsupported: (number: string) => `${number}は特許情報取得APIで照会できないため、ウォッチできません。`,
  full: (most: number) => `ウォッチできる案件は${most}件までです。`,
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
  none: 'ウォッチしている案件はありません。',
  columns: { number: '番号', title: '名称', news: '新着' },
  progress: (done: number, all: number) => `更新中 ${done}/${all}`,
  updated: (updated: number, left: number) =>
    left === 0 ? `${updated}件を更新しました。` : `${updated}件を更新しました。${left}件は更新していません。`,
  upToDate: 'すべて本日の内容です。',
};
