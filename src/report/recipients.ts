/** Who a report may be for. Each has a sealing key of its own, and its name over the letter. */
import { channelsFor } from '../channels';
import type { InboxSetting, Text } from '../model';
import { ANONYMOUS } from '../storage/keys';

export interface Recipient {
  /** Id of the channel, or `inbox:` and the host of an organisation's inbox. */
  id: string;
  name: string;
  office: Text;
}

/** Every desk for a report on this platform, the most fitting first, and the inbox that is set. */
export function recipientsFor(platform: string, { kind, endpoint, label }: InboxSetting): Recipient[] {
  const desks = channelsFor(platform).map(({ id, name, office }) => ({ id, name, office }));
  if (kind === 'none' || !URL.canParse(endpoint)) return desks;
  const { host } = new URL(endpoint);
  const name = label === '' ? host : label;
  return [...desks, { id: `inbox:${host}`, name, office: { id: name, en: name } }];
}

/** The recipient as chosen; nobody in particular, or the first one where the chosen one is there no more. */
export function chosenRecipient(recipients: readonly Recipient[], chosen: string): Recipient | undefined {
  if (chosen === ANONYMOUS) return undefined;
  return recipients.find(({ id }) => id === chosen) ?? recipients[0];
}
