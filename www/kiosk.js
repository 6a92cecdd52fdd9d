// Kiosk: a screen to be touched at a stand, with nobody beside it. boot.js fetches this where one is on, and nowhere else.
//
//   start    the languages, and stories told step by step by themselves, until somebody touches
//   open     the explorer, with few things on it
//   idle     after a minute without a hand a count of 15 seconds, then the start
//
// It is on for a window (sessionStorage), from an address with `mode=kiosk` until that window is closed or asked for `mode=page`:
// so no address of a visit names it, and what a visitor takes along is a page. Pages without a program, files and other sites
// are out of reach: a link that leads there is a text. What the device keeps (localStorage) is neither read nor written, and
// each page is loaded in the place of the one before it, so that nothing is left of a visit and nothing grows. Does not know: the
// browser's own keys, edges and history of addresses; a browser at a stand is started without them.

const KEPT = 'cairn-kiosk';
const IDLE_MS = 60_000;
const COUNT = 15;
const STEP_MS = 20_000;
const FADE_MS = 1_500;
const TICK_MS = 500;
/** Pages of a visit, below the site's root. */
const INSIDE = /^[a-z]{2}\/(explore\/[^/]+|kiosk)\/$/;

const page = document.documentElement;
const base = document.baseURI;
const own = () => page.lang.split('-')[0];

/** The path of an address below the site's root; nothing elsewhere. */
const path = (address) => {
  const url = URL.parse ? URL.parse(address, base) : new URL(address, base);
  return url?.href.startsWith(base) ? url.pathname.slice(new URL(base).pathname.length) : '';
};
const isInside = (way) => !way.hasAttribute('download') && INSIDE.test(path(way.getAttribute('href')));

/** Another page's document. */
const read = async (address) => {
  const answer = await fetch(new URL(address, base));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

/** Resolves when a clock has gone on so far, also one that slept meanwhile. */
const rest = (span) =>
  new Promise((resolve) => {
    const since = Date.now();
    const ask = () => (Math.abs(Date.now() - since) >= span ? resolve() : setTimeout(ask, Math.min(TICK_MS, span)));
    ask();
  });

/** The start, loaded anew; where it cannot be had the page stays and is asked again. */
const back = async ({ language }) => {
  try {
    const start = new URL(`${language}/kiosk/`, base);
    if ((await fetch(start)).ok) location.replace(start);
  } catch {}
};

/** Nothing leads out, and nothing is kept. */
const shut = () => {
  let device = null;
  try {
    device = localStorage;
  } catch {}
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    const method = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      return this === device ? null : method.apply(this, given);
    };
  }
  window.print = () => {};
  window.open = () => null;
  HTMLAnchorElement.prototype.click = () => {};
  for (const type of ['contextmenu', 'dragstart']) addEventListener(type, (event) => event.preventDefault(), true);
  const stop = (event) => {
    const way = event.target.closest?.('a[href]');
    if (!way || isInside(way)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick']) addEventListener(type, stop, true);
  // A page that is left for another gives its place to it: browsers keep a few of those that can be gone back to, whole.
  addEventListener('click', (event) => {
    const way = event.target.closest?.('a[href]');
    if (!way || event.defaultPrevented) return;
    event.preventDefault();
    location.replace(way.href);
  });
  // What leads out is a text, also what is drawn later.
  const texts = () => {
    for (const way of document.querySelectorAll('a[href]')) if (!isInside(way)) way.removeAttribute('href');
  };
  setInterval(texts, TICK_MS);
};

/** The explorer: watched until nobody is there. */
const watch = (kept) => {
  page.dataset.kiosk = 'open';
  let touched = Date.now();
  let dialog = null;
  const touch = ({ type }) => {
    // A finger that is put down on the question is not to touch what lies behind it as well.
    if (dialog?.open && type !== 'click' && type !== 'keydown') return;
    touched = Date.now();
    if (dialog?.open) dialog.close();
  };
  for (const type of ['click', 'input', 'keydown', 'pointerdown', 'pointermove', 'scroll', 'wheel']) {
    addEventListener(type, touch, { capture: true, passive: true });
  }
  const take = async () => {
    const guard = (await read(`${own()}/kiosk/`)).getElementById('kiosk-guard');
    guard.hidden = false;
    document.body.append(guard);
    guard.querySelector('.kiosk-anew').addEventListener('click', () => back(kept));
    dialog = guard.querySelector('dialog');
  };
  let taking = null;
  const tick = () => {
    if (!dialog) taking ??= take().catch(() => (taking = null));
    const idle = Date.now() - touched;
    // A clock that was set back.
    if (idle < 0) touched = Date.now();
    const left = COUNT - Math.floor((idle - IDLE_MS) / 1000);
    if (left <= 0) return back(kept);
    if (!dialog || left > COUNT) return undefined;
    for (const line of dialog.querySelectorAll('[data-left]')) line.hidden = line.dataset.left !== String(left);
    if (!dialog.open) dialog.showModal();
    return undefined;
  };
  tick();
  setInterval(tick, TICK_MS);
};

/** A step of a story, as it is shown from afar. */
const shown = (title, step) => {
  const box = Object.assign(document.createElement('article'), { className: 'story' });
  const story = Object.assign(document.createElement('p'), { className: 'kiosk-story', textContent: title });
  const parts = ['h2', '.story-text > p', 'figure'].map((css) => step.querySelector(css));
  box.append(story, ...parts.filter(Boolean));
  return box;
};

/** The start: any touch opens the explorer; until then stories are told, each in its turn, and the page is loaded anew. */
const tell = async (kept) => {
  page.dataset.kiosk = 'start';
  const begin = document.querySelector('.kiosk-begin');
  for (const way of document.querySelectorAll('.kiosk-languages a, .kiosk-begin')) {
    const [language] = path(way.href).split('/');
    if (kept.opened) way.href = new URL(`${language}/${kept.opened}`, base);
  }
  addEventListener('click', ({ target }) => {
    if (!target.closest?.('a[href]')) location.replace(begin.href);
  });
  const told = document.getElementById('kiosk-told');
  const stories = [...document.querySelectorAll('.kiosk-stories a')].map((way) => way.href);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  for (const story of stories) {
    // A story that cannot be had leaves the one before.
    const there = await read(story).catch(() => null);
    if (!there) await rest(STEP_MS);
    const title = there?.querySelector('h1')?.textContent ?? '';
    for (const step of there?.querySelectorAll('.story-step') ?? []) {
      told.classList.add('is-away');
      if (!still.matches && !told.hidden) await rest(FADE_MS);
      told.replaceChildren(shown(title, step));
      told.hidden = false;
      // A frame between, or there is nothing to fade from.
      requestAnimationFrame(() => requestAnimationFrame(() => told.classList.remove('is-away')));
      await rest(STEP_MS);
    }
  }
  for (;;) {
    await back(kept);
    await rest(STEP_MS);
  }
};

/** Begins a kiosk, or goes on with the one of this window, or ends it; does not resolve where the page is left. */
export const keep = (asked) => {
  const isStart = /^[a-z]{2}\/kiosk\/$/.test(path(location.href));
  if (asked === 'page') {
    sessionStorage.removeItem(KEPT);
    return undefined;
  }
  if (asked === 'kiosk') {
    const [, language = own(), place = ''] = path(location.href).match(/^([a-z]{2})\/(explore\/[^/]+\/)$/) ?? [];
    const told = new URLSearchParams(location.search);
    told.delete('mode');
    const query = place && String(told) ? `?${told}` : '';
    sessionStorage.setItem(KEPT, JSON.stringify({ language, opened: place + query }));
    if (!isStart) {
      location.replace(new URL(`${language}/kiosk/`, base));
      return new Promise(() => {});
    }
  }
  const kept = JSON.parse(sessionStorage.getItem(KEPT));
  shut();
  if (isStart) tell(kept).catch((fault) => console.warn('the kiosk tells no stories:', fault));
  else watch(kept);
  return undefined;
};
