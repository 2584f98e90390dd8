/** Where the time of the content script goes, by function, from the browser's own sampling. */

/**
 * Begins to take samples; call what it answers to end, and to print.
 *
 * @param {import('puppeteer-core').CDPSession} session
 */
export async function profileOf(session) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    const own = new Map();
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    for (const [at, id] of (profile.samples ?? []).entries()) {
      const { callFrame } = nodes.get(id) ?? {};
      if (!callFrame?.url.includes('content/')) continue;
      const name = `${callFrame.functionName || '(unnamed)'} ${callFrame.lineNumber + 1}:${callFrame.columnNumber + 1}`;
      own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
    }
    const sorted = [...own].sort(([, a], [, b]) => b - a).slice(0, 25);
    console.log('\nmilliseconds by function of the content script');
    for (const [name, milliseconds] of sorted) console.log(milliseconds.toFixed(1).padStart(8), name);
  };
}
