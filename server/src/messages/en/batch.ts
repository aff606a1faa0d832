import type { batch as ja } from '../ja/batch.ts';

/** Texts of looking up many numbers. */
export const batch: typeof ja = {
  noNumbers: 'There are no numbers that can be looked up.',
  allHeld: (numbers) =>
    `${numbers === 1 ? 'The number is' : `All ${numbers} numbers are`} of today already. Nothing to ask.`,
  title: (numbers, requests, minutes) =>
    `Look up ${numbers} ${numbers === 1 ? 'number' : 'numbers'}: at most ${requests} requests, about ${minutes} min.`,
  soon: (numbers, requests) =>
    `Look up ${numbers} ${numbers === 1 ? 'number' : 'numbers'}: at most ${requests} ${requests === 1 ? 'request' : 'requests'}, within a minute.`,
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
