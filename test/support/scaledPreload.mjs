/**
 * For `node --import`: this process lives by a clock that goes faster than the machine's and may be wrong (see
 * scaledTime.ts). Date, performance.now, process.hrtime and the global setTimeout follow it;
 * Node's own timers stay real.
 */
const [factor = 1, begun = 0, start = 0] = (process.env['JPO_DRAFTING_TEST_TIME'] ?? '').split(',').map(Number);
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);

function now() {
  return start + (realNow() - begun) * factor;
}

RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: (target) => new target(now()).toString(),
});
RealDate.prototype.constructor = globalThis.Date;

const realElapsed = performance.now.bind(performance);
performance.now = () => realElapsed() * factor;
const realHrtime = process.hrtime;
process.hrtime = Object.assign(() => /** @type {[number, number]} */ (realHrtime().map((part) => part * factor)), {
  bigint: realHrtime.bigint,
});

const realSetTimeout = globalThis.setTimeout;
/** @type {(callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => unknown} */
const setTimeout = (callback, ms = 0, ...args) => realSetTimeout(callback, ms / factor, ...args);
Object.assign(globalThis, { setTimeout: Object.assign(setTimeout, realSetTimeout) });
