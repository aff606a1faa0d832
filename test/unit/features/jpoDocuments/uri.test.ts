import assert from 'node:assert/strict';
import { fileName } from '../../../../server/src/base/oneLine.ts';
import {
  documentUri,
  readDocumentUri,
  type CaseDocumentId,
  type JpoDocumentId,
} from '../../../../server/src/documents/uri.ts';

const NOTICE: CaseDocumentId = {
  kind: 'case',
  application: { law: 'patent', kind: 'application', number: '2022900001' },
  bundle: 'notices',
  key: '06126412301',
};

const HOSTILE = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32',
  '..',
  '.',
  '',
  '   ',
  '\u0000\u0007\u001b[31m',
  '見本\u202etxt.exe',
  'a/b\\c:d*e?f"g<h>i|j%2e%2e%2f',
  'CON',
  'nul.txt',
  '行\n行\r\n行',
  '長'.repeat(5_000),
  '#?&=@',
  '~/.ssh/id_rsa',
  'file:///etc/passwd',
];

describe('addresses of documents', () => {
  it('are read as they were written, whatever the title says', () => {
    const ids: JpoDocumentId[] = [
      NOTICE,
      { ...NOTICE, bundle: 'responses', key: '52400350006', view: { part: 'claims', side: 'before' } },
      { ...NOTICE, application: { ...NOTICE.application, law: 'trademark' }, bundle: 'decisions' },
      { ...NOTICE, key: 'A53_x/../絵 1.HTM (2)' },
      { kind: 'opd', application: 'JP.2022900001.A', documentId: 'Written_Opinion_50800695453_JP' },
    ];
    for (const id of ids) {
      for (const title of ['拒絶理由通知書 2026-10-20', ...HOSTILE]) {
        const uri = documentUri(id, title);
        assert.deepEqual(readDocumentUri(uri), id, uri);
        assert.ok(uri.endsWith('.jpo.txt'), uri);
        assert.match(uri, /^jpo:\/[\w%.~/-]+$/u);
      }
    }
  });

  it('end in the title, which is the name of the tab', () => {
    const uri = documentUri(NOTICE, '拒絶理由通知書 2026-10-20');
    assert.equal(
      decodeURIComponent(uri),
      'jpo:/patent/2022900001/notices/06126412301/拒絶理由通知書 2026-10-20.jpo.txt',
    );
  });

  it('that name nothing are not read', () => {
    const bad = [
      'jpo:/patent/2022900001/notices/06126412301',
      'jpo:/patent/2022900001/notices/06126412301/x/y.jpo.txt',
      'jpo:/patent/2022900001/other/06126412301/x.jpo.txt',
      'jpo:/utilityModel/2022900001/notices/06126412301/x.jpo.txt',
      'jpo:/patent/20229000011/notices/06126412301/x.jpo.txt',
      'jpo:/patent/2022900001/notices/0612641230/x.jpo.txt',
      'jpo:/patent/2022900001/notices/%2e%2e/x.jpo.txt',
      'jpo:/patent/2022900001/notices/%zz/x.jpo.txt',
      'jpo:/patent/2022900001/notices/entry-/x.jpo.txt',
      'jpo:/patent/2022900001/responses/52400350006/claims@now/x.jpo.txt',
      'jpo:/opd/JP.2022900001.A/a:b/x.jpo.txt',
      'jpo:/opd/..%2F..%2Fauth/DOC/x.jpo.txt',
      'jpo:/opd/JP.2022900001.A/%2e%2e/x.jpo.txt',
      'file:///patent/2022900001/notices/06126412301/x.jpo.txt',
      'jpo://host/patent/2022900001/notices/06126412301/x.jpo.txt',
      'jpo:',
      '',
    ];
    for (const uri of bad) assert.equal(readDocumentUri(uri), undefined, uri);
  });
});

describe('names of files from titles', () => {
  it('lead nowhere, show nothing false and can be made on any system', () => {
    for (const title of HOSTILE) {
      const name = fileName(title, '.pdf');
      assert.ok(name.endsWith('.pdf') && name !== '.pdf', JSON.stringify(name));
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      assert.doesNotMatch(name, /[\\/:*?"<>|%\u0000-\u001f\u202a-\u202e]/u);
      assert.doesNotMatch(name, /^(?:\.|con\.|nul\.)/iu);
      assert.ok(Array.from(name).length <= 90);
    }
    assert.equal(
      fileName('手続補正書（自発・内容） 2024-04-01', '.jpo.txt'),
      '手続補正書（自発・内容） 2024-04-01.jpo.txt',
    );
  });
});
