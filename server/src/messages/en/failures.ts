import type * as ja from '../ja/failures.ts';

/** Why something was not answered, and what to do. */

export const failure: typeof ja.failure = {
  signedOut: 'No ID and password are set. Run “JPO: Sign In”, or try the demo mode.',
  secretsLocked:
    "ID and password cannot be read from the editor's secret storage, so nothing was asked. If the system's keyring is locked, unlock it: the next look-up reads them again. Numbers are still found, drafts checked, and held facts shown.",
  wrongCredentials: 'The JPO did not accept the ID or password. Nothing is asked until you sign in again.',
  dailyLimit: "Today's limit is reached.",
  reserve: 'Automatic look-ups have stopped, to keep what is left today for you.',
  budget: 'As many requests as you were told have been sent, and the answer is not complete. Do it again to go on.',
  otherApi:
    "Today's limit of the API that was asked is reached. As many requests as you were told have been sent, so no other API was asked yet. Do it again to ask another one.",
  offline: 'Offline mode: nothing is asked.',
  network: "The JPO's server cannot be reached. Check the network and proxy settings.",
  proxy:
    'The proxy did not let the request through. Check http.proxy and http.proxyAuthorization in the settings (or the proxy environment variables).',
  certificate:
    "The server's certificate is not trusted, so nothing was sent. If a company proxy inspects connections, its CA certificate has to be in this computer's system store.",
  timeout: "The JPO's server did not answer in time.",
  maintenance: 'The Patent Information Retrieval APIs seem to be under maintenance.',
  badAnswer: "The answer of the JPO's server could not be read.",
  otherCase:
    'The answer was about another case (or another number or person) than the one asked for: it is neither shown nor kept. Something on the way, such as a proxy, may mix answers up. If this goes on, ask the network administrator (the request counts for today).',
  busy: 'The server is busy. Try again in a little while.',
  server: "The JPO's server reported an error. Try again in a little while.",
  internal:
    'A fault of jpo-drafting itself stopped this; it is no error of the JPO. Please report it in the issues of jpo-drafting, with what you did and the version (no ID, password or number of a case).',
  refused: "The JPO's server did not accept this question.",
  tokenRefused:
    'Signed in, but the look-up was refused for an invalid token. Try again in a little while; if it goes on, check whether the ID is still valid.',
  newerStore:
    'What is kept was written by a newer version of the extension. Update the extension and reload the window.',
  damagedStore:
    'The file that keeps answers (store.sqlite) is damaged. Other numbers may still work. If it stays so, close all editor windows and delete this file.',
  store: 'The local store cannot be read or written. Check disk space and permissions.',
  storeBusy:
    'Another program (a backup, for example) had the file that keeps answers (store.sqlite) locked, so nothing was asked. What is held can be used. Try again in a little while.',
  teamAway: "The team's shared store cannot be reached, so new requests are stopped. What is held stays usable.",
  teamRefused:
    "The team's shared store refuses this desk's password, user name or rights, so new requests are stopped. Set the password again (command \u201cSet the Password of the Team's Shared Store\u201d, or JPO_DRAFTING_SHARED_URL), or ask whoever runs the server.",
  teamAddress:
    "The address of the team's shared store (jpoDrafting.sharedStore.url or JPO_DRAFTING_SHARED_URL) is not right. Give a redis:// or rediss:// address. No password may stand in the settings: there is a command to set it.",
  cancelled: 'The look-up was given up.',
};

export const settingsNotTold =
  'The editor does not tell its settings, so the defaults are used. They are taken over when it does. If it goes on, restart the editor.';

export const notLive = 'They are used when jpoDrafting.mode is live (demo and offline modes do not contact the JPO).';

export const badEndpoint = 'The address of the API (jpoDrafting.api.baseUrl) is not right. Give an https address.';

export const heldStillShown = 'Below is what was fetched before.';

export const retryAt: typeof ja.retryAt = (time) => `It can be asked again from ${time} (Japan time).`;

export const sentences: typeof ja.sentences = (all) => all.join(' ');

export const waitingFor: typeof ja.waitingFor = {
  lost: (seconds) =>
    `The record of requests (store.sqlite) was lost or restored from a copy. Requests sent just before may still count, so this asks in about ${seconds} s.`,
  started: (seconds) =>
    `This computer has just started, so this asks in about ${seconds} s. A power cut may have lost the record of the last requests, so nothing is asked in the first two minutes: no limit is broken. What is held can be used.`,
  store: () =>
    'Another program (a backup, for example) has the file that keeps answers (store.sqlite) locked; waiting for it. What is held can be used.',
  asked: (seconds) =>
    `Another program (another window or command of yours, or a colleague's desk) is asking the same, so this waits for its answer. If none comes, this asks itself in about ${seconds} s.`,
};

export const lockedStore =
  'Another program (a backup, for example) has the file that keeps answers (store.sqlite) locked; waiting for it. Look-ups and what is held come back as soon as it is free.';

export const wrongClock: typeof ja.wrongClock = (skew) =>
  `This computer's clock is about ${Math.round(Math.abs(skew) / 60_000)} min ${skew < 0 ? 'ahead of' : 'behind'} the JPO's server. Daily counts follow the JPO's time; days until a deadline follow this computer's date, so set its clock right.`;

export const unguardedStore =
  'No file can be written beside the folder of the local store, so the file that notices a loss of the record of requests (….last) is kept in it. If that folder is removed or restored as a whole, requests sent just before are not counted: ask nothing for two minutes then. JPO_DRAFTING_HOME can name a folder that can be written beside.';

export const slowDisk: typeof ja.slowDisk = (ms) =>
  `Writing to the disk of the local store took ${Math.round(ms / 1000)} s; completion and checks waited for it, too. Check that its folder (JPO_DRAFTING_HOME) is not on a network drive or a disk that is nearly full.`;
