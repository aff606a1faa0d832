/** The language of drafts. */
export const DRAFT_LANGUAGE = 'jpo-procedure';
/** The scheme of documents of cases. */
export const DOCUMENTS_SCHEME = 'jpo';

/** Languages in which numbers are looked for. */
const LANGUAGES = [DRAFT_LANGUAGE, 'plaintext', 'markdown', 'html'];

/** Where drafts are: files, new documents, and files that an editor's own file systems hold; and documents of cases. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs', DOCUMENTS_SCHEME];

/**
 * Which documents the server is told of. Not all schemes: old versions (`git:`), outputs and inputs are no drafts.
 * `folders`: schemes of the open folders, so that a virtual workspace works whoever provides it.
 */
export function documentSelector(folders: readonly string[]): { language: string; scheme: string }[] {
  const schemes = [...new Set([...SCHEMES, ...folders])];
  return LANGUAGES.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
}
