import type { Shop } from '../model';

export const jakartaNotebook = {
  id: 'jakarta-notebook',
  name: 'JakartaNotebook',
  hosts: ['jakartanotebook.com'],
  names: ['jakartanotebook', 'jaknot'],
} satisfies Shop;
