/** The words for states, receipts and fields. */
import type { Field } from '../channels/channel';
import type { ReportState } from '../storage/lifecycle';
import type { Receipt } from '../storage/reports';
import type { Key, Texts } from '../ui/text';

export const STATE_WORDS: Readonly<Record<ReportState, Key>> = {
  draft: 'deskStateDraft',
  sealed: 'deskStateSealed',
  queued: 'deskStateQueued',
  sending: 'deskStateSending',
  retry: 'deskStateRetry',
  sent: 'deskStateSent',
  acknowledged: 'deskStateAcknowledged',
  'handed-over': 'deskStateHandedOver',
  rejected: 'deskStateRejected',
  expired: 'deskStateExpired',
  withdrawn: 'deskStateWithdrawn',
};

/** The class that colours a state: in need of the user, under way, done, or quiet. */
export const STATE_CLASS: Readonly<Record<ReportState, string>> = {
  draft: 'quiet',
  sealed: 'needs-review',
  queued: 'quiet',
  sending: 'quiet',
  retry: 'quiet',
  sent: 'promotion-only',
  acknowledged: 'promotion-only',
  'handed-over': 'promotion-only',
  rejected: 'violation',
  expired: 'violation',
  withdrawn: 'quiet',
};

export const FIELD_WORDS: Readonly<Record<Field, Key>> = {
  platform: 'deskFieldPlatform',
  url: 'deskFieldUrl',
  when: 'deskFieldWhen',
  what: 'deskFieldWhat',
  rule: 'deskFieldRule',
  file: 'deskFieldFile',
  reporter: 'deskFieldReporter',
  'identity-number': 'deskFieldIdentity',
  'home-address': 'deskFieldHome',
  phone: 'deskFieldPhone',
  'e-mail': 'deskFieldEmail',
  account: 'deskFieldAccount',
  place: 'deskFieldPlace',
  loss: 'deskFieldLoss',
  'prior-complaint': 'deskFieldPrior',
  request: 'deskFieldRequest',
};

/** What one receipt says. */
export function receiptText({ event, to, details }: Receipt, channelName: string, texts: Texts): string {
  const { say } = texts;
  switch (event) {
    case 'started':
      return say('deskEventStarted');
    case 'sealed':
      return say('deskEventSealed', String(details.sha256).slice(0, 16));
    case 'queued':
      return say('deskEventQueued', details.host ?? '');
    case 'leased':
      return say('deskEventLeased', details.try ?? 1);
    case 'lease-ran-out':
      return say('deskEventLeaseRanOut');
    case 'answered':
    case 'not-reached':
      return answerText(to, details, texts);
    case 'given-up':
      return say('deskEventGivenUp');
    case 'handed-over':
      return say('deskEventHandedOver', channelName);
    case 'acknowledged':
      return details.status === undefined
        ? say('deskEventConfirmed')
        : say('deskEventStatus', details.status);
    case 'ticket':
      return say('deskEventTicket', details.ticket ?? '');
    case 'reply':
      return say('deskEventReply');
    case 'withdrawn':
      return say('deskEventWithdrawn');
    case 'undone':
      return say('deskEventUndone');
  }
}

function answerText(
  to: ReportState,
  { status, why, waitSeconds = 0 }: Receipt['details'],
  texts: Texts,
): string {
  const { say } = texts;
  const minutes = Math.max(1, Math.round(Number(waitSeconds) / 60));
  if (why === 'file-missing') {
    return say('deskEventFileMissing');
  }
  if (status === undefined) {
    return say('deskEventNotReached', minutes);
  }
  switch (to) {
    case 'acknowledged':
      return say('deskEventStored', status);
    case 'sent':
      return say('deskEventAccepted', status);
    case 'retry':
      return say('deskEventLater', status, minutes);
    default:
      return say(
        status === 401 || status === 403
          ? 'deskEventNotAllowed'
          : status === 413
            ? 'deskEventTooLarge'
            : 'deskEventRefused',
        status,
      );
  }
}
