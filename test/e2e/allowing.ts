/** Gives the extension hosts that a user would have to allow. */
import type { Launched } from '../../scripts/browser/launch.mjs';

/**
 * Answers beforehand what the browser would ask. Chromium asks in a window of its own, which nobody can
 * answer without a display; what was allowed on its page about extensions is not asked again. In Firefox a
 * preference answers.
 */
export async function allowBeforehand(launched: Launched, origins: readonly string[]): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (extensionId, patterns) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateExtensionConfiguration(how: { extensionId: string; hostAccess: string }): Promise<void>;
          addHostPermission(extensionId: string, pattern: string): Promise<void>;
        };
      };
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      for (const pattern of patterns) await developerPrivate.addHostPermission(extensionId, pattern);
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' });
    },
    new URL(launched.extensionBase).host,
    origins,
  );
  await page.close();
}
