/** The platforms' own forms. Where they stand changes often; none was checked on its site. */
import type { Channel } from './channel';

const FIT: Channel['fit'] = {
  id: 'Platform itu sendiri. Banyak kantor menanyakan apakah Anda sudah mengadu ke sini.',
  en: 'The platform itself. Many offices ask whether you have complained here first.',
};

/** A form of the platform's own help pages. */
function form(platform: string, name: string, address: string): Channel {
  return {
    id: `platform-${platform}`,
    name,
    office: { id: `Formulir laporan ${name}`, en: `${name}’s own report form` },
    fit: FIT,
    ways: [{ kind: 'web', address }],
    asks: ['account', 'url', 'what'],
    sure: 'unsure',
    checked: '',
    source: 'from memory; not checked',
    platforms: [platform],
  };
}

export const PLATFORM_FORMS: readonly Channel[] = [
  form('tiktok', 'TikTok', 'https://www.tiktok.com/legal/report/feedback'),
  form('instagram', 'Instagram', 'https://help.instagram.com/'),
  form('facebook', 'Facebook', 'https://www.facebook.com/help/'),
  form('threads', 'Threads', 'https://help.instagram.com/'),
  form('youtube', 'YouTube', 'https://support.google.com/youtube/answer/2802027'),
  form('x', 'X', 'https://help.x.com/forms'),
  form('whatsapp', 'WhatsApp', 'https://www.whatsapp.com/contact/'),
  form('telegram', 'Telegram', 'https://telegram.org/support'),
];
