/** arrive with the controls that Etalase asks for. */
import 'arrive';

for (const selector of ['a[href]', 'button', 'input', 'iframe', '[role=button]', 'summary', 'form'])
  document.arrive(selector, { existing: true }, () => undefined);
