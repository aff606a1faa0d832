/** A command of the server: the list of cited documents as a text. Its argument is `{ uri, range? }`. Asks nothing. */
export const CITATION_LIST = 'jpoDrafting.citationList';
