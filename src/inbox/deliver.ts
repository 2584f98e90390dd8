/**
 * Delivers what is due, one report after the other. It may run in several places at once and be stopped
 * at any moment: everything that matters stands in the database, under leases.
 */
import { lease, type Sending, settle, type Tried } from '../storage/queue';
import { type ReportRecord, StepError, sealedBytes } from '../storage/reports';
import { post, TRY_LIMIT } from './post';
import { weigh } from './weigh';

/** A lease outlives the longest try, so that nobody else starts while it still runs. */
export const LEASE = TRY_LIMIT + 60_000;

/** What a delivery needs of the world. */
export interface World {
  send: typeof fetch;
  now(): Date;
  random(): number;
  /** Called after each step that pages may want to show. */
  changed?(): void;
}

export const WORLD: World = {
  send: (...request) => fetch(...request),
  now: () => new Date(),
  random: Math.random,
};

/** Tries every report that is due, each once. */
export async function deliverDue(world: World = WORLD): Promise<void> {
  for (;;) {
    const holder = crypto.randomUUID();
    const report = await lease(holder, LEASE, world.now());
    if (report === undefined) {
      return;
    }
    world.changed?.();
    const tried = await tryOnce(report, world);
    await settle(report.id, holder, tried, world.now()).catch((error: unknown) => {
      // our lease ran out and somebody else has taken over: what they say counts
      if (!(error instanceof StepError)) {
        throw error;
      }
    });
    world.changed?.();
  }
}

async function tryOnce(report: ReportRecord & { sending: Sending }, world: World): Promise<Tried> {
  const bytes = await sealedBytes(report);
  const { id, sealed, sending } = report;
  if (bytes === undefined || sealed === undefined) {
    return { state: 'rejected', details: { why: 'file-missing' } };
  }
  const { inbox, text, split } = sending;
  const attachments = [{ name: sealed.name, type: 'application/wacz', bytes }];
  const answer = await post({ id, inbox, text, split, attachments }, world.send);
  return weigh(answer, sending, world.now(), world.random());
}
