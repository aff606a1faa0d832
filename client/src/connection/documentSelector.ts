export const DRAFT_LANGUAGE = 'jpo-procedure';
/** The scheme of documents of cases. */
export const DOCUMENTS_SCHEME = 'jpo';

/** Languages whose texts are searched for numbers. */
const LANGUAGES = [DRAFT_LANGUAGE, 'plaintext', 'markdown', 'html'];

/** Schemes of drafts: files, new documents, files in the editor's own file systems; and documents of cases. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs', DOCUMENTS_SCHEME];

/**
 * The documents the server receives. Not all schemes: old versions (`git:`), outputs and inputs are no drafts.
 * `folders`: schemes of the open folders, so that any virtual workspace works.
 */
export function documentSelector(folders: readonly string[]): { language: string; scheme: string }[] {
  const schemes = [...new Set([...SCHEMES, ...folders])];
  return LANGUAGES.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
}
