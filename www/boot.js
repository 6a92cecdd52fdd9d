// Starts the application over the prerendered page, once, and once more afresh if that fails.
// Without it, or without what it needs of the browser, the page stays as it was written: whole, at the reference.

const block = document.getElementById('start');
const root = document.getElementById('cairn');
const page = document.documentElement;

// A hint that was put away stays away; a browser that keeps nothing shows it again.
try {
  if (localStorage.getItem('data-hinted')) page.setAttribute('data-hinted', '');
} catch {}

// A stage or a sheet of paper that a link asks for is not seen as a page first; older links say it as `mode=`.
const onPlace = /\/[A-Z0-9]+$/.test(root?.dataset.page ?? '');
const told = { '#stage': 'present', '#print': 'print' }[location.hash] ?? new URLSearchParams(location.search).get('mode');
const mode = block && onPlace && ['present', 'print'].includes(told) ? told : null;
if (mode) page.dataset.mode = mode;
if (mode === 'print') document.querySelector('link[href*=print-]').media = 'all';

// A place can be chosen without loading the page anew; relative links must not lose their way then.
const base = document.querySelector('base');
base.href = document.baseURI;

// The front door opens in the first of the visitor's languages that we have.
const atDoor = new URL(base.href).pathname === location.pathname.replace(/index\.html$/, '');
if (atDoor) {
  const ours = [...document.querySelectorAll('.languages a[lang]')];
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const first = wanted.map((code) => ours.find((link) => link.lang.toLowerCase().split('-')[0] === code)).find(Boolean);
  if (first && first.lang !== page.lang) {
    const address = new URL(first.href);
    address.search = location.search;
    location.replace(address);
  }
}

// The visitor's own country, by the name that the language of the page has for it: the application suggests it.
try {
  const region = navigator.languages.map((tag) => new Intl.Locale(tag).region).find(Boolean);
  // The one of our places that browsers name otherwise goes by its id.
  const name = region === 'PS' ? 'PSE' : new Intl.DisplayNames([page.lang], { type: 'region' }).of(region);
  page.setAttribute('data-region', name);
} catch {}

// A page beside the explorer is opened under the choices of this one: what its link says of them goes along.
const carry = ({ target }) => {
  const door = target.closest?.('.leaves a[href*="/map/"], a[href*="/outlook/"]');
  if (!door) return;
  const kept = ['m', 'b', 'l', 'a', 'y', ...(door.href.includes('/map/') ? ['u'] : [])];
  const told = new URLSearchParams(location.search);
  for (const key of [...told.keys()]) if (!kept.includes(key)) told.delete(key);
  door.search = told;
};
for (const kind of ['pointerdown', 'focusin', 'click']) addEventListener(kind, carry, true);

const live = () => page.dataset.cairn === 'live';

const show = (id) => {
  // Whatever there is to say, the page can be read; a stage cannot be without its program.
  if (!live() && page.dataset.mode === 'present') delete page.dataset.mode;
  const notice = document.getElementById(id);
  if (notice) notice.hidden = false;
};

// One instruction each of what the programs are built with: 128-bit lanes, and sign extension.
const lanes = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);
const able = typeof WebAssembly === 'object' && WebAssembly.validate(lanes) && typeof Worker === 'function';

/** Resolves once the page can be seen: what it comes alive with takes nothing from that. One that lies hidden is not waited for. */
const seen = () =>
  new Promise((resolve) => {
    if (document.hidden || performance.getEntriesByType('paint').length) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });

/** Resolves once the application has taken over; rejects when it fails or falls silent. */
const takeOver = async (suffix) => {
  const failed = new Promise((_, reject) => {
    const fail = (event) => live() || reject(event.reason ?? event.error ?? event);
    addEventListener('error', fail);
    addEventListener('unhandledrejection', fail);
  });
  const started = (async () => {
    // A second module address is a second program: the first may have stopped half-way.
    const { program, wasm, words, start, facts } = block.dataset;
    await seen();
    // What the module, and then the worker, will ask for is asked for now; facts are small beside the programs.
    for (const href of suffix ? [] : [wasm, words, start]) {
      const ahead = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href };
      document.head.append(Object.assign(document.createElement('link'), ahead));
    }
    for (const path of facts.split(' ').filter(Boolean)) fetch(path, { priority: 'low' }).catch(() => {});
    const { default: init } = await import(new URL(program + suffix, document.baseURI));
    await init({ module_or_path: new URL(wasm, document.baseURI) });
    for (let waited = 0; !live(); waited += 50) {
      if (waited > 8000) throw new Error('the application did not take over');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  started.catch(() => {});
  failed.catch(() => {});
  return Promise.race([started, failed]);
};

// What is told of a place stands below the program, which goes from place to place without loading a page: it is then
// taken from the page of that place, which the service worker keeps as one that was opened. Where it cannot be had
// nothing is told, and never of another place.
const reported = document.getElementById('reported');
const retell = async () => {
  const { place } = page.dataset;
  reported.hidden = reported.dataset.of !== place;
  if (!reported.hidden) return;
  const answer = await fetch(`${page.lang.split('-')[0]}/explore/${place}/`);
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('reported');
  if (page.dataset.place !== place || there?.dataset.of !== place) return;
  reported.replaceChildren(...there.childNodes);
  reported.dataset.of = place;
  reported.hidden = false;
};
if (reported) {
  new MutationObserver(() => retell().catch(() => {})).observe(page, { attributeFilter: ['data-place'] });
}

if (!block) {
  // A page that was not written for the application: there is nothing to start.
} else if (!able) {
  show('notice-old-browser');
} else {
  try {
    await takeOver('');
  } catch (first) {
    console.warn('taking over failed, starting afresh:', first);
    const kept = root.innerHTML;
    root.replaceChildren();
    root.setAttribute('data-afresh', '');
    try {
      await takeOver('?afresh');
    } catch (second) {
      console.error(second);
      root.innerHTML = kept;
      show('notice-dead');
    }
  }
  // A program that stops later leaves the page as it stands; the address still holds what was chosen.
  addEventListener('error', () => show('notice-dead'));
  addEventListener('unhandledrejection', () => show('notice-dead'));
}

// What was opened is kept for when there is no network. A page that cannot be kept is no worse for it.
if ('serviceWorker' in navigator && block) {
  const offline = navigator.serviceWorker;
  const saveAll = () => document.getElementById('save-all');
  offline.addEventListener('message', ({ data }) => {
    if (data.ready) page.setAttribute('data-offline', 'ready');
    const progress = saveAll()?.parentElement?.querySelector('progress');
    if (!progress) return;
    if (data.of) {
      progress.hidden = false;
      progress.max = data.of;
      progress.value = data.done;
      if (data.done === data.of) page.setAttribute('data-offline', 'all');
    }
    if (data.fault) {
      progress.hidden = true;
      page.setAttribute('data-offline', 'fault');
    }
  });
  document.addEventListener('click', async (event) => {
    if (!event.target.closest?.('#save-all')) return;
    const { active } = await offline.ready;
    active.postMessage({ everything: page.lang.split('-')[0] });
  });
  try {
    await offline.register(new URL('sw.js', document.baseURI));
    const { active } = await offline.ready;
    const fetched = performance.getEntriesByType('resource').map((entry) => entry.name);
    const facts = block.dataset.facts.split(' ').filter(Boolean);
    const addresses = facts.map((path) => new URL(path, base.href).href);
    active.postMessage({ keep: [location.origin + location.pathname, ...fetched, ...addresses] });
  } catch (fault) {
    console.warn('this page cannot be kept:', fault);
  }
}
