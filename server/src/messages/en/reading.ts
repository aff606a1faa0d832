import { reading as ja } from '../ja/reading.ts';

/** How bytes were read as text. */
export const reading: typeof ja = {
  encoding: ja.encoding,
  noText: {
    empty: 'The file is empty.',
    pdf: 'This is a PDF, not the text of a draft: it cannot be read.',
    office: 'This is a file of Word, Excel or the like, or an archive, not the text of a draft: it cannot be read.',
    binary: 'This is not a text: it cannot be read.',
  },
  partly: (encoding, n) =>
    `Read as ${encoding}, with ${n} character${n === 1 ? '' : 's'} that could not be read; those places are not checked.`,
};
