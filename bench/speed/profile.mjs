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
    /** With all that they call. */
    const whole = new Map();
    const names = namesOf(profile.nodes);
    const callers = callersOf(profile.nodes, names);
    for (const [at, id] of (profile.samples ?? []).entries()) {
      const name = names.get(id);
      if (!name) continue;
      const milliseconds = (profile.timeDeltas?.[at] ?? 0) / 1000;
      own.set(name, (own.get(name) ?? 0) + milliseconds);
      for (const each of callers.get(id) ?? []) whole.set(each, (whole.get(each) ?? 0) + milliseconds);
    }
    for (const [what, times] of Object.entries({ own, 'with what they call': whole })) {
      console.log(`\nmilliseconds by function of the content script, ${what}`);
      const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, 40);
      for (const [name, milliseconds] of sorted) console.log(milliseconds.toFixed(1).padStart(8), name);
    }
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

/**
 * Each function on the way to a node of the tree of calls, once.
 *
 * @param {readonly { id: number, children?: number[] }[]} nodes
 * @param {ReadonlyMap<number, string>} names
 * @returns {Map<number, Set<string>>}
 */
function callersOf(nodes, names) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map();
  const visit = (id, above) => {
    const name = names.get(id);
    const all = name ? new Set([...above, name]) : above;
    callers.set(id, all);
    for (const child of byId.get(id)?.children ?? []) visit(child, all);
  };
  const [root] = nodes;
  if (root) visit(root.id, new Set());
  return callers;
}
