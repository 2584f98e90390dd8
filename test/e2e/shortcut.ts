/** The keyboard shortcut of the manifest, pressed so that it reaches the browser and not only the page. */
import type { Page } from 'puppeteer-core';
import type { Opened } from './open';

/** By the name in the manifest: what a keyboard tells of the key. */
const MODIFIERS = {
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18, bit: 1 },
  Ctrl: { key: 'Control', code: 'ControlLeft', keyCode: 17, bit: 2 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16, bit: 8 },
} as const;

/** Presses the keys of a command over the page in front. */
export async function pressShortcut(at: Opened, page: Page, command: string): Promise<void> {
  const { default: keys } = at.launched.manifest.commands[command].suggested_key as { default: string };
  const names = keys.split('+');
  const letter = names.pop() ?? '';
  const held = names.map((name) => MODIFIERS[name as keyof typeof MODIFIERS]);
  const pressed = { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) };
  await page.bringToFront();
  if (at.name === 'firefox') {
    await at.inFirefox(
      (all) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keyboard.beginInputTransactionForTests(window);
        const events = all.map((each) => new window.KeyboardEvent('', each));
        for (const event of events) keyboard.keydown(event);
        for (const event of events.reverse()) keyboard.keyup(event);
      },
      [...held, pressed].map(({ key, code, keyCode }) => ({ key, code, keyCode })),
    );
    return;
  }
  const session = await page.createCDPSession();
  const modifiers = held.reduce((sum, { bit }) => sum + bit, 0);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers,
      key: pressed.key,
      code: pressed.code,
      windowsVirtualKeyCode: pressed.keyCode,
      // without it Chromium keeps the event from its own window
      nativeVirtualKeyCode: pressed.keyCode,
    });
  }
  await session.detach();
}
