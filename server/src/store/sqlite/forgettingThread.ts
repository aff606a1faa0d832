import { parentPort, Worker, workerData } from 'node:worker_threads';
import { failureOf, type Failure } from '../../base/failure.ts';
import { quietWarnings } from '../../base/process.ts';
import type { Forgetting, Forgotten } from '../forgetting.ts';

/** What is to be forgotten in the store of a folder, at an instant, ms. */
interface Task {
  readonly forgetIn: string;
  readonly what: Forgetting;
  readonly now: number;
  /** It is done by the thread that gets it, which is a thread of the thread that was asked. */
  readonly isOwn?: true;
}

type Done = { readonly forgotten: Forgotten } | { readonly failure: Failure };

/**
 * Forgets on a thread of its own, which this file is too: all that is kept is read and written anew for it, seconds for a
 * large store. The rows go in one step, so that nobody sees half a case, and then their bytes; what breaks off is finished
 * when it is done again. Rejects where there can be no such thread.
 */
export function forgetOnThread(task: Task): Promise<Done> {
  const worker = new Worker(import.meta.filename, { workerData: task, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the thread ended'));
    });
  });
}

async function work(task: Task): Promise<Done> {
  // One that had so much memory takes long to end, and whoever started it stands still until then.
  if (!task.isOwn) return forgetOnThread({ ...task, isOwn: true });
  const { forgetIn, what, now } = task;
  try {
    quietWarnings();
    const { SqliteDatabase } = await import('./sqliteDatabase.ts');
    const { forget } = await import('./sqliteForgetting.ts');
    const database = new SqliteDatabase({ folder: forgetIn });
    try {
      const forgotten = await database.write((prepare) => forget(prepare, what, now));
      return { forgotten: { ...forgotten, isOverwritten: await database.overwrite() } };
    } finally {
      database.close();
    }
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'forgetIn' in data;
}

if (isTask(workerData)) void work(workerData).then((done) => parentPort?.postMessage(done));
