/** A small believable report, ready to be sealed, and what checks it. */
import { crc32, deflateSync } from 'node:zlib';
import type { Means } from '../../../src/evidence/checks/check';
import { sealedFinding } from '../../../src/evidence/content';
import { ruleSetOf, savedObservation } from '../../../src/evidence/observation';
import { rulesFile } from '../../../src/evidence/rule-data';
import type { Picture, SealedParts, Sealing, SealingKey } from '../../../src/evidence/sealed/parts';
import { judge } from '../../../src/judge';
import type { Asked, Observation, SavedObservation } from '../../../src/model';
import { RULE_SET_VERSION, RULES } from '../../../src/rules';
import { judgeAgain } from '../../../src/verify/judge-again';
import { aPage, aSignal } from '../../samples';

export const SEALING: Sealing = { at: '2026-10-04T07:09:30.125Z', software: 'Etalase 0.1.0' };

const OBSERVATION: Observation = {
  ...aPage(),
  seenAt: '2026-10-04T07:05:09.000Z',
  signals: [aSignal(), aSignal({ kind: 'pay', label: 'Bayar Rp25.000', selector: '#pay' })],
  looked: true,
  truncated: false,
};
const ASKED: Asked = { date: '2026-10-04', market: 'auto', reading: 'text' };

export async function aSaved(differs: Partial<Observation> = {}): Promise<SavedObservation> {
  const ruleSet = await ruleSetOf(RULE_SET_VERSION, RULES);
  return savedObservation({ ...OBSERVATION, ...differs }, ASKED, ruleSet, '0.1.0');
}

export const MEANS: Means = { judgeAgain };

export async function someParts(differs: Partial<SealedParts> = {}): Promise<SealedParts> {
  const observation = differs.observation ?? (await aSaved());
  const verdict = judge(observation.observation, RULES, observation.asked);
  const { outcome, date, reading, note, findings } = verdict;
  return {
    report: {
      id: '4f9f4a4e-43f5-4f0e-9d5e-5a1c2f9d7b11',
      language: 'id',
      recipient: 'pktn',
      captured: {
        utc: '2026-10-04T07:05:09.000Z',
        local: '2026-10-04T14:05:09+07:00',
        timeZone: 'Asia/Jakarta',
      },
      page: {
        platform: 'tiktok',
        platformName: 'TikTok',
        host: 'platform',
        url: observation.observation.url,
      },
      tool: {
        extensionVersion: '0.1.0',
        browser: 'Firefox 153',
        locale: 'id',
        viewport: { width: 1280, height: 720, devicePixelRatio: 1.5 },
      },
      market: { market: verdict.market, signs: verdict.marketSigns },
      ruleSet: observation.ruleSet,
      verdict: {
        outcome,
        date,
        reading,
        ...(note && { note }),
        findings: findings.map(sealedFinding),
      },
      journey: [
        { at: '2026-10-04T07:04:00.000Z', kind: 'product', host: 'www.tiktok.com', domain: 'tiktok.com' },
      ],
      redactions: [{ where: 'picture:viewport', reason: 'handle', saltedHash: 'ab'.repeat(32) }],
      note: 'Catatan “saya” 👛',
    },
    pictures: [aPicture('viewport', 16), { ...aPicture('finding-1', 4), rule: 'in-app-payment' }],
    snapshot:
      '<!doctype html><html lang="id"><meta charset="utf-8"><title>Cuplikan</title><p>Beli sekarang</p></html>\n',
    letter:
      '<!doctype html><html lang="id"><meta charset="utf-8"><title>Laporan</title><p>Kepada Yth.</p></html>\n',
    custody: [
      { at: '2026-10-04T07:05:09.000Z', act: 'captured', facts: { pictures: 2 } },
      { at: '2026-10-04T07:06:00.000Z', act: 'redacted', facts: { boxes: 1 } },
      { at: '2026-10-04T07:08:00.000Z', act: 'reviewed' },
    ],
    observation,
    rules: rulesFile(RULE_SET_VERSION, RULES),
    ...differs,
  };
}

export async function aKey(): Promise<SealingKey> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign', 'verify']);
}

/** A grey square as a PNG. */
export function aPicture(name: string, size: number): Picture {
  const rows = Buffer.alloc((size + 1) * size, 0x80);
  for (let row = 0; row < size; row += 1) rows[row * (size + 1)] = 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return {
    name,
    png: new Uint8Array(png),
    width: size,
    height: size,
    caption: { id: 'Yang terlihat', en: 'What was seen' },
  };
}
