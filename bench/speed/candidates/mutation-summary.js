/** mutation-summary with the controls that Etalase asks for. */
import { MutationSummary } from 'mutation-summary';

new MutationSummary({
  callback: () => undefined,
  rootNode: document,
  queries: ['a[href]', 'button', 'input', 'iframe', '[role=button]'].map((element) => ({ element })),
});
