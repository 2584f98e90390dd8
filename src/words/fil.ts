import type { Words } from '../model';

/** Filipino. Shops mostly speak English; these are the local labels. */
export const fil = {
  language: 'fil',
  phrases: {
    buy: [
      'bilhin na',
      'bilhin ngayon',
      'bumili ngayon',
      'bumili na',
      'bilhin ito',
      'kumpirmahin ang pagbili',
    ],
    cart: ['idagdag sa cart', 'ilagay sa cart', 'idagdag sa basket', 'idagdag sa bag'],
    'view-cart': ['tingnan ang cart', 'iyong cart', 'ang iyong cart', 'buksan ang cart'],
    checkout: [
      'mag-checkout na',
      'magpatuloy sa checkout',
      'magpatuloy sa pag-checkout',
      'mag-check out na',
      'suriin ang order',
    ],
    order: [
      'mag-order na',
      'ilagay ang order',
      'isumite ang order',
      'kumpirmahin ang order',
      'umorder na',
      'umorder ngayon',
    ],
    pay: [
      'magbayad na',
      'magbayad ngayon',
      'bayaran na',
      'bayaran ngayon',
      'magpatuloy sa pagbabayad',
      'kumpirmahin at magbayad',
    ],
    'link-out': [
      'mamili na',
      'mamili ngayon',
      'bisitahin ang site',
      'bisitahin ang tindahan',
      'tingnan sa website',
    ],
    promote: [
      'tingnan ang produkto',
      'tingnan ang detalye',
      'tingnan ang mga produkto',
      'tingnan ang catalog',
    ],
  },
  weak: {
    buy: ['bilhin', 'bumili'],
    checkout: ['mag-checkout'],
    order: ['umorder', 'mag-order'],
    pay: ['magbayad', 'bayaran'],
  },
  starts: {
    buy: ['bilhin', 'bumili'],
    pay: ['magbayad', 'bayaran'],
  },
  never: ['mga order ko', 'aking mga order', 'magpadala ng mensahe', 'mensahe', 'subaybayan ang order'],
  summary: {
    title: ['buod ng order', 'detalye ng order'],
    subtotal: [],
    shipping: ['bayad sa pagpapadala', 'pagpapadala', 'paghahatid'],
    address: ['address ng pagpapadala', 'address ng paghahatid', 'ipadala sa'],
    total: ['kabuuan', 'kabuuang halaga', 'kabuuang bayad'],
    voucher: [],
  },
  paymentCaptions: ['paraan ng pagbabayad', 'pumili ng paraan ng pagbabayad', 'mga paraan ng pagbabayad'],
  paymentWays: ['bayad sa paghahatid', 'over the counter'],
  cardFields: ['numero ng card'],
  digital: {
    gift: ['magpadala ng regalo'],
    donation: ['mag-donate'],
  },
  leadsTo: ['bilhin sa', 'mabibili sa', 'mamili sa', 'makukuha sa', 'tingnan sa'],
} satisfies Words;
