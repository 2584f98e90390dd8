/** What the build puts into the content scripts: the words of all languages, and what must be known of platforms. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** Names in the sources with the code that takes their place. */
export async function built(): Promise<Record<string, string>> {
  const { module } = await runnerImport<typeof import('./telling.ts')>(
    join(import.meta.dirname, 'telling.ts'),
  );
  const platforms = await runnerImport<typeof import('./owners.ts')>(join(import.meta.dirname, 'owners.ts'));
  return {
    OWNERS: JSON.stringify(platforms.module.owners()),
    LOUD_KEYS: JSON.stringify(module.loudKeys()),
    LOUD_STARTS: JSON.stringify(module.loudStarts()),
    PAIRS: JSON.stringify(module.pairs()),
    QUIET_KEYS: JSON.stringify(module.quietKeys()),
    PACKED_WORDS: JSON.stringify(module.packedWords()),
  };
}
