import type { watch as ja } from '../ja/watch.ts';

/** Texts of the watched cases. */
export const watch: typeof ja = {
  added: (number) => `${number} is watched now. It is updated once a day, mostly at night and on holidays.`,
  already: (number) => `${number} is watched already.`,
  removed: (number) => `${number} is not watched any more.`,
  notWatched: (number) => `${number} is not watched.`,
  unsupported: (number) => `${number} cannot be looked up with the APIs, so it cannot be watched.`,
  full: (most) => `No more than ${most} cases can be watched.`,
  beyond: (most, beyond) =>
    `The file of the watched cases has more than ${most}. The first ${most} are watched; the other ${beyond} are not updated.`,
  noNumber: 'There is no number of a case here. Put the cursor on one, or type one.',
  notANumber: (text) => `No number of a case can be read from “${text}”.`,
  notWritten:
    'The list of watched cases cannot be saved. Check the permissions of the folder, and whether the file is of a newer version.',
  damaged: 'The file of the watched cases cannot be read. When it is saved next, the old file is kept as .damaged.',
  news: {
    document: (date, name) => `${date} sent: ${name}`,
    status: (before, now) => `Status: ${before} → ${now}`,
    lastDay: (act, day) => `Last day near: ${act} ${day} (to be confirmed)`,
  },
  summary: (cases) =>
    cases === 0 ? 'Nothing new' : `${cases} watched ${cases === 1 ? 'case has' : 'cases have'} news`,
  folderList: {
    proposed: (cases, requests) =>
      `This folder has a list of ${cases} watched ${cases === 1 ? 'case' : 'cases'}. Updating it once a day takes at most ${requests} ${requests === 1 ? 'request' : 'requests'} a day of your ID. Update it?`,
    grown: (cases, requests, agreed) =>
      `The list of watched cases of this folder has grown to ${cases}. Updating all takes at most ${requests} requests a day; you have agreed to ${agreed}. Update all? Until you say so, ${agreed} a day are sent at most.`,
    state: {
      own: 'This list is your own: cases that you add are updated once a day.',
      accepted: (cases, requests, agreed) =>
        `The list of the folder (${cases} ${cases === 1 ? 'case' : 'cases'}) is updated once a day, with at most ${Math.max(requests, agreed)} requests.`,
      grown: (cases, requests, agreed) =>
        `Of the list of the folder (${cases} cases, at most ${requests} requests a day) as much is updated as ${agreed} requests a day allow, to which you have agreed.`,
      proposed: (cases, requests) =>
        `Nothing is asked by itself for the list of the folder (${cases} ${cases === 1 ? 'case' : 'cases'}, at most ${requests} a day) before you agree.`,
      declined: (cases, requests) =>
        `Nothing is asked by itself for the list of the folder (${cases} ${cases === 1 ? 'case' : 'cases'}, at most ${requests} a day).`,
    },
  },
  none: 'No cases are watched.',
  columns: { number: 'Number', title: 'Title', news: 'News' },
  progress: (done, all) => `updating ${done}/${all}`,
  updated: (updated, left) =>
    `${updated} ${updated === 1 ? 'case' : 'cases'} updated.${left === 0 ? '' : ` ${left} not updated.`}`,
  upToDate: 'All are of today.',
};
