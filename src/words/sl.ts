import type { Words } from '../model';

/** Slovenian. */
export const sl = {
  language: 'sl',
  phrases: {
    buy: ['kupi zdaj', 'kupi takoj', 'potrdi nakup', 'zaključi nakup'],
    cart: ['dodaj v košarico', 'v košarico', 'dodaj v voziček', 'dodaj v nakupovalno košarico'],
    'view-cart': ['prikaži košarico', 'vaša košarica', 'poglej košarico', 'na košarico'],
    checkout: ['na blagajno', 'nadaljuj na blagajno', 'nadaljuj na plačilo', 'pojdi na blagajno'],
    order: [
      'oddaj naročilo',
      'naroči zdaj',
      'potrdi naročilo',
      'zaključi naročilo',
      'naročilo z obveznostjo plačila',
    ],
    pay: ['plačaj zdaj', 'potrdi in plačaj', 'potrdi plačilo', 'nadaljuj s plačilom'],
    'link-out': ['nakupuj zdaj', 'obišči spletno stran', 'obišči trgovino', 'oglej si na spletni strani'],
    promote: [
      'oglej si izdelek',
      'prikaži vse podrobnosti',
      'izberi možnosti',
      'oglej si katalog',
      'več informacij',
    ],
  },
  weak: {
    buy: ['kupi', 'nakup'],
    cart: ['košarica'],
    checkout: ['blagajna'],
    order: ['naroči', 'naročilo'],
    pay: ['plačaj', 'plačilo'],
  },
  starts: {
    buy: ['kupi'],
    pay: ['plačaj'],
  },
  never: ['pošlji sporočilo', 'sporočilo', 'razvrsti', 'moja naročila', 'sledi naročilu'],
  summary: {
    title: ['povzetek naročila', 'vaše naročilo'],
    subtotal: ['vmesni seštevek', 'delna vsota'],
    shipping: ['dostava', 'poštnina', 'način dostave'],
    address: ['naslov za dostavo', 'naslov dostave'],
    total: ['skupaj', 'skupaj za plačilo', 'znesek za plačilo'],
    voucher: ['koda za popust', 'kupon'],
  },
  paymentCaptions: ['način plačila', 'izberite način plačila', 'plačilna metoda'],
  paymentWays: ['kreditna kartica', 'plačilna kartica', 'po povzetju', 'predračun', 'bančno nakazilo'],
  cardFields: ['številka kartice', 'ime na kartici'],
  digital: {
    gift: ['pošlji darilo'],
    donation: ['doniraj'],
  },
  leadsTo: ['kupi na', 'kupi v', 'na voljo v', 'na voljo na'],
} satisfies Words;
