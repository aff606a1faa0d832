import { createServer } from 'node:net';

/** Below the ports that systems give out by themselves, from 32768 on: nobody else gets one of these by chance. */
const FIRST = 10_000;
const LAST = 32_000;

/** A port of 127.0.0.1 where nobody listens just now. A random one: test files run at the same time. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(true);
    });
  });
  if (isListening) await new Promise((resolve) => server.close(resolve));
  return isListening;
}
