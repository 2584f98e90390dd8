/** What stands in the content script for the words of all languages, as the build puts it there. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** Names in the sources with the code that takes their place. */
export async function built(): Promise<Record<string, string>> {
  const { module } = await runnerImport<typeof import('./telling.ts')>(
    join(import.meta.dirname, 'telling.ts'),
  );
  return {
    TELLING_KEYS: JSON.stringify(module.tellingKeys()),
    PACKED_WORDS: JSON.stringify(module.packedWords()),
  };
}
