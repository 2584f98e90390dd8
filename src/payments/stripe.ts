import type { PaymentProvider } from '../model';

export const stripe = {
  id: 'stripe',
  name: 'Stripe',
  kind: 'gateway',
  hosts: ['stripe.com', 'link.com'],
  frames: ['iframe[name^="__privateStripeFrame"]', 'iframe[name^="stripe_checkout_app"]'],
  buttons: ['button.stripe-button-el', 'stripe-buy-button', 'stripe-pricing-table'],
  fields: ['.StripeElement', 'input[data-stripe]', '[data-stripe="number"]'],
  names: ['stripe', 'link by stripe'],
} satisfies PaymentProvider;
