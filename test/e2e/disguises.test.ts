/** Any disguises composed at random on a checkout sheet are seen through; on a shop window they are not held against it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { checkout, harmless, type Page, promotion, wordless } from '../disguises';

/** Pages of each sort in each browser; one takes about a second. */
const RUNS = 15;
const ADDRESS = 'https://www.tiktok.com/@toko.batik/video/7300000000000000099';

describe.each(['chromium', 'firefox'] as const)('disguises in %s', (browser) => {
  let server: Server;
  let launched: Launched;
  let extension: Extension;

  beforeAll(async () => {
    server = await startServer();
    launched = await launch({ browser, server });
    extension = await askExtension(launched);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  async function outcome({ html }: Page) {
    server.clear();
    server.serve(ADDRESS, { html });
    const asked = { page: 'composed', url: ADDRESS, scripts: 'on' as const, wait: 0.9, click: null };
    const { line, tab } = await judgePage({ launched, extension, server }, asked);
    await tab.close();
    return line.error ?? line.outcome;
  }

  it('a payment on the platform is found', async () => {
    await fc.assert(
      fc.asyncProperty(checkout, async (page) => {
        expect(await outcome(page), page.about).toBe('violation');
      }),
      { numRuns: RUNS },
    );
  });

  it('a shop window stays one', async () => {
    await fc.assert(
      fc.asyncProperty(promotion, async (page) => {
        expect(['pass', 'inapplicable'], page.about).toContain(await outcome(page));
      }),
      { numRuns: RUNS },
    );
  });

  it('a till without words asks for a person at least', async () => {
    await fc.assert(
      fc.asyncProperty(wordless, async (page) => {
        expect(['needs-review', 'violation'], page.about).toContain(await outcome(page));
      }),
      { numRuns: RUNS },
    );
  });

  it('what looks like such a till and sells nothing is left alone', async () => {
    await fc.assert(
      fc.asyncProperty(harmless, async (page) => {
        expect(['pass', 'inapplicable'], page.about).toContain(await outcome(page));
      }),
      { numRuns: RUNS },
    );
  });
});
