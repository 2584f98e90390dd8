import type { PaymentProvider } from '../model';

export const cybersource = {
  id: 'cybersource',
  name: 'CyberSource',
  kind: 'gateway',
  hosts: ['cybersource.com'],
  frames: [],
  buttons: [],
  fields: ['input[id*="cybersource_cc_number"]'],
  names: [],
} satisfies PaymentProvider;
