import type { PaymentProvider } from '../model';

export const cimbNiaga = {
  id: 'cimb-niaga',
  name: 'CIMB Niaga',
  kind: 'bank',
  hosts: ['cimbniaga.co.id', 'cimbclicks.co.id', 'cimbclicks.com.my'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'cimb niaga virtual account',
    'cimb niaga va',
    'virtual account cimb niaga',
    'va cimb niaga',
    'transfer cimb niaga',
    'transfer bank cimb niaga',
    'cimb niaga',
    'cimb',
    'bank cimb niaga',
    'cimb clicks',
    'octo clicks',
    'octo mobile',
    'cimb virtual account',
  ],
} satisfies PaymentProvider;
