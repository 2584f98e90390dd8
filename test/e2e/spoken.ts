/** What a screen reader is told of a page, from the tree that each browser makes for it. */
import type { Page, SerializedAXNode } from 'puppeteer-core';
import type { Opened } from './open';

/** Firefox's names for roles that Chromium calls by those of ARIA. */
const ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  radiobutton: 'radio',
  checkbutton: 'checkbox',
  entry: 'textbox',
  combobox: 'combobox',
};

/** Roles of what can be pressed or filled in. */
export const CONTROLS = ['button', 'link', 'radio', 'checkbox', 'switch', 'textbox', 'combobox'];

/** Everything in the tree, in its order: `button: Make a report`. The page must be in front. */
export async function spoken(at: Opened, page: Page): Promise<string[]> {
  if (at.name === 'chromium') return linesOf(await page.accessibility.snapshot());
  const lines = await at.inFirefox(() => {
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    const found: [role: string, name: string][] = [];
    const walk = (node: Accessible | null) => {
      for (let at = node; at !== null; at = at.nextSibling) {
        found.push([service.getStringRole(at.role), at.name ?? '']);
        walk(at.firstChild);
      }
    };
    walk(service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild ?? null);
    return found;
  });
  return lines.map(([role, name]) => `${ROLES[role] ?? role}: ${name}`);
}

function linesOf(node: SerializedAXNode | null): string[] {
  if (node === null) return [];
  return [`${node.role}: ${node.name ?? ''}`, ...(node.children ?? []).flatMap(linesOf)];
}
