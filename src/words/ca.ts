import type { Words } from '../model';

/** Catalan. */
export const ca = {
  language: 'ca',
  phrases: {
    buy: ['comprar ara', 'compra ara', 'compra ara mateix', 'confirmar la compra'],
    cart: [
      'afegir a la cistella',
      'afegeix a la cistella',
      'afegir al carret',
      'afegeix al carret',
      'afegir al carro',
      'afegir a la bossa',
    ],
    'view-cart': [
      'veure cistella',
      'veure la cistella',
      'la teva cistella',
      'veure carret',
      'anar a la cistella',
    ],
    checkout: [
      'continuar amb el pagament',
      'finalitzar la compra',
      'tramitar la comanda',
      'anar a la caixa',
      'procedir al pagament',
    ],
    order: [
      'fer comanda',
      'fer la comanda',
      'confirmar la comanda',
      'realitzar la comanda',
      'enviar la comanda',
      'demanar ara',
    ],
    pay: ['pagar ara', 'paga ara', 'confirmar i pagar', 'confirmar el pagament', 'pagar amb targeta'],
    'link-out': [
      'visitar el lloc web',
      'visitar la botiga',
      'veure al web',
      'veure la botiga',
      'anar a la botiga',
    ],
    promote: ['veure producte', 'veure detalls', 'triar opcions', 'veure catàleg', 'més informació'],
  },
  weak: {
    buy: ['comprar', 'compra'],
    cart: ['cistella', 'carret'],
    order: ['demanar', 'comanda'],
    pay: ['pagar', 'paga', 'pagament'],
  },
  starts: {
    buy: ['comprar', 'compra'],
    pay: ['pagar', 'paga'],
  },
  never: ['enviar missatge', 'missatge', 'ordenar per', 'les meves comandes'],
  summary: {
    title: ['resum de la comanda', 'la teva comanda'],
    subtotal: [],
    shipping: ['enviament', "despeses d'enviament", "mètode d'enviament"],
    address: ["adreça d'enviament", 'adreça de lliurament'],
    total: ['total a pagar', 'import total'],
    voucher: ['codi de descompte', 'codi promocional', 'cupó'],
  },
  paymentCaptions: [
    'mètode de pagament',
    'forma de pagament',
    'mètodes de pagament',
    'tria un mètode de pagament',
  ],
  paymentWays: ['targeta de crèdit', 'targeta de dèbit', 'transferència bancària', 'contra reemborsament'],
  cardFields: ['número de targeta', 'nom a la targeta'],
  digital: {
    donation: ['fer una donació'],
  },
  leadsTo: ['compra a', 'comprar a', 'disponible a'],
} satisfies Words;
