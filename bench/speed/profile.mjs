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
    const names = namesOf(profile.nodes);
    for (const [at, id] of (profile.samples ?? []).entries()) {
      const name = names.get(id);
      if (name) own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
    }
    const sorted = [...own].sort(([, a], [, b]) => b - a).slice(0, 25);
    console.log('\nmilliseconds by function of the content script');
    for (const [name, milliseconds] of sorted) console.log(milliseconds.toFixed(1).padStart(8), name);
  };
}

/**
 * Whose each node of the tree of calls is: a function of the content script, or what the browser does for one, such as
 * sending a message or collecting garbage.
 *
 * @param {readonly { id: number, children?: number[], callFrame: { functionName: string, url: string, lineNumber: number, columnNumber: number } }[]} nodes
 * @returns {Map<number, string>}
 */
function namesOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const names = new Map();
  /** @param {number} id @param {string} caller */
  const visit = (id, caller) => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const isOwn = url.includes('content/');
    const name = isOwn
      ? `${functionName || '(unnamed)'} ${lineNumber + 1}:${columnNumber + 1}`
      : caller && `${functionName || '(native)'} for ${caller.split(' for ').pop()}`;
    if (name) names.set(id, name);
    for (const child of node.children ?? []) visit(child, name);
  };
  const [root] = nodes;
  if (root) visit(root.id, '');
  return names;
}
