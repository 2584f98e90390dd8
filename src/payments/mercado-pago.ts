import type { PaymentProvider } from '../model';

export const mercadoPago = {
  id: 'mercado-pago',
  name: 'Mercado Pago',
  kind: 'wallet',
  hosts: [
    'mercadopago.com',
    'mercadopago.com.br',
    'mercadopago.com.ar',
    'mercadopago.com.mx',
    'mercadopago.cl',
    'mercadopago.com.co',
  ],
  frames: ['iframe[name^="mercadopago"]', 'iframe[id^="mercadopago"]', 'iframe#mercadopago-checkout'],
  buttons: ['.mercadopago-button'],
  fields: ['input[data-checkout="cardNumber"]', 'input[data-checkout="securityCode"]'],
  names: ['mercado pago', 'mercadopago'],
} satisfies PaymentProvider;
