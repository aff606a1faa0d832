import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { witnessFiles } from '../../server/src/services/storeFolder.ts';
import { seeded } from '../support/inventedNames.ts';
import { Office, type Trouble } from './office.ts';
import { about, Program, type Ended } from './program.ts';
import { Machine, START, World } from './world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What a random schedule may contain beside questions and time. */
export type Kind = 'plain' | 'faults' | 'clocks' | 'processes' | 'files' | 'all';
export const KINDS: readonly Kind[] = ['plain', 'faults', 'clocks', 'processes', 'files', 'all'];

export interface Verdict {
  readonly requests: number;
  readonly questions: number;
  /** More than ten within 60 s, or more than the day's limit. */
  readonly violations: number;
  /** Questions of living programs that never ended. */
  readonly lost: number;
  /** Answers that were paid for twice. */
  readonly doubled: readonly string[];
  /** Requests beyond what the question had as its budget. */
  readonly beyondBudget: number;
  /** What happened, for whoever looks for the cause. */
  readonly log: readonly string[];
}

const TROUBLES: readonly Trouble[] = ['999', '303', '210', '503', 'junk', 'reset', 'refused', 'silence'];

/** Runs a random schedule; the same seed and kind give the same one. */
export async function runSchedule(seed: number, kind: Kind): Promise<Verdict> {
  const random = seeded(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const chance = (p: number) => random() < p;
  const oneOf = <T>(...all: readonly [T, ...T[]]): T => all[upTo(all.length)] ?? all[0];
  const has = (part: Kind) => kind === part || kind === 'all';

  const place = mkdtempSync(path.join(shm(), 'jpo-drafting-schedule-'));
  const folder = path.join(place, 'home', 'jpo');
  mkdirSync(folder, { recursive: true });
  // Some begin shortly before midnight in Japan.
  const world = new World(chance(0.3) ? START + 15 * HOUR - upTo(3 * MINUTE) : START + upTo(HOUR));
  const machine = new Machine(world, {
    ahead: has('clocks') && chance(0.3) ? upTo(10 * HOUR) - 5 * HOUR : 0,
    namesBoots: chance(0.7),
  });
  const slowness = oneOf(40, 400, 4_000, 14_000);
  const limit = 4 + upTo(40);
  const troubles = has('faults') ? random() * 0.4 : 0;
  const office = new Office(world, {
    limitOf: (api) => (api === 'patent/app_progress' ? limit : 400),
    latency: () => [1 + upTo(slowness), 1 + upTo(slowness)],
    trouble: () => (chance(troubles) ? oneOf(...(TROUBLES as [Trouble, ...Trouble[]])) : undefined),
  });
  let ids = 0;
  const id = () => `${seed}-${String(++ids).padStart(6, '0')}`;
  const witness = () => witnessFiles(folder);
  const [seen = ''] = witness();
  const start = () => new Program({ machine, office, folder, witness, id, random });
  const programs = Array.from({ length: 1 + upTo(3) }, start);
  const living = () => programs.filter(({ isAlive }) => isAlive);
  const log: string[] = [];
  const note = (what: string) => log.push(`${((world.now - START) / SECOND).toFixed(3)} ${what}`);
  let questions = 0;
  let beyondBudget = 0;
  /** What happens can make a second answer right. */
  const excuse = { isGiven: false };

  const ask = () => {
    const program = oneOf(...(living() as [Program, ...Program[]]));
    const count = 1 + upTo(chance(0.2) ? 15 : 4);
    note(`${programs.indexOf(program)} asks ${count}`);
    for (let n = 0; n < count; n++) {
      questions++;
      const question = about(upTo(40), chance(0.7) ? 'patent/app_progress' : 'patent/registration_info');
      const controller = new AbortController();
      const asked = program.ask(question, {
        priority: chance(0.8) ? 'interactive' : 'background',
        signal: controller.signal,
      });
      if (chance(0.1))
        void world.sleep(upTo(20 * SECOND)).then(() => {
          controller.abort();
        });
      void asked.then(({ sent }: Ended) => {
        if (sent > 2) beyondBudget++;
      });
    }
  };
  const steps: [part: Kind, weight: number, step: () => Promise<void> | void][] = [
    ['plain', 5, ask],
    ['plain', 4, () => world.pass(upTo(oneOf(SECOND, 20 * SECOND, 90 * SECOND)))],
    ['plain', 0.3, () => world.pass(upTo(20 * HOUR))],
    ['processes', 1.5, () => void programs.push(start())],
    [
      'processes',
      1,
      async () => {
        const all = living();
        if (all.length < 2) return;
        const victim = oneOf(...(all as [Program, ...Program[]]));
        note(`${programs.indexOf(victim)} dies`);
        await victim.die();
      },
    ],
    [
      'processes',
      1,
      () => {
        const program = oneOf(...(living() as [Program, ...Program[]]));
        const ms = upTo(oneOf(4 * SECOND, 40 * SECOND, 200 * SECOND));
        // Others take one that stands still with a request under way for dead, and ask in its place.
        if (ms > 40 * SECOND) excuse.isGiven = true;
        note(`${programs.indexOf(program)} stands for ${ms}`);
        program.stand();
        void world.sleep(ms).then(() => {
          program.go();
        });
      },
    ],
    [
      'clocks',
      2,
      () => {
        const ms = (chance(0.5) ? 1 : -1) * upTo(oneOf(100, 5 * SECOND, 5 * MINUTE, 3 * HOUR, 30 * HOUR));
        note(`the clock is set by ${ms}`);
        machine.set(ms);
      },
    ],
    [
      'clocks',
      0.3,
      async () => {
        const ms = upTo(oneOf(30 * SECOND, 3 * HOUR));
        note(`the machine sleeps for ${ms}`);
        excuse.isGiven = true; // the office's answers go nowhere meanwhile
        await machine.sleepFor(ms);
      },
    ],
    [
      'clocks',
      0.3,
      async () => {
        note('the machine is started anew');
        for (const one of living()) await one.die();
        await machine.restart(SECOND + upTo(chance(0.5) ? 20 * SECOND : 10 * MINUTE));
        programs.push(start());
      },
    ],
  ];
  // What happens to the log alone depends on who is one process: live.ts tries it.
  let copy: string | undefined;
  const file = path.join(folder, 'store.sqlite');
  const restore = () => {
    if (copy === undefined) return;
    rmSync(folder, { recursive: true, force: true });
    cpSync(copy, folder, { recursive: true });
  };
  if (kind === 'files') {
    steps.push(
      ['files', 1, () => void programs.push(start())],
      [
        'files',
        1.5,
        () => {
          const what = oneOf('folder', 'moved', 'copy', 'restored', 'emptied', 'garbled');
          note(`the files: ${what}`);
          excuse.isGiven ||= what !== 'copy';
          if (what === 'folder') rmSync(folder, { recursive: true });
          if (what === 'moved') renameSync(folder, path.join(place, `moved-${id()}`));
          if (what === 'copy' && existsSync(file)) {
            copy = path.join(place, `copy-${id()}`);
            cpSync(folder, copy, { recursive: true });
            if (existsSync(seen)) cpSync(seen, `${copy}.last`);
          }
          if (what === 'restored') restore();
          if (what === 'emptied' && existsSync(file)) truncateSync(file, 0);
          if (what === 'garbled') writeFileSync(seen, Buffer.from(Array.from({ length: upTo(140) }, () => upTo(256))));
          mkdirSync(folder, { recursive: true });
        },
      ],
      [
        'files',
        0.3,
        async () => {
          note('a power cut takes away what was written since the copy');
          excuse.isGiven = true;
          for (const one of living()) await one.die();
          restore();
          if (copy !== undefined && existsSync(`${copy}.last`)) cpSync(`${copy}.last`, seen);
          await machine.restart(upTo(20 * SECOND));
          programs.push(start());
        },
      ],
    );
  }
  const possible = steps.filter(([part]) => part === 'plain' || has(part));
  const weight = possible.reduce((sum, [, one]) => sum + one, 0);
  try {
    for (let n = 6 + upTo(20); n > 0; n--) {
      let at = random() * weight;
      const chosen = possible.find(([, one]) => (at -= one) < 0);
      await chosen?.[2]();
      if (programs.length > 12) break;
    }
    for (const one of living()) one.go();
    const open = living().flatMap((one) => one.open);
    const isDone = await world.passUntil(Promise.all(open), 6 * HOUR);
    const { minute, day } = office.violations;
    for (const one of office.arrivals) log.push(`${((one.at - START) / SECOND).toFixed(3)} arrived ${one.path}`);
    log.sort((a, b) => parseFloat(a) - parseFloat(b));
    return {
      requests: office.arrivals.length,
      questions,
      // What a lost ledger knew of the day is learned again from the server's next answer only.
      violations: minute + (kind === 'files' && excuse.isGiven ? 0 : day),
      lost: isDone ? 0 : living().flatMap((one) => one.open).length,
      doubled: excuse.isGiven ? [] : office.doubled,
      beyondBudget,
      log,
    };
  } finally {
    for (const one of living()) await one.die();
    rmSync(place, { recursive: true, force: true });
  }
}

/** Where a thousand stores cost no disk, if there is such a place. */
function shm(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
}
