/** @duckduckgo/autoconsent with its own rules, detection only. */
import AutoConsent from '@duckduckgo/autoconsent';
import rules from '@duckduckgo/autoconsent/rules/rules.json';

new AutoConsent(
  async () => undefined,
  { enabled: true, autoAction: null, detectRetries: 20, enablePrehide: false },
  rules,
);
