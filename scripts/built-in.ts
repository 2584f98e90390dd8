/** What the build puts into the content scripts: the words of all languages, and what must be known of platforms. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** Texts as the code that stands for them. */
export const asCode = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.stringify(text)]));

/** Names in the sources with the code that takes their place. */
export async function built(): Promise<Record<string, string>> {
  const module = await telling();
  const platforms = await runnerImport<typeof import('./owners.ts')>(join(import.meta.dirname, 'owners.ts'));
  return {
    OWNERS: JSON.stringify(platforms.module.owners()),
    ...asCode(module.allKeys()),
    KEYS_BY_LANGUAGE: JSON.stringify(module.keysByLanguage()),
    HOME_WORDS: JSON.stringify(module.homeWords()),
  };
}

/** The scripts that bring the words of one language, by language. */
export const wordScripts = async () => (await telling()).wordScripts();

let imported: Promise<typeof import('./telling.ts')> | undefined;

/** Run once, however many ask. */
function telling(): Promise<typeof import('./telling.ts')> {
  imported ??= runnerImport<typeof import('./telling.ts')>(join(import.meta.dirname, 'telling.ts')).then(
    ({ module }) => module,
  );
  return imported;
}
