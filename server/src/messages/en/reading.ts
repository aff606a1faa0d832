import { reading as ja } from '../ja/reading.ts';

/** How bytes were read as text. */
export const reading: typeof ja = {
  encoding: ja.encoding,
  noText: {
    empty: 'The file is empty.',
    pdf: 'This is a PDF, not the text of a draft: it cannot be read.',
    office: 'This is a file of Word, Excel or the like, or an archive, not the text of a draft: it cannot be read.',
    encoded: 'This is mail, MHT or the like, whose text is encoded: save it as text or HTML to have it read.',
    binary: 'This is not a text: it cannot be read.',
  },
  garbled: (file, encoding) =>
    `${file} is a file in ${encoding} that was opened in another encoding and is garbled. Saving it so cannot be undone: open it again in ${encoding}.`,
  reopen: (encoding) => `Reopen in ${encoding}`,
  partly: (encoding, n) =>
    `Read as ${encoding}, with ${n} character${n === 1 ? '' : 's'} that could not be read; those places are not checked.`,
  uncertain: (encoding) =>
    `Read as ${encoding}, but with nothing in it but kanji, letters and digits it may be in another encoding (Korean, Chinese). To be sure, save it in UTF-8.`,
};
