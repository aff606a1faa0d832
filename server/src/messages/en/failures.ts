import type * as ja from '../ja/failures.ts';

/** Why something was not answered, and what to do. */

export const failure: typeof ja.failure = {
  signedOut: 'No ID and password are set. Run “JPO: Sign In”, or try the demo mode.',
  wrongCredentials: 'The JPO did not accept the ID or password. Nothing is asked until you sign in again.',
  dailyLimit: "Today's limit is reached.",
  reserve: 'Automatic look-ups have stopped, to keep what is left today for you.',
  budget: 'As many requests as you were told have been sent, and the answer is not complete. Do it again to go on.',
  offline: 'Offline mode: nothing is asked.',
  network: "The JPO's server cannot be reached. Check the network and proxy settings.",
  proxy:
    'The proxy did not let the request through. Check http.proxy and http.proxyAuthorization in the settings (or the proxy environment variables).',
  certificate:
    "The server's certificate is not trusted, so nothing was sent. If a company proxy inspects connections, its CA certificate has to be in this computer's system store.",
  timeout: "The JPO's server did not answer in time.",
  maintenance: 'The Patent Information Retrieval APIs seem to be under maintenance.',
  badAnswer: "The answer of the JPO's server could not be read.",
  busy: 'The server is busy. Try again in a little while.',
  server: "The JPO's server reported an error. Try again in a little while.",
  refused: "The JPO's server did not accept this question.",
  tokenRefused:
    'Signed in, but the look-up was refused for an invalid token. Try again in a little while; if it goes on, check whether the ID is still valid.',
  newerStore:
    'What is kept was written by a newer version of the extension. Update the extension and reload the window.',
  damagedStore:
    'The file that keeps answers (store.sqlite) is damaged. Other numbers may still work. If it stays so, close all editor windows and delete this file.',
  store: 'The local store cannot be read or written. Check disk space and permissions.',
  teamAway: "The team's shared store cannot be reached, so new requests are stopped. What is held stays usable.",
  teamRefused:
    "The team's shared store refuses this desk's password, user name or rights, so new requests are stopped. Set the password again (command \u201cSet the Password of the Team's Shared Store\u201d, or JPO_DRAFTING_SHARED_URL), or ask whoever runs the server.",
  teamAddress:
    "The address of the team's shared store (jpoDrafting.sharedStore.url or JPO_DRAFTING_SHARED_URL) is not right. Give a redis:// or rediss:// address. No password may stand in the settings: there is a command to set it.",
  cancelled: 'The look-up was given up.',
};

export const notLive = 'They are used when jpoDrafting.mode is live (demo and offline modes do not contact the JPO).';

export const badEndpoint = 'The address of the API (jpoDrafting.api.baseUrl) is not right. Give an https address.';

export const heldStillShown = 'Below is what was fetched before.';

export const retryAt: typeof ja.retryAt = (time) => `It can be asked again from ${time} (Japan time).`;

export const sentences: typeof ja.sentences = (all) => all.join(' ');
