/** docs/rules.md, written from the rule objects. */
import {
  type Basis,
  type Citation,
  type Example,
  type Jurisdiction,
  type JurisdictionKind,
  OUTCOMES,
  type Outcome,
  type Relation,
  type Rule,
  type SignalKind,
  TESTS,
  type Test,
  type Text,
  type Verified,
} from '../../src/model';
import type { Fact, Instrument, Step } from '../../src/rules/instruments/instrument';
import { TEST_READERS } from '../../src/rules/tests';
import { circumstancesOf, signalOf } from './observed';

const OUTCOME_MEANS: Readonly<Record<Outcome, Text>> = {
  violation: {
    id: 'Yang terlihat berlawanan dengan aturan yang dikutip, sebagaimana uji itu membacanya.',
    en: 'What was seen is contrary to the cited rule, as that test reads it.',
  },
  'needs-review': {
    id: 'Ada tanda, tetapi belum pasti, atau para pejabat membacanya berbeda: perlu dilihat orang.',
    en: 'There is a sign, but no certainty, or officials read it differently: a person needs to look.',
  },
  pass: { id: 'Yang terlihat mengarah ke luar platform.', en: 'What was seen leads out of the platform.' },
  inapplicable: {
    id: 'Tidak ada yang dinilai oleh uji itu.',
    en: 'There was nothing for that test to judge.',
  },
};

/** What a test asks, and who reads the rule so. */
const TEST_MEANS = Object.fromEntries(
  TESTS.map((test) => {
    const { asks, readBy } = TEST_READERS[test];
    return [test, { id: `${asks.id} ${readBy.id}`, en: `${asks.en} ${readBy.en}` }];
  }),
) as Readonly<Record<Test, Text>>;

const BASIS_MEANS: Readonly<Record<Basis, Text>> = {
  text: { id: 'bunyi peraturan', en: 'text of the regulation' },
  officials: { id: 'bacaan pejabat', en: 'officials’ reading' },
  commentator: { id: 'pendapat pengamat', en: 'a commentator’s view' },
};

const JURISDICTION_MEANS: Readonly<Record<JurisdictionKind, Text>> = {
  prohibition: { id: 'larangan', en: 'prohibition' },
  classification: { id: 'penggolongan', en: 'classification' },
  disclosure: { id: 'keterbukaan', en: 'disclosure' },
};

const VERIFIED_MEANS: Readonly<Record<Verified, Text>> = {
  'primary-text': { id: 'dibaca di naskah resmi', en: 'read in the official text' },
  'press-quote': {
    id: 'dikutip media; naskah resmi belum dibaca',
    en: 'quoted by the press; official text not read',
  },
  secondary: {
    id: 'dari sumber kedua; naskah resmi belum dibaca',
    en: 'from secondary sources; official text not read',
  },
  'not-known': { id: 'belum dipastikan', en: 'not verified' },
};

const KIND_MEANS: Readonly<Record<SignalKind, Text>> = {
  buy: { id: 'tombol beli', en: 'buy control' },
  cart: { id: 'tombol keranjang', en: 'cart control' },
  checkout: { id: 'tombol ke checkout', en: 'control that goes on to checkout' },
  order: { id: 'tombol buat pesanan', en: 'control that places the order' },
  pay: { id: 'tombol bayar', en: 'pay control' },
  'payment-form': { id: 'kolom kartu pembayaran', en: 'card fields' },
  'payment-method': { id: 'pilihan cara bayar', en: 'chooser of ways to pay' },
  'wallet-button': { id: 'tombol dompet digital', en: 'wallet’s own button' },
  'payment-frame': { id: 'bingkai penyedia pembayaran', en: 'payment provider’s frame' },
  'shop-frame': { id: 'bingkai toko', en: 'shop’s frame' },
  'order-summary': { id: 'ringkasan pesanan', en: 'order summary' },
  route: { id: 'alamat halaman itu sendiri', en: 'address of the page itself' },
  'link-out': { id: 'tautan ke luar', en: 'link out' },
  unreadable: { id: 'tombol yang hanya berupa gambar', en: 'control that is only a picture' },
  credit: { id: 'tawaran kredit atau cicilan', en: 'offer of credit or instalments' },
  seller: { id: 'keterangan penjual', en: 'line that names the seller' },
  'ships-from-abroad': { id: 'keterangan dikirim dari luar negeri', en: 'line about shipping from abroad' },
  'licence-label': { id: 'keterangan izin pedagang', en: 'line about a merchant’s licence' },
  'complaint-contact': { id: 'kontak pengaduan', en: 'contact for complaints' },
  'blocked-link': { id: 'pemberitahuan tautan ditolak', en: 'notice of a refused link' },
};

const RELATION_MEANS: Readonly<Record<Relation, Text>> = {
  platform: { id: 'tetap di platform', en: 'stays on the platform' },
  affiliated: { id: 'situs terafiliasi', en: 'affiliated site' },
  shop: { id: 'toko terpisah', en: 'separate shop' },
  payment: { id: 'penyedia pembayaran', en: 'payment provider' },
  other: { id: 'situs lain, misalnya milik pedagang', en: 'another site, such as the merchant’s own' },
  unknown: { id: 'tidak dapat dipastikan', en: 'could not be made out' },
};

/** The whole file. */
export function documentOf(
  rules: readonly Rule[],
  instruments: readonly Instrument[],
  jurisdictions: readonly Jurisdiction[],
): string {
  return `${[
    '# Aturan · Rules',
    'Berkas ini ditulis oleh sebuah tes dari objek aturan di `src/rules`; jangan disunting. Yang dicatat Etalase adalah pengamatan atas halaman yang dibuka, bukan putusan. Cara aturan disimpan dan diperbarui ada di [law.md](law.md).',
    'This file is written by a test from the rule objects in `src/rules`; do not edit it. What Etalase records is an observation of the pages that were opened, not a ruling. How the rules are kept and updated is in [law.md](law.md).',
    '## Istilah · Terms',
    'Hasil; yang terberat menentukan hasil halaman. · Outcomes; the heaviest one decides for the page.',
    terms([...OUTCOMES].reverse(), OUTCOME_MEANS),
    'Uji; para pejabat tidak pernah sepakat pada satu uji. · Tests; officials never agreed on one.',
    terms(TESTS, TEST_MEANS),
    'Tanda yang terlihat. · Signals that can be seen.',
    terms(keysOf(KIND_MEANS), KIND_MEANS),
    'Ke mana arahnya. · Where they lead.',
    terms(keysOf(RELATION_MEANS), RELATION_MEANS),
    '## Peraturan · Instruments',
    ...instruments.map(instrumentText),
    '# Aturan “hanya promosi” · The promotion-only rule',
    ...rules.filter(({ scope }) => scope === 'promotion-only').map(ruleText),
    '# Di luar aturan itu · Beyond it',
    'Tidak ikut menentukan hasil sampai dinyalakan di pengaturan; yang terlihat ditampilkan sebagai “juga diamati”. · These do not count in the verdict until they are switched on in the settings; what was seen is shown as “also observed”.',
    ...rules.filter(({ scope }) => scope === 'beyond').map(ruleText),
    '# Tempat lain · Other places',
    'Contoh di balik sakelar, dengan kata-kata hasilnya sendiri; hanya hukum Indonesia yang berupa larangan. · Examples behind a switch, with verdict words of their own; only the law of Indonesia is a prohibition.',
    ...jurisdictions.flatMap(jurisdictionText),
  ].join('\n\n')}\n`;
}

function instrumentText(instrument: Instrument): string {
  const { name, title, signed, inForce, replaces, revokedBy, sanctions, imposedBy, addresses } = instrument;
  const facts: readonly (readonly [string, string, Fact<unknown>])[] = [
    ['Judul · Title', `*${title.value}*`, title],
    ['Ditandatangani · Signed', signed.value, signed],
    ['Berlaku · In force', days(inForce.value), inForce],
    ...(replaces ? [['Menggantikan · Replaces', replaces.value, replaces] as const] : []),
    ...(revokedBy ? [['Dicabut oleh · Revoked by', revokedBy.value, revokedBy] as const] : []),
    ...(sanctions
      ? [
          [
            `Sanksi · Sanctions<br>${either(sanctions.value.article)}`,
            ladder(sanctions.value.steps),
            sanctions,
          ] as const,
        ]
      : []),
    ...(imposedBy ? [['Dijatuhkan oleh · Imposed by', both(imposedBy.value), imposedBy] as const] : []),
  ];
  return [
    `### ${name}`,
    table(
      ['', '', 'Terverifikasi · Verified', 'Sumber · Source'],
      facts.map(([what, value, fact]) => [what, value, verified(fact.verified), fact.source]),
    ),
    ...facts.flatMap(([, , { note }]) => (note ? [bullets(note)] : [])),
    `Alamat · Address: ${addresses.map(({ publisher, url }) => `[${publisher}](${url})`).join(' · ')}`,
  ].join('\n\n');
}

function ladder(steps: readonly Step[]): string {
  return steps
    .map(({ step, by }, index) => `${index + 1}. ${both(step)}${by ? `<br>(${both(by)})` : ''}`)
    .join('<br>');
}

function ruleText(rule: Rule): string {
  return [
    `## ${rule.title.id} · ${rule.title.en}`,
    [code(rule.id), rule.test, either(BASIS_MEANS[rule.basis]), `versi · version ${rule.version}`]
      .filter(Boolean)
      .join(' · '),
    '**Untuk pembeli · For shoppers**',
    bullets(rule.sentences.shoppers),
    '**Untuk ahli hukum · For lawyers**',
    bullets(rule.sentences.lawyers),
    '### Yang dikutip · What it cites',
    ...rule.citations.map(citationText),
    '### Yang dilihat · What it looks at',
    bullets({
      id: rule.needs.map((kind) => KIND_MEANS[kind].id).join(', '),
      en: rule.needs.map((kind) => KIND_MEANS[kind].en).join(', '),
    }),
    '### Bagaimana berakhir · How it can end',
    table(
      ['Hasil · Outcome', 'Alasan · Reason', 'Kalimat · Sentence'],
      Object.entries(rule.reasons).map(([key, { outcome, text }]) => [code(outcome), code(key), both(text)]),
    ),
    '### Yang tidak terlihat dari halaman web · What no web page shows',
    ...rule.notObservable.map(bullets),
    '### Contoh · Examples',
    table(
      ['Halaman · Page', 'Yang terlihat · What was seen', 'Hasil · Outcome'],
      rule.examples.map((example) => [
        [both(example.name), ...circumstancesText(example)].join('<br>'),
        example.signals.map(signalText).join('<br>'),
        `${code(rule.reasons[example.reason]?.outcome ?? '')}<br>${code(example.reason)}`,
      ]),
    ),
  ].join('\n\n');
}

function jurisdictionText({ name, kind, markets, words, rules }: Jurisdiction): string[] {
  const named = OUTCOMES.flatMap((outcome) =>
    words[outcome] ? [[code(outcome), both(words[outcome])]] : [],
  );
  return [
    `## ${either(name)}`,
    `${either(JURISDICTION_MEANS[kind])} · ${code(kind)} · ${markets.map(code).join(', ')}`,
    table(['Hasil · Outcome', 'Kata · Word'], named),
    ...rules.map((rule) => ruleText(rule).replace(/^(#+) /gm, '#$1 ')),
  ];
}

function citationText(citation: Citation): string {
  const { instrument, article, quote, translation, says, note, source } = citation;
  return [
    `**${instrument}, ${either(article)}**, ${days(citation)}. ${capital(verified(citation.verified))}. ${capital(source)}.`,
    quote ? `> ${quote}` : '> (bunyinya belum diketahui · wording not known)',
    ...(translation ? [`> *${translation}*`] : []),
    ...(says ? ['Isinya menurut sumber · In substance, by the sources:', bullets(says)] : []),
    ...(note ? [bullets(note)] : []),
  ].join('\n\n');
}

function signalText(part: Example['signals'][number]): string {
  const { kind, label, destination, traits, amount } = signalOf(part);
  const where = `${code(destination.relation)} ${destination.host}`.trim();
  const more = traits.length > 0 ? ` (${traits.join(', ')})` : '';
  const money = amount ? ` (${amount.market === 'id' ? 'Rp' : 'US$'}${amount.value})` : '';
  return `${code(kind)} “${label}” → ${where}${more}${money}`;
}

function circumstancesText(example: Example): string[] {
  const { host, reading } = circumstancesOf(example);
  return [
    ...(host === 'affiliated' ? ['(halaman terafiliasi · affiliated page)'] : []),
    ...(reading === 'strict' ? ['(bacaan ketat · strict reading)'] : []),
    ...(reading === 'all' ? ['(semua uji · all tests)'] : []),
    ...(example.circumstances?.date ? [`(${example.circumstances.date})`] : []),
  ];
}

function terms<T extends string>(keys: readonly T[], means: Readonly<Record<T, Text>>): string {
  return table(
    ['', 'Artinya', 'Meaning'],
    keys.map((key) => [code(key), means[key].id, means[key].en]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const keysOf = <T extends string>(means: Readonly<Record<T, Text>>) => Object.keys(means) as T[];
/** One text where the languages agree, else both. */
const either = ({ id, en }: Text) => (id === en ? id : `${id} · ${en}`);
const both = ({ id, en }: Text) => `${id}<br>*${en}*`;
const bullets = ({ id, en }: Text) => `- ${id}\n- ${en}`;
const code = (text: string) => `\`${text}\``;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const verified = (how: Verified) => `${VERIFIED_MEANS[how].id} · ${VERIFIED_MEANS[how].en}`;
const days = ({ from, to }: { from: string; to?: string }) =>
  to ? `${from} – ${to}` : `sejak · since ${from}`;
