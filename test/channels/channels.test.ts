import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNELS, channelsFor } from '../../src/channels';
import { KNOWN_FIELDS, OWN_FIELDS, SURENESS } from '../../src/channels/channel';
import { PLATFORMS } from '../../src/platforms';

const files = readdirSync(join(import.meta.dirname, '../../src/channels')).map((name) =>
  name.replace('.ts', ''),
);

describe('the channels', () => {
  it('are all listed, one file each, the ministry first', () => {
    const own = CHANNELS.filter(({ platforms }) => platforms === undefined).map(({ id }) => id);
    expect([...own].sort()).toEqual(
      files.filter((name) => !['channel', 'index', 'platform-forms'].includes(name)).sort(),
    );
    expect(own[0]).toBe('pktn');
    expect(new Set(CHANNELS.map(({ id }) => id)).size).toBe(CHANNELS.length);
  });

  it.each(CHANNELS)('$id says what it asks for, when it was checked and how sure we are', (channel) => {
    expect(channel.asks.length).toBeGreaterThan(0);
    for (const field of channel.asks) expect([...KNOWN_FIELDS, ...OWN_FIELDS]).toContain(field);
    expect(SURENESS).toContain(channel.sure);
    expect(channel.checked).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
    expect(channel.source).not.toBe('');
    // what nobody has looked at lately is never called sure
    if (channel.checked < '2026') expect(channel.sure).toBe('unsure');
    for (const text of [channel.office, channel.fit]) expect(text.id && text.en).toBeTruthy();
  });

  it.each(CHANNELS)('$id can be reached safely', ({ ways }) => {
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      if (way.kind === 'web') expect(way.address).toMatch(/^https:\/\/[a-z0-9.-]+\//);
      if (way.kind === 'email') expect(way.address).toMatch(/^[\w.]+@[\w.]+\.id$/);
      if (way.kind === 'whatsapp') expect(way.number).toMatch(/^62\d{8,12}$/);
    }
  });

  it('offer a platform’s own form only for that platform', () => {
    expect(channelsFor('tiktok').map(({ id }) => id)).toContain('platform-tiktok');
    expect(channelsFor('youtube').map(({ id }) => id)).not.toContain('platform-tiktok');
    const known = PLATFORMS.map(({ id }) => id);
    for (const { platforms = [] } of CHANNELS) for (const id of platforms) expect(known).toContain(id);
  });
});
