import type { PaymentProvider } from '../model';

export const prismalink = {
  id: 'prismalink',
  name: 'PrismaLink',
  kind: 'gateway',
  hosts: ['prismalink.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['prismalink'],
} satisfies PaymentProvider;
