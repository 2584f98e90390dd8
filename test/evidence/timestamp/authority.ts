/** A timestamp authority (RFC 3161) on this machine, with certificates made for the test. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GeneralizedTime, Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** Whether the command has something to hold a chain of certificates against. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface Authority {
  /** File with the certificate to trust, PEM. */
  certificate: string;
  /** The answer to a request, as an authority gives it. */
  answer(request: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

const ID = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  signingTime: '1.2.840.113549.1.9.5',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  policy: '1.2.3.4.1',
} as const;
const DAY_MS = 86_400_000;
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function startAuthority(): Promise<Authority> {
  const root = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const stamp = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const rootCertificate = await certificateOf('test', root.publicKey, 'test', root.privateKey, [
    extension(ID.basicConstraints, new BasicConstraints({ cA: true }).toSchema().toBER()),
    // keyCertSign
    extension(ID.keyUsage, new Uint8Array([3, 2, 2, 4]).buffer),
  ]);
  const stampCertificate = await certificateOf('test stamp', stamp.publicKey, 'test', root.privateKey, [
    extension(ID.extKeyUsage, new ExtKeyUsage({ keyPurposes: [ID.timeStamping] }).toSchema().toBER()),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'etalase-tsa-')), 'ca.pem');
  writeFileSync(file, pem(rootCertificate));
  let serial = 0;
  return {
    certificate: file,
    async answer(bytes) {
      const request = TimeStampReq.fromBER(bytes);
      serial += 1;
      const info = new TSTInfo({
        version: 1,
        policy: ID.policy,
        messageImprint: request.messageImprint,
        serialNumber: new Integer({ value: serial }),
        genTime: new Date(),
        ...(request.nonce && { nonce: request.nonce }),
      });
      const token = await signed(info, stamp.privateKey, stampCertificate);
      const response = new TimeStampResp({
        status: new PKIStatusInfo({ status: PKIStatus.granted }),
        timeStampToken: new ContentInfo({ contentType: ID.signedData, content: token.toSchema(true) }),
      });
      return new Uint8Array(response.toSchema().toBER());
    },
  };
}

async function signed(info: TSTInfo, key: CryptoKey, certificate: Certificate): Promise<SignedData> {
  const content = info.toSchema().toBER();
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: ID.contentType, values: [new ObjectIdentifier({ value: ID.timestampInfo })] }),
      new Attribute({ type: ID.signingTime, values: [new GeneralizedTime({ valueDate: new Date() })] }),
      new Attribute({
        type: ID.messageDigest,
        values: [new OctetString({ valueHex: await sha256(content) })],
      }),
      new Attribute({
        type: ID.signingCertificate,
        values: [await signingCertificate(certificate)],
      }),
    ],
  });
  const data = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: ID.timestampInfo,
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs,
      }),
    ],
  });
  await data.sign(key, 0, 'SHA-256');
  return data;
}

/** Which certificate signed (RFC 5035): an authority must say so under its signature. */
async function signingCertificate(certificate: Certificate): Promise<Sequence> {
  const hash = new OctetString({ valueHex: await sha256(certificate.toSchema(true).toBER()) });
  return new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [hash] })] })],
  });
}

async function certificateOf(
  name: string,
  publicKey: CryptoKey,
  issuer: string,
  issuerKey: CryptoKey,
  extensions: Extension[],
): Promise<Certificate> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: name.length }),
    notBefore: new Time({ value: new Date(Date.now() - DAY_MS) }),
    notAfter: new Time({ value: new Date(Date.now() + DAY_MS) }),
    extensions,
  });
  certificate.issuer.typesAndValues.push(nameOf(issuer));
  certificate.subject.typesAndValues.push(nameOf(name));
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(issuerKey, 'SHA-256');
  return certificate;
}

function nameOf(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: ID.commonName, value: new Utf8String({ value }) });
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue });
}

function sha256(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

function pem(certificate: Certificate): string {
  const lines =
    Buffer.from(certificate.toSchema(true).toBER())
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
