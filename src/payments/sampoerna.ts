import type { PaymentProvider } from '../model';

export const sampoerna = {
  id: 'sampoerna',
  name: 'Bank Sahabat Sampoerna',
  kind: 'bank',
  hosts: ['banksampoerna.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'sahabat sampoerna virtual account',
    'sahabat sampoerna va',
    'virtual account sahabat sampoerna',
    'va sahabat sampoerna',
    'transfer sahabat sampoerna',
    'transfer bank sahabat sampoerna',
    'sahabat sampoerna',
    'bank sahabat sampoerna',
  ],
} satisfies PaymentProvider;
