import { Writable } from 'node:stream';

/**
 * An output for messages of the language server protocol that writes each as one piece. The library writes its header and its
 * text one after the other: two calls of the system, and the editor is woken twice for each answer.
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
