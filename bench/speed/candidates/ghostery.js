/** @ghostery/adblocker's monitor of the document, its callback empty: no engine behind it. */
import { DOMMonitor } from '@ghostery/adblocker-content';

addEventListener('DOMContentLoaded', () => {
  const monitor = new DOMMonitor(() => undefined);
  monitor.queryAll(globalThis);
  monitor.start(globalThis);
});
