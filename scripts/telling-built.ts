/** What stands in the content script for the words of all languages, as the build puts it there. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** Names in the sources with the code that takes their place. */
export async function built(): Promise<Record<string, string>> {
  const { module } = await runnerImport<typeof import('./telling.ts')>(
    join(import.meta.dirname, 'telling.ts'),
  );
  return {
    LOUD_KEYS: JSON.stringify(module.loudKeys()),
    LOUD_STARTS: JSON.stringify(module.loudStarts()),
    PAIRS: JSON.stringify(module.pairs()),
    QUIET_KEYS: JSON.stringify(module.quietKeys()),
    PACKED_WORDS: JSON.stringify(module.packedWords()),
  };
}
