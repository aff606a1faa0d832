import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Office, type OfficeOptions } from './office.ts';
import { witnessFiles } from '../../server/src/services/storeFolder.ts';
import { about, Program, type Ended } from './program.ts';
import { Machine, World, type MachineOptions } from './world.ts';

const HOUR = 3_600_000;

export interface DeskOptions extends OfficeOptions, MachineOptions {
  /** ms since 1970, true time; default 9:00 in Japan. */
  readonly start?: number;
}

/** A PC with one user's folder, the office that it asks, and the programs on it. */
export class Desk {
  readonly world: World;
  readonly machine: Machine;
  readonly office: Office;
  /** The folder that holds everything of the product, and what is beside it. */
  readonly place = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-limits-'));
  readonly folder = path.join(this.place, 'home', 'jpo');
  /** Notices the loss of the folder. */
  readonly witness = path.join(this.place, 'home.jpo.last');
  readonly #programs: Program[] = [];
  #ids = 0;
  #numbers = 0;

  constructor({ start, ...options }: DeskOptions = {}) {
    this.world = new World(start);
    this.machine = new Machine(this.world, options);
    this.office = new Office(this.world, options);
    mkdirSync(this.folder, { recursive: true });
  }

  get file(): string {
    return path.join(this.folder, 'store.sqlite');
  }

  /** A window of the editor, or a command. `folder`: by another name, or of another home; `witness`: its places. */
  start(user?: string, folder = this.folder, witness = () => witnessFiles(folder)): Program {
    const id = () => `id-${String(++this.#ids).padStart(6, '0')}`;
    const { machine, office } = this;
    const program = new Program({ machine, office, folder, witness, id, ...(user === undefined ? {} : { user }) });
    this.#programs.push(program);
    return program;
  }

  /** Asks so many questions that nobody has asked, and lets time pass for `ms`; how those ended that did. */
  async ask(program: Program, count: number, ms = 2_000, api?: string): Promise<Ended[]> {
    const ended: Ended[] = [];
    for (let n = 0; n < count; n++) {
      void program.ask(about(this.#numbers++, api)).then((one) => ended.push(one));
    }
    await this.world.pass(ms);
    return ended;
  }

  /** Until all that was asked has ended. */
  async settle(): Promise<void> {
    const open = this.#programs.filter(({ isAlive }) => isAlive).flatMap((one) => one.open);
    if (!(await this.world.passUntil(Promise.all(open), 6 * HOUR))) throw new Error('a question never ended');
  }

  /** All programs are killed. */
  async end(): Promise<void> {
    for (const one of this.#programs) if (one.isAlive) await one.die();
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.place, { recursive: true, force: true });
  }
}
