import { fromBER, type Sequence } from 'asn1js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, fromBase64, utf8 } from '../../../src/evidence/bytes';
import { checkSealed } from '../../../src/evidence/checks/check';
import { readZip } from '../../../src/evidence/checks/zip';
import { DIGEST } from '../../../src/evidence/sealed/names';
import { seal } from '../../../src/evidence/sealed/seal';
import { zipOf } from '../../../src/evidence/sealed/zip';
import { timestamped } from '../../../src/evidence/timestamp/add';
import { readAnswer } from '../../../src/evidence/timestamp/answer';
import {
  askForTimestamp,
  authorityAddress,
  authorityOrigin,
  timestampRequest,
} from '../../../src/evidence/timestamp/request';
import { aKey, MEANS, SEALING, someParts } from '../sealed/samples';
import { type Authority, startAuthority } from './authority';

const AUTHORITY = 'https://stamp.example/tsr';

describe('the address of an authority', () => {
  it.each(['https://stamp.example', ' https://stamp.example:8443/tsr?x=1 '])('may be %j', (text) => {
    expect(authorityAddress(text)?.protocol).toBe('https:');
  });
  it.each([
    '',
    'stamp.example',
    'http://stamp.example',
    'https://me:pw@stamp.example',
    'ftp://stamp.example',
    'https://stamp.example/#a',
    'javascript:alert(1)',
  ])('may not be %j', (text) => {
    expect(authorityAddress(text)).toBeUndefined();
  });
  it('needs the permission for its host alone', () => {
    expect(authorityOrigin(new URL('https://stamp.example:8443/tsr'))).toBe('https://stamp.example/*');
  });
});

describe('a request', () => {
  it('is 69 bytes of DER: SHA-256, a nonce, and the wish for the certificate', () => {
    const nonce = new Uint8Array([0x41, 2, 3, 4, 5, 6, 7, 8]);
    const request = timestampRequest(new Uint8Array(32).fill(7), nonce);
    expect(request.length).toBe(69);
    const { offset, result } = fromBER(request);
    expect(offset).toBe(69);
    expect((result as Sequence).valueBlock.value).toHaveLength(4);
  });

  it.each([
    ['refused', () => Promise.resolve(new Response('', { status: 503 }))],
    ['no-answer', () => Promise.reject(new TypeError('failed to fetch'))],
    ['wrong-answer', () => Promise.resolve(new Response('<html>please log in</html>'))],
    ['wrong-answer', () => Promise.resolve(new Response(new Uint8Array(1_000_000)))],
    ['wrong-answer', () => Promise.resolve(new Response(''))],
  ])('that fails is told apart: %s', async (trouble, ask) => {
    await expect(askForTimestamp(utf8('x'), AUTHORITY, ask)).rejects.toMatchObject({ trouble });
  });

  it('is never made without https', async () => {
    const ask = () => Promise.reject(new Error('was asked'));
    await expect(askForTimestamp(utf8('x'), 'http://stamp.example', ask)).rejects.toMatchObject({
      trouble: 'not-https',
    });
  });
});

describe('an answer that is none', () => {
  it('is never read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readAnswer(new Uint8Array(bytes))).toBeUndefined();
      }),
    );
  });
});

describe('with an authority', () => {
  let authority: Authority;
  let sealed: Bytes;
  let stamped: Bytes;
  const requests: Request[] = [];
  const ask: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    return new Response(await authority.answer(new Uint8Array(await request.arrayBuffer())));
  };
  beforeAll(async () => {
    authority = await startAuthority();
    sealed = (await seal(await someParts(), SEALING, await aKey())).bytes;
    stamped = await timestamped(sealed, AUTHORITY, ask);
  });
  const digestOf = (bytes: Bytes) => {
    const file = readZip(bytes).find(({ path }) => path === DIGEST);
    return JSON.parse(new TextDecoder().decode(file?.bytes));
  };
  const withStamp = (stamp: object): Bytes =>
    zipOf(
      readZip(stamped).map((file) =>
        file.path === DIGEST
          ? {
              path: DIGEST,
              bytes: utf8(JSON.stringify({ ...digestOf(stamped), timestamps: [stamp] })),
            }
          : file,
      ),
    );

  it('adds the time, and touches nothing that was hashed or signed', async () => {
    const { holds, lines, facts } = await checkSealed(stamped, MEANS);
    expect(holds).toBe(true);
    expect(lines.find(({ check }) => check === 'timestamp')).toMatchObject({
      state: 'open',
      reason: 'chain-unchecked',
    });
    const time = Date.parse(facts?.timestamp ?? '');
    expect(Math.abs(time - Date.now())).toBeLessThan(600_000);
    for (const [place, { path, bytes }] of readZip(sealed).entries()) {
      if (path !== DIGEST) expect(readZip(stamped)[place]?.bytes, path).toEqual(bytes);
    }
    const { timestamps, ...rest } = digestOf(stamped);
    expect(rest).toEqual(digestOf(sealed));
    expect(timestamps).toHaveLength(1);
  });

  it('learns nothing but the hash: no cookie, no referrer, no other byte of the file', async () => {
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.credentials).toBe('omit');
    expect(request?.redirect).toBe('error');
    expect(request?.headers.get('content-type')).toBe('application/timestamp-query');
    expect((await request?.arrayBuffer())?.byteLength).toBe(69);
  });

  it('is not asked twice for one file', async () => {
    await expect(timestamped(stamped, AUTHORITY, ask)).rejects.toThrow();
  });

  it('is refused when its answer is of other bytes or to another request', async () => {
    const other = await authority.answer(timestampRequest(new Uint8Array(32), new Uint8Array([1])));
    const replay: typeof fetch = () => Promise.resolve(new Response(other));
    await expect(askForTimestamp(utf8('x'), AUTHORITY, replay)).rejects.toMatchObject({
      trouble: 'wrong-answer',
    });
    const same = fromBase64(digestOf(stamped).timestamps[0].token) as Bytes;
    const again: typeof fetch = () => Promise.resolve(new Response(same));
    await expect(timestamped(sealed, AUTHORITY, again)).rejects.toMatchObject({ trouble: 'wrong-answer' });
  });

  it('is found out when the answer in a file is of another file, damaged or dressed up', async () => {
    const [stamp] = digestOf(stamped).timestamps;
    const theirs = (await seal(await someParts({ letter: 'other' }), SEALING, await aKey())).bytes;
    const [foreign] = digestOf(await timestamped(theirs, AUTHORITY, ask)).timestamps;
    const ends = async (changed: object) => {
      const { holds, lines } = await checkSealed(withStamp(changed), MEANS);
      expect(holds).toBe(false);
      return lines.find(({ state }) => state === 'fails');
    };
    expect(await ends(foreign)).toMatchObject({ check: 'timestamp', reason: 'stamp-of-another' });
    expect(await ends({ ...stamp, token: `A${stamp.token.slice(1)}` })).toMatchObject({
      reason: 'stamp-unreadable',
    });
    expect(await ends({ ...stamp, type: 'rfc9999' })).toMatchObject({ reason: 'stamp-unreadable' });
  });

  it('holds after no flip of any bit of the timestamp', async () => {
    const whole = digestOf(stamped);
    const [stamp] = whole.timestamps;
    const token = fromBase64(stamp.token) as Bytes;
    for (let at = 0; at < token.length; at += 7) {
      const changed = token.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const bytes = withStamp({ ...stamp, token: Buffer.from(changed).toString('base64') });
      expect((await checkSealed(bytes, MEANS)).holds, `byte ${at}`).toBe(false);
    }
  });
});
