import { counted } from './punctuation.ts';

/** Texts of looking up many numbers. */
const ja = {
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

const en: typeof ja = {
  noNumbers: 'There are no numbers that can be looked up.',
  allHeld: (numbers) =>
    `${numbers === 1 ? 'The number is' : `All ${numbers} numbers are`} of today already. Nothing to ask.`,
  title: (numbers, requests, minutes) =>
    `Look up ${counted(numbers, 'number')}: at most ${requests} requests, about ${minutes} min.`,
  soon: (numbers, requests) =>
    `Look up ${counted(numbers, 'number')}: at most ${counted(requests, 'request')}, within a minute.`,
  api: (label, requests, remaining) => `${label}: ${requests} (${remaining} left today)`,
  paced:
    'With more than 20 requests it goes slowly, at most 10 a minute, leaves room for other questions, and stops when little is left of the day.',
  progress: (done, all, number) => `${done}/${all} ${number}`,
  waiting: (seconds) => `the minute is full, waiting about ${seconds} s`,
  done(found, notFound, notAsked, why) {
    const parts = [
      `${found} found`,
      ...(notFound > 0 ? [`${notFound} not in the JPO's data`] : []),
      ...(notAsked > 0 ? [`${notAsked} not asked${why === '' ? '' : ` (${why.replace(/\.$/u, '')})`}`] : []),
    ];
    return `${parts.join(', ')}.`;
  },
  cancelled: 'stopped; what was found is kept',
};

export const batch = { ja, en };
