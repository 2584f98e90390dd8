/** Every fixture but those of platforms to switch on, in both browsers, with the built extension: found is exactly what its answer says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { KNOWN_FAILURES } from '../fixtures/known-failures';
import { answerOf, type Fixture, fixtures, isOptional } from '../fixtures/read';

describe.each(['chromium', 'firefox'] as const)('fixtures in %s', (browser) => {
  let server: Server;
  let launched: Launched;
  let extension: Extension;

  beforeAll(async () => {
    server = await startServer({ elsewhere: 'stay' });
    launched = await launch({ browser, server, language: 'id' });
    extension = await askExtension(launched);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  /** Serves one fixture, opens it, and reads what the extension says of it. */
  async function judged({ name, url, file, scripts, frames, market, wait, click }: Fixture) {
    server.clear();
    server.serve(url, { file, scripts });
    for (const frame of frames) server.serve(frame.url, { file: frame.file, scripts });
    await extension.setSettings({ market });
    const { line, tab } = await judgePage(
      { launched, extension, server },
      { page: name, url, scripts, wait, click },
    );
    await tab.close();
    return line;
  }

  it.each(fixtures().filter((fixture) => !isOptional(fixture)))('$name', async (fixture) => {
    const { answer, scripts, name } = fixture;
    const line = await judged(fixture);
    expect(line.error).toBeNull();
    expect({ requests: line.requests, pageWrites: line.pageWrites }, line.wrongs.join('; ')).toEqual({
      requests: 0,
      pageWrites: scripts === 'off' ? 0 : null,
    });
    const seen = answerOf(line, answer.market !== undefined);
    const known = KNOWN_FAILURES[name];
    if (known === undefined) expect(seen).toEqual(answer);
    else expect(seen, `passes now, so it is no known failure any more (${known})`).not.toEqual(answer);
  });
});
