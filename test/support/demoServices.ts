import { startDemoApi, type DemoApi, type DemoApiOptions } from './demoApi.ts';
import type { Family } from '../../server/src/apis/apis.ts';
import type { Credentials } from '../../server/src/jpo/token.ts';
import { createServices, type Services } from '../../server/src/services/services.ts';
import { readSettings } from '../../server/src/settings/settings.ts';
import { FakeClock } from './fakeClock.ts';
import { newHome, removeHome } from './home.ts';

export interface DemoServices extends Services {
  readonly clock: FakeClock;
  readonly demo: DemoApi;
  /** Ids of the APIs asked so far, in order; tokens and downloads left out. */
  asked(): string[];
  /** Settings that are read at each use. */
  configure(section: object): void;
}

/** Who asks; undefined for a family that nobody has signed in to. */
type DemoCredentials = Readonly<Record<Family, Credentials | undefined>>;

const SIGNED_IN: DemoCredentials = {
  domestic: { username: 'demo', password: 'demo' },
  opd: { username: 'opd', password: 'opd' },
};

/** Services over a demo API of their own, with a store of their own, on a clock that the test moves. */
export async function demoServices(
  options: Partial<DemoApiOptions> = {},
  credentials: Partial<DemoCredentials> = {},
): Promise<DemoServices> {
  const clock = new FakeClock();
  const demo = await startDemoApi({ clock, ...options });
  const home = newHome();
  let settings = readSettings({ api: { baseUrl: demo.url } });
  const given = { ...SIGNED_IN, ...credentials };
  const services = await createServices({
    home,
    clock,
    settings: () => settings,
    credentials: (family) => Promise.resolve(given[family]),
    log: () => undefined,
  });
  return {
    ...services,
    clock,
    demo,
    asked: () => demo.requests.map(({ api }) => api).filter((api) => api !== 'token' && api !== 'download'),
    configure: (section) => {
      settings = readSettings({ api: { baseUrl: demo.url }, ...section });
    },
    close: async () => {
      await services.close();
      await demo.close();
      removeHome(home);
    },
  };
}
