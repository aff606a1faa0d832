/** Texts of watched cases. Sentences about what was done come from the server. */

const ja = {
  title: '案件をウォッチに追加',
  numberToEnd: 'ウォッチから外す案件を選んでください',
  nothingWatched: 'ウォッチしている案件はありません。',
  accept: '毎日更新する',
  decline: '更新しない',
  ownList:
    'ウォッチの一覧はあなたのもので、フォルダーの一覧は使っていません（設定 jpoDrafting.watch.location）。加えた案件は1日1回自動で更新します。',
};

const en: typeof ja = {
  title: 'Add to Watched Cases',
  numberToEnd: 'Choose the case that is not to be watched any more',
  nothingWatched: 'No cases are watched.',
  accept: 'Update Every Day',
  decline: 'Do Not Update',
  ownList:
    'The list of watched cases is your own; no list of a folder is used (setting jpoDrafting.watch.location). Cases that you add are updated once a day.',
};

export const watch = { ja, en };
