/** Texts of batches and watched cases. Sentences about what was done come from the server. */

export const watchJa = {
  lookUp: '照会する',
  lookingUp: '番号を照会しています',
  noDraft: '下書きを開いてから実行してください。',
  number: 'ウォッチする案件の番号（出願・公開・登録など、どの表記でも）',
  numberToEnd: 'ウォッチから外す案件を選んでください',
  nothingWatched: 'ウォッチしている案件はありません。',
};

export const watchEn: typeof watchJa = {
  lookUp: 'Look Up',
  lookingUp: 'Looking numbers up',
  noDraft: 'Open a draft first.',
  number: 'A number of the case to watch (application, publication, registration …) in any notation',
  numberToEnd: 'Choose the case that is not to be watched any more',
  nothingWatched: 'No cases are watched.',
};

export type WatchMessages = typeof watchJa;
