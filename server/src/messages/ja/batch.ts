/** Texts of looking up many numbers. */
export const batch = {
  noNumbers: '照会できる番号がありません。',
  allHeld: (numbers: number) => `番号${numbers}件はすべて本日の内容が手元にあります。照会の必要はありません。`,
  title: (numbers: number, requests: number, minutes: number) =>
    `番号${numbers}件を照会します：最大${requests}回、約${minutes}分。`,
  soon: (numbers: number, requests: number) => `番号${numbers}件を照会します：最大${requests}回、1分以内。`,
  api: (label: string, requests: number, remaining: number) => `${label} ${requests}回（本日の残り ${remaining}回）`,
  paced: '20回を超えるので、ほかの照会の余地を残して1分10回以内でゆっくり進め、1日の残りが少なくなれば止めます。',
  progress: (done: number, all: number, number: string) => `${done}/${all} ${number}`,
  waiting: (seconds: number) => `1分間の照会回数に達したため、約${seconds}秒待ちます`,
  done(found: number, notFound: number, notAsked: number, why: string): string {
    const parts = [
      `${found}件が見つかりました`,
      ...(notFound > 0 ? [`${notFound}件は特許庁のデータにありません`] : []),
      ...(notAsked > 0 ? [`${notAsked}件は照会していません${why === '' ? '' : `（${why.replace(/。$/u, '')}）`}`] : []),
    ];
    return `${parts.join('、')}。`;
  },
  cancelled: '取りやめたため。ここまでの結果は保存しました',
};
