/** Texts of watched cases. Sentences about what was done come from the server. */

export const watchJa = {
  title: '案件をウォッチに追加',
  numberToEnd: 'ウォッチから外す案件を選んでください',
  nothingWatched: 'ウォッチしている案件はありません。',
};

export const watchEn: typeof watchJa = {
  title: 'Add to Watched Cases',
  numberToEnd: 'Choose the case that is not to be watched any more',
  nothingWatched: 'No cases are watched.',
};
