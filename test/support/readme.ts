import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The two halves of the README. */
export const [japanese = '', english = ''] = read('README.md').split('\n## English\n');

/** Texts below the headings of a page, by heading. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const section of page.split(/^#{2,3} /mu).slice(1)) {
    const [heading = ''] = section.split('\n', 1);
    sections.set(heading, section.slice(heading.length));
  }
  return sections;
}

/** Cells of the rows of the tables in a text, without the heads. */
export function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const bodies = lines.filter((line, index) => !isRule(line) && !isRule(lines[index + 1] ?? ''));
  return bodies.map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

const isRule = (line: string) => /^\|[ :|-]+\|$/u.test(line);
