/**
 * For `node --import`: this process lives by the shared clock of the test (see sharedClock.ts) instead of the machine's.
 * Date, performance.now, process.hrtime and the global setTimeout follow it, all but the first also past a jump of it.
 * setInterval, setImmediate, AbortSignal.timeout and Node's own timers stay real, and so does a timeout of at most one
 * millisecond, which only means "later".
 */
import { openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';

const path = process.env['JPO_DRAFTING_TEST_CLOCK'];
if (!path) throw new Error('JPO_DRAFTING_TEST_CLOCK must name the file of the shared clock');
const file = openSync(path, 'r');
const time = new Float64Array(2);
const bytes = new Uint8Array(time.buffer);

/** How often, in real milliseconds, the shared clock is looked at while something waits for it. */
const POLL = 4;

function now() {
  readSync(file, bytes, 0, 16, 0);
  return time[0] ?? NaN;
}

function elapsed() {
  readSync(file, bytes, 0, 16, 0);
  return time[1] ?? NaN;
}

performance.now = elapsed;
const realHrtime = process.hrtime;
process.hrtime = Object.assign(() => /** @type {[number, number]} */ ([0, elapsed() * 1_000_000]), {
  bigint: realHrtime.bigint,
});

const RealDate = Date;
RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: (target) => new target(now()).toString(),
});
RealDate.prototype.constructor = globalThis.Date;

const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;

/** @type {Set<SharedTimeout>} */
const waiting = new Set();
/** @type {Map<number, SharedTimeout>} */
const byId = new Map();
let lastId = 2 ** 40;
const poller = setInterval(fireDue, POLL);
poller.unref();

class SharedTimeout {
  id = ++lastId;
  held = true;
  cleared = false;

  /**
   * @param {(...args: unknown[]) => void} callback
   * @param {number} ms
   * @param {unknown[]} args
   */
  constructor(callback, ms, args) {
    this.callback = callback;
    this.ms = ms;
    this.args = args;
    this.due = 0;
    this.refresh();
  }

  refresh() {
    this.cleared = false;
    this.due = elapsed() + this.ms;
    waiting.add(this);
    byId.set(this.id, this);
    keepAlive();
    return this;
  }

  close() {
    this.cleared = true;
    waiting.delete(this);
    byId.delete(this.id);
    keepAlive();
    return this;
  }

  fire() {
    waiting.delete(this);
    keepAlive();
    // In a turn of its own, so that what one throws does not touch the next, and one may still clear the next.
    realSetTimeout(() => {
      if (this.cleared) return;
      byId.delete(this.id);
      this.callback(...this.args);
    }, 0);
  }

  ref() {
    this.held = true;
    keepAlive();
    return this;
  }

  unref() {
    this.held = false;
    keepAlive();
    return this;
  }

  hasRef() {
    return this.held;
  }

  [Symbol.toPrimitive]() {
    return this.id;
  }

  [Symbol.dispose]() {
    this.close();
  }
}

/** The process lives on while a timeout that is not unref'd waits, as it does with real ones. */
function keepAlive() {
  for (const timeout of waiting) {
    if (timeout.held) {
      poller.ref();
      return;
    }
  }
  poller.unref();
}

function fireDue() {
  if (waiting.size === 0) return;
  const at = elapsed();
  const due = [...waiting].filter((timeout) => timeout.due <= at).sort((a, b) => a.due - b.due || a.id - b.id);
  for (const timeout of due) timeout.fire();
}

/** @type {(callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => unknown} */
const setTimeout = (callback, ms = 0, ...args) =>
  ms > 1 ? new SharedTimeout(callback, ms, args) : realSetTimeout(callback, ms, ...args);
Object.assign(setTimeout, {
  [promisify.custom]: (/** @type {number} */ ms, /** @type {unknown} */ value) =>
    new Promise((resolve) => setTimeout(resolve, ms, value)),
});

/** @type {(timeout: unknown) => void} */
const clearTimeout = (timeout) => {
  const shared = timeout instanceof SharedTimeout ? timeout : byId.get(Number(timeout));
  if (shared) shared.close();
  else realClearTimeout(/** @type {NodeJS.Timeout} */ (timeout));
};

Object.assign(globalThis, { setTimeout, clearTimeout });
