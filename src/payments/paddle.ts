import type { PaymentProvider } from '../model';

/** The name says nothing: it is a word. */
export const paddle = {
  id: 'paddle',
  name: 'Paddle',
  kind: 'gateway',
  hosts: ['paddle.com', 'buy.paddle.com'],
  frames: ['iframe.paddle-frame', 'iframe[name="paddle_frame"]'],
  buttons: ['.paddle_button'],
  fields: [],
  names: [],
} satisfies PaymentProvider;
