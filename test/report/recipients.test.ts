import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/channels';
import { chosenRecipient, recipientsFor } from '../../src/report/recipients';

const NONE = { kind: 'none', endpoint: '', label: '', formId: '' } as const;
const INBOX = { kind: 'https', endpoint: 'https://inbox.example/reports', label: '', formId: '' } as const;

describe('who a report may be for', () => {
  it('is every desk that takes reports on the platform, each once', () => {
    const ids = recipientsFor('tiktok', NONE).map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(['pktn', 'lapor', 'bpkn', 'ylki', 'kppu', 'komdigi']);
    expect(new Set(ids).size).toBe(ids.length);
    const others = CHANNELS.filter(({ platforms }) => platforms && !platforms.includes('tiktok'));
    for (const { id } of others) expect(ids).not.toContain(id);
  });

  it('is the inbox too where one is set, known by its host', () => {
    expect(recipientsFor('tiktok', INBOX).at(-1)).toMatchObject({
      id: 'inbox:inbox.example',
      name: 'inbox.example',
    });
    const named = recipientsFor('tiktok', { ...INBOX, label: 'Lembaga' }).at(-1);
    expect(named).toMatchObject({ id: 'inbox:inbox.example', name: 'Lembaga' });
  });

  it('is nobody, or the first where the chosen one is there no more', () => {
    const all = recipientsFor('tiktok', NONE);
    expect(chosenRecipient(all, 'anonymous')).toBeUndefined();
    expect(chosenRecipient(all, 'ylki')?.name).toBe('YLKI');
    expect(chosenRecipient(all, 'inbox:inbox.example')?.id).toBe('pktn');
  });
});
