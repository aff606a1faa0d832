import { needsRedis, RedisServer } from '../../support/redisServer.ts';
import { TeamBench } from '../../support/teamBench.ts';
import { StoreBench, type Bench } from './storeBench.ts';

/** The same rules for the store of a machine and for that of a team, on a Redis server where there is one. */
export function describeStores(title: string, suite: (makeBench: () => Bench) => void): void {
  describe(title, () => {
    suite(() => new StoreBench());
  });
  describe(`${title} (team)`, () => {
    let redis: RedisServer | undefined;
    before(async function () {
      needsRedis(this);
      redis = await RedisServer.start({ args: ['--appendonly', 'no'] });
    });
    after(async () => {
      await redis?.stop();
      redis = undefined;
    });
    suite(() => {
      if (!redis) throw new Error('no server');
      return new TeamBench(redis);
    });
  });
}
