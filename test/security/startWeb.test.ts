import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('npm run start:web', () => {
  it('has a password of its own each time, which the workbench asks for', () => {
    const own = read('client/startWeb.mjs');
    assert.match(own, /const password = randomBytes\(12\)/u);
    assert.match(own, /startCodeServer\(\{[^}]*\n {4}password,/u);
    const server = read('test/editor/codeServer.mjs');
    assert.match(server, /'--auth',\s+password === undefined \? 'none' : 'password'/u);
    assert.match(server, /\{ PASSWORD: password \}/u);
  });
});
