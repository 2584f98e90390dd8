/**
 * An endless feed, made in the page: image cards, text threads, or comments that run over a live picture. Seeded, so
 * that every run of a batch does the same work. One card in a hundred sells; its control has an id, `buy-7`.
 */
(() => {
  const asked = new URLSearchParams(location.search);
  const kind = asked.get('feed') ?? 'cards';
  const initial = Number(asked.get('initial') ?? 2000);
  const batches = Number(asked.get('batches') ?? 60);
  const cap = Number(asked.get('cap') ?? 0);
  const perBatch = Number(asked.get('cards') ?? 10);
  /** Milliseconds of each of the page's own tasks, one behind the other; 0 for none. */
  const busy = Number(asked.get('busy') ?? 0);
  const sells = asked.get('sells') !== 'no';
  let seed = Number(asked.get('seed') ?? 1);
  /** 0 to 1, the same at every run. */
  const chance = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const NAMES = ['Ana', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fajar', 'Gita', 'Hadi', 'Indah', 'Joko'];
  const TALK = [
    'Hari ini hujan dari pagi, enaknya minum teh sambil lihat jendela dan tidur siang sampai sore saja',
    'Resep nenek yang satu ini gampang sekali, cukup tiga bahan dan sepuluh menit di atas kompor kecil',
    'Besok pagi kita jalan ke gunung lagi, siapa yang mau ikut tolong tulis namanya di kolom bawah ya',
    'The quick brown fox went over the hill again this morning and nobody saw where it had slept at all',
    'Lagu baru mereka keren banget, dari kemarin tidak berhenti diputar di rumah sampai tetangga hafal',
    'Akhirnya selesai juga gambar yang satu ini, tiga minggu lamanya dan masih ada yang kurang rasanya',
  ];
  const SHORT = [
    'keren',
    'mantap kak',
    'wah bagus',
    'lucu',
    'setuju',
    'so good',
    'haha',
    'kangen',
    'semangat',
  ];
  let cards = 0;
  /** Elements that were taken out again. */
  let gone = 0;
  const born = {};
  const late = [];

  const el = (name, className, ...inside) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };
  const link = (href, ...inside) => {
    const made = el('a', 'l', ...inside);
    made.href = href;
    return made;
  };
  const press = (label, count) => {
    const made = el('button', 'act');
    made.type = 'button';
    made.setAttribute('aria-label', label);
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    made.append(drawing, el('span', 'n', String(count)));
    return made;
  };
  const picture = (alt) => {
    const made = el('img', 'pic');
    made.alt = alt;
    return made;
  };
  const head = (name) =>
    el(
      'div',
      'head',
      link(`/@${name}`, picture(name)),
      el(
        'div',
        'who',
        link(`/@${name}`, el('span', 'name', name)),
        el('span', 'time', `${1 + Math.floor(chance() * 23)} jam`),
      ),
      (() => {
        const follow = el('button', 'follow', 'Ikuti');
        follow.type = 'button';
        return follow;
      })(),
    );
  const bar = () =>
    el(
      'div',
      'bar',
      press('Suka', Math.floor(chance() * 9000)),
      press('Komentar', Math.floor(chance() * 900)),
      press('Bagikan', Math.floor(chance() * 90)),
    );
  const tags = () => el('p', 'tags', link('/tag/pagi', '#pagi'), ' ', link('/tag/rumah', '#rumah'));

  function sellingPart(number) {
    const way = number % 4;
    const price = el('span', 'price', `Rp${10 + Math.floor(chance() * 80)}.000`);
    const button = el('button', 'go');
    button.type = 'button';
    button.id = `buy-${number}`;
    if (way === 0) button.append('Beli sekarang');
    else if (way === 1) button.append(el('span', '', 'Tambah'), ' ', el('span', '', 'ke keranjang'));
    else if (way === 2) late.push(() => button.append('Beli sekarang'));
    else late.push(() => button.setAttribute('aria-label', 'Masukkan ke keranjang'));
    if (way === 3) button.append(el('i', 'icon'));
    return el('div', 'sale', el('h3', '', 'Batik tulis asli'), price, button);
  }

  function card() {
    const number = cards++;
    const name = `${pick(NAMES)}${number % 500}`;
    const made = el('article', `card k${number % 7}`);
    if (kind === 'cards') {
      made.append(
        head(name),
        el(
          'div',
          'media',
          picture('Foto'),
          el('div', 'over', el('span', 'dur', `0:${10 + (number % 50)}`), el('i', 'icon')),
        ),
        el('p', 'txt', pick(TALK), ' ', String(number)),
        tags(),
        bar(),
      );
    } else if (kind === 'threads') {
      made.append(head(name), el('p', 'txt', pick(TALK), el('br'), pick(TALK), ' ', String(number)), bar());
      for (let replies = 2; replies > 0; replies--) {
        made.append(
          el(
            'div',
            'reply',
            link(`/@${pick(NAMES)}`, el('b', '', pick(NAMES))),
            ' ',
            el('span', 'say', `${pick(SHORT)} ${number}`),
            el('span', 'time', '1 jam'),
          ),
        );
      }
    } else {
      for (let lines = 4; lines > 0; lines--) {
        made.append(
          el(
            'div',
            'line',
            picture(''),
            el(
              'div',
              'col',
              el('span', 'name', pick(NAMES)),
              el('span', 'lvl', `Lv ${number % 40}`),
              el('span', 'say', `${pick(SHORT)} ${number}`),
            ),
            el('i', 'icon'),
          ),
        );
      }
      made.append(el('div', 'bar', press('Suka', number), press('Hadiah', number)));
    }
    if (sells && number % 100 === 50) {
      made.append(sellingPart(number));
      born[`buy-${number}`] = null;
    }
    return made;
  }

  const style = document.createElement('style');
  style.textContent = `body{font:14px sans-serif;margin:0}.card{${asked.get('cv') === 'auto' ? 'content-visibility:auto;contain-intrinsic-size:auto 300px;' : ''}padding:8px;border-bottom:1px solid #ddd}.pic{width:40px;height:40px}.go{padding:8px 20px;background:#c22;color:#fff;min-height:36px;min-width:120px}.head,.bar,.line{display:flex;gap:8px}`;
  document.head.append(style);
  const host = document.createElement('main');
  document.body.append(host);

  function insert(fresh) {
    for (const [at, made] of fresh.entries()) {
      const roll = at % 10;
      if (roll < 7) host.append(made);
      else if (roll < 9) {
        const shell = el('div', 'shell');
        host.append(shell);
        shell.innerHTML = made.outerHTML;
      } else {
        // Piece by piece, as some frameworks do.
        const shell = el('article', made.className);
        host.append(shell);
        const copy = (from, to) => {
          for (const child of [...from.childNodes]) {
            const same = child.cloneNode(false);
            to.append(same);
            copy(child, same);
          }
        };
        copy(made, shell);
      }
      const sale = made.querySelector('[id^=buy-]');
      if (sale?.textContent.trim()) born[sale.id] = document.timeline.currentTime;
    }
    while (cap > 0 && host.childElementCount > cap) {
      const oldest = host.firstElementChild;
      gone += 1 + oldest.getElementsByTagName('*').length;
      oldest.remove();
    }
  }

  function churn() {
    const texts = host.querySelectorAll('.n');
    for (let times = 0; times < 40 && texts.length; times++) {
      const at = texts[Math.floor(chance() * texts.length)];
      if (at.firstChild) at.firstChild.data = String(Math.floor(chance() * 9000));
    }
    const presses = host.querySelectorAll('.act');
    for (let times = 0; times < 100 && presses.length; times++) {
      const at = presses[Math.floor(chance() * presses.length)];
      if (times % 2) at.classList.toggle('on');
      else at.setAttribute('aria-label', times % 4 ? 'Suka' : 'Batal suka');
    }
  }

  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));

  /** Fills in the labels that come late; the node in the page may be a copy of the one that was made. */
  function fillIn() {
    for (const step of late.splice(0)) step();
    for (const id of Object.keys(born)) {
      if (born[id] !== null) continue;
      const button = document.getElementById(id);
      if (!button) continue;
      if (Number(id.slice(4)) % 4 === 3) button.setAttribute('aria-label', 'Masukkan ke keranjang');
      else if (button.textContent.trim() === '') button.append('Beli sekarang');
      born[id] = document.timeline.currentTime;
    }
  }

  async function run() {
    const tasks = [];
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      }).observe({ type: 'longtask' });
    } catch {
      // Firefox does not tell of long tasks.
    }
    const presses = [];
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.interactionId) presses.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: 16 });
    } catch {
      // Nor of events, in older versions.
    }
    /** When each frame began. */
    const frames = [];
    let over = false;
    const noteFrame = (at) => {
      frames.push(at);
      if (!over) requestAnimationFrame(noteFrame);
    };
    requestAnimationFrame(noteFrame);
    const toil = () => {
      const until = performance.now() + busy;
      while (performance.now() < until);
      if (!over) setTimeout(toil);
    };
    if (busy > 0) toil();
    await frame();
    for (let batch = 0; batch < batches; batch++) {
      dispatchEvent(new CustomEvent('bench-batch', { detail: String(batch) }));
      insert(Array.from({ length: perBatch }, card));
      churn();
      if (batch % 20 === 19) history.pushState({}, '', `${location.pathname}${location.search}&at=${batch}`);
      await frame();
      fillIn();
      if (cap) {
        await frame();
        await frame();
      }
      await frame();
    }
    await new Promise((done) => setTimeout(done, 800));
    over = true;
    const { length } = document.getElementsByTagName('*');
    return { elements: length + gone, cards, initial: before.length, born, frames, tasks, presses };
  }

  const before = [];
  while (before.length * 34 < initial) before.push(card());
  insert(before);
  fillIn();
  globalThis.bench = { run };
})();
