import assert from 'node:assert/strict';
import { ReplayDesk, startReplay } from './replay.ts';

const TOKEN = 'POST /auth/token';
const PROGRESS = 'GET /api/patent/v1/app_progress/2020123456';
const FACTS = ['立体配線構造体の製造方法', 'メイショウ株式会社', '特開2021-090037', '特許第7533889号', '登録・存続'];

describe('hover over recorded answers of the JPO', () => {
  let desk: ReplayDesk;

  before(async function () {
    const started = await startReplay();
    if (!started) {
      console.log('    skipped: the recorded answers (../shared/jpo-api/recordings) are not here');
      this.skip();
    }
    desk = await ReplayDesk.start(started);
  });
  // What `before` has not made is not there to be ended.
  after(() => (desk as ReplayDesk | undefined)?.close());

  async function hover(text: string): Promise<string> {
    return (await desk.server.hover(await desk.server.open(text), text)) ?? '';
  }

  function assertFacts(text: string): void {
    for (const fact of FACTS) assert.ok(text.includes(fact), `${fact} in\n${text}`);
  }

  it('特願２０２０－１２３４５６ shows the case, for one request', async () => {
    assertFacts(await hover('特願２０２０－１２３４５６'));
    assert.deepEqual(desk.requests, [TOKEN, PROGRESS]);
  });

  for (const again of ['特願２０２０－１２３４５６', '特許第７５３３８８９号', '特許第7533889号', '特開2021-090037']) {
    it(`${again} costs nothing more`, async () => {
      const text = await hover(again);
      assertFacts(text);
      assert.ok(text.includes('特願2020-123456'), text);
      assert.deepEqual(desk.requests, [TOKEN, PROGRESS]);
    });
  }

  it('what the JPO does not have is said so, and asked once', async () => {
    const text = await hover('特願2019-210418');
    assert.match(text, /見つかりません/u);
    assert.equal(await hover('特願2019-210418'), text);
    assert.equal(desk.requests.length, 3);
  });
});
