import { personOf, personsOf } from '../../drafts/reading.ts';
import { isPerson } from '../../drafts/structure.ts';
import { inWidth } from '../../drafts/layout.ts';
import { contentItem, type ContentRequest, type Offers } from './request.ts';

/** 代表者, 電話番号, 住所又は居所 of the person, as the directory knows them. */
export function ofPerson(key: 'representative' | 'phone' | 'address'): (request: ContentRequest) => Offers {
  return (request) => {
    const { parent, services, layout } = request;
    if (!parent || !isPerson(parent.item.name)) return { items: [] };
    const { digits: code, name: written } = personOf(parent);
    const name = written?.content;
    const ofName = name === undefined ? [] : (services.directory?.byName(name) ?? []);
    const entries = code === undefined ? ofName : [services.directory?.byCode(code)];
    const values = new Set(entries.flatMap((entry) => entry?.[key] ?? []));
    const items = [...values].map((value) =>
      contentItem(request, key === 'phone' ? inWidth(value, layout.width) : value, { detail: name ?? '' }),
    );
    return { items };
  };
}

/** What 整理番号 of the applicants of the draft begin with, as the office's own lists say. */
export async function filePrefixes(request: ContentRequest): Promise<Offers> {
  const { services, cursor, layout, held } = request;
  const written = cursor.document ? personsOf(cursor.document).flatMap(({ digits }) => digits ?? []) : [];
  const { own } = await held();
  const onRecord = own.flatMap(({ progress }) => progress?.applicants?.flatMap(({ code }) => code ?? []) ?? []);
  const seen = new Set<string>();
  const items = [...written, ...onRecord].flatMap((code) => {
    const entry = services.directory?.byCode(code);
    if (!entry?.filePrefix || seen.has(entry.filePrefix)) return [];
    seen.add(entry.filePrefix);
    return [contentItem(request, inWidth(entry.filePrefix, layout.width), { detail: entry.name })];
  });
  return { items };
}
