import { wordOf } from '../../drafts/itemNames.ts';

/** 0024 after 0023 of the names that are there. */
export function nextParagraph(there: ReadonlySet<string>): string {
  let last = 0;
  for (const name of there) if (/^[0-9]{4}$/u.test(name)) last = Math.max(last, Number(name));
  return String(last + 1).padStart(4, '0');
}

/** The next of a series: 手続補正3 after 手続補正2. */
export function nextOf(name: string, there: ReadonlySet<string>): string {
  let last = 0;
  for (const one of there) {
    if (!one.startsWith(name)) continue;
    const rest = one.slice(name.length);
    if (/^[0-9]{0,4}$/u.test(rest)) last = Math.max(last, Number(rest === '' ? 1 : rest));
  }
  return `${name}${last + 1}`;
}

/** Whether one of a series is there. */
export function hasSeries(there: ReadonlySet<string>, name: string): boolean {
  for (const one of there) if (one.startsWith(name) && wordOf(one) === name) return true;
  return false;
}
