import { parentPort, Worker, workerData } from 'node:worker_threads';
import { failureOf, type Failure } from '../../base/failure.ts';
import { quietWarnings } from '../../base/process.ts';
import type { Forgetting, Forgotten } from '../forgetting.ts';

interface Task {
  /** Folder of the store. */
  readonly forgetIn: string;
  readonly what: Forgetting;
  readonly now: number;
  /** For the thread of the thread that was asked, which does the work. */
  readonly isOwn?: true;
}

type Done = { readonly forgotten: Forgotten } | { readonly failure: Failure };

/**
 * Deletes on a thread of its own, which runs this file: rewriting a large store takes seconds. The rows go in one step,
 * so that no program sees half a case, then their bytes; a repeat completes what was cut off. Rejects where no thread
 * can start.
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
  // A thread that used so much memory is slow to end, and blocks the one that started it until then.
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
