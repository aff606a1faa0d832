import { counted } from './punctuation.ts';

/** Texts of looking up many numbers. */
const ja = {
  noNumbers: '照会できる番号がありません。',
  allHeld: (numbers: number) => `番号${numbers}件はすべて本日の内容を取得済みです。照会の必要はありません。`,
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
  cancelled: '中止したため。ここまでの結果は保存しました',
};

const en: typeof ja = {
  noNumbers: 'No number can be looked up.',
  allHeld: (numbers) =>
    `Today's data is already saved for ${numbers === 1 ? 'the number' : `all ${numbers} numbers`}. No request is needed.`,
  title: (numbers, requests, minutes) =>
    `Look up ${counted(numbers, 'number')}: at most ${requests} requests, about ${minutes} min.`,
  soon: (numbers, requests) =>
    `Look up ${counted(numbers, 'number')}: at most ${counted(requests, 'request')}, within a minute.`,
  api: (label, requests, remaining) => `${label}: ${requests} (${remaining} left today)`,
  paced:
    'Batches of more than 20 requests run slowly: they leave room for other requests, take up to 1 minute per 10 requests, and stop when little of the daily limit is left.',
  progress: (done, all, number) => `${done}/${all} ${number}`,
  waiting: (seconds) => `the limit per minute is reached; waiting about ${seconds} s`,
  done(found, notFound, notAsked, why) {
    const parts = [
      `${found} found`,
      ...(notFound > 0 ? [`${notFound} not in JPO data`] : []),
      ...(notAsked > 0 ? [`${notAsked} not looked up${why === '' ? '' : ` (${why.replace(/\.$/u, '')})`}`] : []),
    ];
    return `${parts.join(', ')}.`;
  },
  cancelled: 'canceled; results so far are saved',
};

export const batch = { ja, en };
