/** A timestamp authority on this machine: OpenSSL behind `fetch`, with certificates made for the test. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where OpenSSL is installed. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface Authority {
  /** The certificate to trust, PEM. */
  certificate: string;
  /** The answer to a request, as an authority gives it. */
  answer(request: Uint8Array): Uint8Array<ArrayBuffer>;
}

const CONFIG = `
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[stamp]
basicConstraints = critical, CA:false
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = tsa1
[tsa1]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

export function startAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-tsa-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...words: string[]) =>
    execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(at('openssl.cnf'), CONFIG);
  writeFileSync(at('serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'openssl.cnf'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=test',
    '-extensions',
    'ca',
  );
  openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=test stamp');
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'openssl.cnf'];
  openssl('x509', '-req', '-in', 'tsa.csr', ...signed, '-extensions', 'stamp', '-out', 'tsa.pem');
  return {
    certificate: at('ca.pem'),
    answer(request) {
      writeFileSync(at('request.tsq'), request);
      const signer = ['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-chain', 'ca.pem'];
      openssl(
        'ts',
        '-reply',
        '-config',
        'openssl.cnf',
        '-queryfile',
        'request.tsq',
        ...signer,
        '-out',
        'a.tsr',
      );
      return new Uint8Array(readFileSync(at('a.tsr')));
    },
  };
}
