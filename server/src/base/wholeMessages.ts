import { Writable } from 'node:stream';

/**
 * Writes each message of the language server protocol in one piece. The library writes header and text separately: two
 * system calls, and two wake-ups of the editor per answer.
 */
export function wholeMessages(output: Writable): Writable {
  let header: string | undefined;
  const joined = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      if (typeof chunk === 'string') {
        header = (header ?? '') + chunk;
        done();
        return;
      }
      output.write(header === undefined ? chunk : Buffer.concat([Buffer.from(header, 'ascii'), chunk]), done);
      header = undefined;
    },
    final: (done) => {
      output.end(done);
    },
  });
  output.on('error', (error) => joined.destroy(error));
  output.on('close', () => joined.destroy());
  return joined;
}
