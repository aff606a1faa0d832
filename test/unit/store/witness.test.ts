import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Witness, type Permission } from '../../../server/src/store/sqlite/witness.ts';
import { witnessFiles } from '../../../server/src/services/storeFolder.ts';

const isUnix = process.platform !== 'win32';

const permission = (id: string, count: number, elapsed = 1_000): Permission => ({ id, count, boot: 'boot', elapsed });
/** When it is, in these tests. */
const NOW = { boot: 'boot', elapsed: 50_000 };
const THIRD = permission('third', 3);

describe('the witness of a store', () => {
  let folder: string;
  let file: string;
  let inside: string;
  const witnesses: Witness[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-witness-'));
    mkdirSync(path.join(folder, 'home'));
    file = path.join(folder, 'home.jpo.last');
    inside = path.join(folder, 'home', 'jpo.last');
  });
  afterEach(() => {
    for (const one of witnesses.splice(0)) one.close();
    rmSync(folder, { recursive: true });
  });

  const open = (onUnguarded?: () => void) => {
    const witness = new Witness(() => [file, inside], onUnguarded);
    witnesses.push(witness);
    return witness;
  };
  /** Other permissions that the store knows, or that no longer count. */
  const past = new Set<string>();
  /** What a store misses whose last permission is `known`; `at`: ms after NOW. */
  const missing = (witness: Witness, known: Permission, at = 0, id = 'new') =>
    witness.missing(
      known,
      { ...NOW, elapsed: NOW.elapsed + at },
      (one) => past.has(one.id),
      () => id,
    );
  const wrote = (last: Permission) => {
    const witness = open();
    missing(witness, last);
    witness.note(last);
  };

  it('misses nothing in a store that knows its last permission', () => {
    wrote(THIRD);
    assert.equal(missing(open(), THIRD), undefined);
  });

  const newNow = (count: number) => ({ id: 'new', count, ...NOW });
  const stores: readonly (readonly [what: string, known: Permission, missed: Permission])[] = [
    ['a store that was made anew', permission('', 0), THIRD],
    ['a store that was restored', permission('second', 2), THIRD],
    ['a store with another history, and as many permissions', permission('other', 3), permission('third', 4)],
    ['a store with another history, and more permissions', permission('other', 8), permission('third', 9)],
  ];
  for (const [what, known, missed] of stores) {
    it(`misses a permission in ${what}`, () => {
      wrote(THIRD);
      assert.deepEqual(missing(open(), known), missed);
    });
  }

  const spoilt = (offset: number, bytes: Uint8Array) => () => {
    const content = readFileSync(file);
    content.set(bytes, offset);
    writeFileSync(file, content);
  };
  const double = (value: number) => new Uint8Array(Float64Array.of(value).buffer);
  const damages: readonly (readonly [what: string, happen: () => void])[] = [
    [
      'it is empty',
      () => {
        truncateSync(file, 0);
      },
    ],
    [
      'it is cut',
      () => {
        truncateSync(file, 127);
      },
    ],
    ['its count is no number', spoilt(0, double(NaN))],
    ['its count is below 0', spoilt(0, double(-1))],
    ['its count is no integer', spoilt(0, double(3.5))],
    ['its count is more than there can be', spoilt(0, double(2 ** 40))],
    ['its count is the largest', spoilt(0, double(Number.MAX_SAFE_INTEGER))],
    ['its time is no number', spoilt(8, double(NaN))],
    ['its time is endless', spoilt(8, double(Infinity))],
    ['its time is below 0', spoilt(8, double(-1))],
    ['the name of its run does not end', spoilt(16, new Uint8Array(48).fill(0x61))],
    ['its id is no text', spoilt(64, Uint8Array.of(0xff))],
    ['something stands behind its id', spoilt(100, Uint8Array.of(0x61))],
  ];
  for (const [what, happen] of damages) {
    it(`where ${what}, a permission of now is missed, once`, () => {
      wrote(THIRD);
      happen();
      const missed = newNow(4);
      const witness = open();
      assert.deepEqual(missing(witness, THIRD), missed);
      assert.deepEqual(missing(witness, THIRD, 10), missed, 'the step that was to note it was taken back');
      assert.deepEqual(missing(open(), THIRD, 20), missed, 'another process comes after that');
      assert.equal(missing(witness, missed, 30), undefined);
    });
  }

  it('is written anew where it was removed', () => {
    const witness = open();
    missing(witness, THIRD);
    rmSync(file);
    assert.equal(missing(witness, THIRD, 100), undefined);
    assert.deepEqual(missing(open(), permission('', 0)), THIRD);
  });

  it('is no more written through the descriptor of a file that has another in its place', () => {
    const witness = open();
    missing(witness, permission('second', 2));
    cpSync(file, `${file}~`);
    renameSync(`${file}~`, file);
    missing(witness, permission('second', 2), 100);
    witness.note(THIRD);
    assert.deepEqual(missing(open(), permission('', 0)), THIRD);
  });

  it('where it goes back with the store, those who saw a later permission miss it, and write it down', () => {
    const witness = open();
    missing(witness, permission('second', 2));
    cpSync(file, `${file}~`);
    witness.note(THIRD);
    renameSync(`${file}~`, file);
    assert.deepEqual(missing(witness, permission('second', 2), 100), THIRD);
    assert.deepEqual(missing(open(), permission('second', 2), 200), THIRD);
  });

  it('a permission that was not given after all is taken back, unless another came after it', () => {
    const witness = open();
    missing(witness, permission('second', 2));
    witness.note(THIRD);
    witness.takeBack(THIRD);
    assert.equal(missing(witness, permission('second', 2)), undefined);
    assert.equal(missing(open(), permission('second', 2)), undefined);
    witness.note(THIRD);
    const other = open();
    missing(other, THIRD);
    const fourth = permission('fourth', 4);
    other.note(fourth);
    witness.takeBack(THIRD);
    assert.deepEqual(missing(open(), THIRD), fourth);
  });

  const obstacles: readonly (readonly [what: string, put: () => void])[] = [
    [
      'a folder',
      () => {
        mkdirSync(file);
      },
    ],
    [
      'a link',
      () => {
        symlinkSync(path.join(folder, 'elsewhere'), file);
      },
    ],
    ['a pipe', () => execFileSync('mkfifo', [file])],
  ];
  for (const [what, put] of obstacles) {
    it(`stands in the home folder where ${what} is in its place, and says so once`, function () {
      if (!isUnix) this.skip();
      put();
      let told = 0;
      const witness = open(() => told++);
      missing(witness, THIRD);
      missing(witness, THIRD, 1_000);
      assert.deepEqual([witness.file, told], [inside, 1]);
      assert.deepEqual(missing(open(), permission('', 0)), THIRD);
      assert.ok(!existsSync(path.join(folder, 'elsewhere')));
    });
  }

  it('where it can stand nowhere, only what this process saw is missed', () => {
    mkdirSync(file);
    mkdirSync(inside);
    let told = 0;
    const witness = open(() => told++);
    assert.equal(missing(witness, permission('second', 2)), undefined);
    witness.note(THIRD);
    assert.equal(missing(witness, permission("another process's", 4), 100), undefined);
    assert.equal(missing(witness, permission('second', 2), 200)?.count, 4);
    assert.deepEqual([witness.file, told], [undefined, 1]);
  });

  describe('its places', () => {
    it('are beside the home folder, and in it', () => {
      const real = path.join(folder, 'home', 'jpo');
      assert.deepEqual(witnessFiles(real), [file, inside]);
    });

    it('are the same by whatever name the home folder is reached, made or not', function () {
      if (!isUnix) this.skip();
      symlinkSync(path.join(folder, 'home'), path.join(folder, 'link'));
      symlinkSync(folder, path.join(folder, 'parent'));
      const names = ['link/jpo', 'parent/home/jpo', 'parent/link/jpo'];
      for (const isMade of [false, true]) {
        if (isMade) mkdirSync(path.join(folder, 'home', 'jpo'));
        for (const name of names) assert.deepEqual(witnessFiles(path.join(folder, name)), [file, inside], name);
      }
      assert.deepEqual(witnessFiles(path.join(folder, 'parent', 'none', 'jpo'))[0], path.join(folder, 'none.jpo.last'));
    });
  });
});
