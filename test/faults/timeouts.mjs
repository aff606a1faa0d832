/**
 * For `node --import`, beside test/support/clockPreload.mjs: AbortSignal.timeout, which the transport ends a slow answer
 * with, follows the clock of the test like setTimeout does.
 */
AbortSignal.timeout = (ms) => {
  const abort = new AbortController();
  setTimeout(() => {
    abort.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  }, ms);
  return abort.signal;
};
