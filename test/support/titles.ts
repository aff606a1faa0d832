import { read } from './readme.ts';

/** Titles of the tests and groups in a file, as its source writes them. */
export function titlesIn(file: string): Set<string> {
  const titles = read(file).matchAll(/\b(?:it|describe)\(\s*(?<quote>['"`])(?<title>.*?)(?<!\\)\k<quote>,/gsu);
  return new Set([...titles].map(({ groups }) => (groups?.['title'] ?? '').replaceAll('\\', '')));
}
