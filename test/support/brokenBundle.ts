/** The end of an archive that promises an entry, which is not there. */
const END = `PK\u0005\u0006${'\0'.repeat(4)}\u0001\0\u0001\0${'\0'.repeat(10)}`;

/** An answer with documents that nobody can read. */
export const BROKEN_BUNDLE = {
  kind: 'answer',
  httpStatus: 200,
  body: `PK and no more${END}`,
  contentType: 'application/zip',
} as const;
