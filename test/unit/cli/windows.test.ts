import assert from 'node:assert/strict';
import { expanded } from '../../../server/src/cli/inputs.ts';
import { languageOf, localeOf } from '../../../server/src/messages/language.ts';

describe('the command line where the shell does less', () => {
  const patterns = {
    isThere: (file: string) => Promise.resolve(file === '[案件].txt'),
    async *matches(pattern: string) {
      await Promise.resolve();
      if (pattern === 'C:\\案件\\*.jpo.txt')
        yield* ['C:\\案件\\b.jpo.txt', 'C:\\案件\\a.jpo.txt', 'C:\\案件\\sub.jpo.txt'];
    },
    isFile: (file: string) => Promise.resolve(!file.includes('sub')),
  };

  it('patterns are the files that they match, in order, without folders and pipes; other names stay as they are', async () => {
    const files = ['-', 'x.txt', 'C:\\案件\\*.jpo.txt', '[案件].txt', 'none?.txt'];
    assert.deepEqual(await expanded(files, patterns), [
      '-',
      'x.txt',
      'C:\\案件\\a.jpo.txt',
      'C:\\案件\\b.jpo.txt',
      '[案件].txt',
      'none?.txt',
    ]);
  });

  it('texts are in the language of Windows where no variable names one; cron elsewhere stays Japanese', () => {
    const english = () => 'en-GB';
    const isIn = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, ofSystem = english) =>
      languageOf(localeOf(environment, platform, ofSystem));
    assert.equal(isIn({}, 'win32'), 'en');
    assert.equal(
      isIn({}, 'win32', () => 'ja-JP'),
      'ja',
    );
    assert.equal(isIn({ LANG: 'ja_JP.UTF-8' }, 'win32'), 'ja');
    assert.equal(isIn({ LC_ALL: 'en_US.UTF-8' }, 'linux'), 'en');
    assert.equal(isIn({}, 'linux'), 'ja');
    assert.equal(isIn({ LANG: '' }, 'darwin'), 'ja');
  });
});
