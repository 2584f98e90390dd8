/** Waiting with an end. */

/** Thrown when something took longer than it may. */
export class TookTooLong extends Error {}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @param {string} what For the message: "the page did not load".
 * @returns {Promise<T>}
 * @throws {TookTooLong}
 */
export async function within(promise, milliseconds, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const end = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new TookTooLong(`${what} within ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (end)]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {() => Promise<T | null | undefined | false>} ask Null, undefined and false mean: not yet.
 * @param {{ milliseconds: number, every?: number, what: string }} options `what` as in `within`.
 * @returns {Promise<T>}
 * @throws {TookTooLong}
 */
export async function until(ask, { milliseconds, every = 50, what }) {
  const late = () => new TookTooLong(`${what} within ${milliseconds / 1000} s`);
  const end = Date.now() + milliseconds;
  for (;;) {
    const left = end - Date.now();
    if (left <= 0) throw late();
    const answer = await within(ask(), left, what).catch((error) => {
      throw error instanceof TookTooLong ? late() : error;
    });
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await pause(Math.min(every, Math.max(0, end - Date.now())));
  }
}
