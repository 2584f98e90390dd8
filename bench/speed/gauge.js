/**
 * The first content script of every candidate: takes the time of whatever a candidate lets the browser call, by
 * batch of the feed, and writes down what the extension says. Asked for its figures by an event of the page.
 */
(() => {
  const times = { batches: [], longest: 0, calls: 0, evaluate: 0 };
  const said = [];
  let batch = 0;
  let depth = 0;
  let began = 0;
  const start = () => {
    if (depth++ === 0) began = performance.now();
  };
  const end = () => {
    if (--depth > 0) return;
    const took = performance.now() - began;
    times.batches[batch] = (times.batches[batch] ?? 0) + took;
    times.calls++;
    if (took > times.longest) times.longest = took;
  };
  const timed = (callback) =>
    typeof callback !== 'function'
      ? callback
      : function (...given) {
          start();
          try {
            return callback.apply(this, given);
          } finally {
            end();
          }
        };
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']) {
    const Native = globalThis[name];
    globalThis[name] = class extends Native {
      constructor(callback, ...more) {
        super(timed(callback), ...more);
      }
    };
  }
  for (const name of [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'queueMicrotask',
  ]) {
    const native = globalThis[name];
    const bound = native.bind(globalThis);
    globalThis[name] = (callback, ...more) => bound(timed(callback), ...more);
  }
  if (globalThis.scheduler?.postTask) {
    const { scheduler } = globalThis;
    Object.defineProperty(globalThis, 'scheduler', {
      configurable: true,
      value: {
        postTask: (callback, how) => scheduler.postTask(timed(callback), how),
        yield: () => scheduler.yield(),
      },
    });
  }
  const runtime = globalThis.chrome?.runtime;
  if (runtime?.sendMessage) {
    const send = runtime.sendMessage.bind(runtime);
    const listen = (message, ...more) => {
      if (message?.type === 'signals-found') {
        for (const { kind, selector } of message.signals)
          said.push({ kind, selector, at: document.timeline.currentTime });
      }
      return send(message, ...more);
    };
    try {
      Object.defineProperty(runtime, 'sendMessage', { configurable: true, writable: true, value: listen });
    } catch {
      globalThis.chrome = {
        ...globalThis.chrome,
        runtime: { ...runtime, sendMessage: listen, onMessage: runtime.onMessage },
      };
    }
  }
  addEventListener('bench-batch', ({ detail }) => {
    batch = Number(detail) + 1;
  });
  addEventListener('bench-ask', () => {
    document.documentElement.dataset.bench = JSON.stringify({
      times,
      said,
      found: globalThis.benchFound ?? null,
    });
  });
  globalThis.benchStart = performance.now();
  globalThis.benchEvaluated = () => {
    times.evaluate = performance.now() - globalThis.benchStart;
  };
})();
