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
  numberToEnd: 'Choose the case to remove from the watched cases',
  nothingWatched: 'No cases are watched.',
  accept: 'Update Every Day',
  decline: 'Do Not Update',
  ownList:
    'Your list of watched cases is your own, and no folder list is used (setting jpoDrafting.watch.location). Cases you add are updated once a day.',
};

export const watch = { ja, en };
