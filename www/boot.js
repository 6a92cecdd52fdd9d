// Starts the application over the prerendered page, once, and once more afresh, past every cache, if that fails.
// Without it, or without what it needs of the browser, the page stays as it was written: whole, at the reference.
// What is done before the application is there is done once more when it is; one that stops half-way, or hears no more, is
// started again, once.

const block = document.getElementById('start');
const root = document.getElementById('cairn');
const page = document.documentElement;

// A hint that was put away stays away; a browser that keeps nothing shows it again.
try {
  if (localStorage.getItem('data-hinted')) page.setAttribute('data-hinted', '');
} catch {}

// A stage or a sheet of paper that a link asks for is not seen as a page first; older links say it as `mode=`.
const onPlace = /\/[A-Z0-9]+$/.test(root?.dataset.page ?? '');
const older = new URLSearchParams(location.search).get('mode');
const told = { '#stage': 'present', '#notes': 'present', '#print': 'print' }[location.hash.split('-')[0]] ?? older;
const mode = block && onPlace && ['present', 'print'].includes(told) ? told : null;
if (mode) page.dataset.mode = mode;
if (mode === 'print') document.querySelector('link[href*=print-]').media = 'all';

// A place can be chosen without loading the page anew; relative links must not lose their way then.
const base = document.querySelector('base');
base.href = document.baseURI;

// A link may hold a plan, and the page shows today's path until the application has read it. Before the first paint that is
// said, and the styles dim what is not the sender's: `data-plan` is `coming` until the answer is there, `lost` where none comes.
const PLAN = ['a', 'at', 'b', 'f', 'l', 'n', 'o', 'oc', 'p', 'pj', 'pk', 'r', 'rule', 's2', 's3', 's4', 'u', 'y'];
const LONGEST_NAME = 80;
const link = new URLSearchParams(location.search);
const coming = document.getElementById('notice-plan');
const lost = document.getElementById('notice-plan-lost');
/** Says how it stands with the plan of the link: `coming`, `lost`, or nothing more. */
const tellPlan = (state) => {
  if (!coming || !lost) return;
  if (state) page.dataset.plan = state;
  else delete page.dataset.plan;
  coming.hidden = state !== 'coming';
  lost.hidden = state !== 'lost';
};
if (block && coming && PLAN.some((key) => link.get(key))) {
  // A name is a text of others: nothing in it turns the direction of what stands around it.
  const name = (link.get('n') ?? '').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  if (name) coming.textContent = coming.dataset.named.replace('{name}', () => [...name].slice(0, LONGEST_NAME).join(''));
  tellPlan('coming');
}

// A report names the page as its reader sees it, with the plan of its address.
document.addEventListener('click', ({ target }) => {
  const link = target.closest?.('a[data-report]');
  if (!link) return;
  link.href = link.href.replace(encodeURIComponent(link.dataset.report), encodeURIComponent(location.href));
  link.dataset.report = location.href;
});

// A page that is left for another does nothing more.
let leaves = false;

// The path below the site's root, such as `en/explore/IND/`; empty where the page is not below it.
const rootPath = new URL(base.href).pathname;
const here = location.pathname.startsWith(rootPath) ? location.pathname.slice(rootPath.length) : '';

/** Keys of a plan in an address, and of what a link asks of the page of a place. */
const PLAN_KEYS = ['m', 'b', 'l', 'a', 'o', 'f', 'y', 'at', 'p', 'c', 'w', 'r', 'u', 's2', 's3', 's4', 'g', 'n', 'k', 'h', 'x', 'mode'];

/** Leaves for another page of the site, never for another host: `//host/explore/` is a path here, and a host in a link. */
const leaveFor = (path, query) => {
  const address = new URL(path, base.href);
  if (address.origin !== location.origin) return;
  address.search = query;
  address.hash = location.hash;
  location.replace(address);
  leaves = true;
};

// A city is shown on the page of its country: an address that names it in its path leads there. No page has such an address,
// so 404.html answers it.
const [, language, country, city] = here.match(/^([a-z]{2})\/explore\/([A-Z]{3})-(\d{1,9})\/?$/i) ?? [];
if (city) {
  const asked = new URLSearchParams(location.search);
  asked.set('at', `${country}-${city}`.toUpperCase());
  leaveFor(`${language}/explore/${country.toUpperCase()}/`, asked);
}

// Folders without a page of their own: the explorer of the world, and for briefs the list of countries. 404.html answers them.
const [, folder, kind] = here.match(/^(ar|en|es|fr|ru|zh)\/(explore|embed|brief)\/?$/) ?? [];
if (folder) leaveFor(kind === 'brief' ? `${folder}/map/` : `${folder}/${kind}/WLD/`, location.search);

// What is asked for as a part of another page stands at an address of its own.
if (older === 'embed' && onPlace && /^[a-z]{2}\/explore\/\w+\/?$/.test(here)) {
  const asked = new URLSearchParams(location.search);
  asked.delete('mode');
  leaveFor(here.replace('/explore/', '/embed/'), asked);
}
// The page around a part is told how high it is, whenever that changes. It keeps nothing on the reader's device.
const isPart = page.dataset.mode === 'embed';
if (isPart && parent !== globalThis) {
  const tell = () => parent.postMessage({ cairn: { height: Math.ceil(root.getBoundingClientRect().bottom + scrollY) } }, '*');
  new ResizeObserver(tell).observe(root);
}

// The front page opens in the first of the visitor's languages that we have. A plan in its address is one for the explorer of
// the world: older links to the root, or to the folder of a language, carry plans.
const [, ownHome] = here.match(/^(?:(ar|en|es|fr|ru|zh)\/)?(?:index\.html)?$/) ?? [null, null];
if (root?.dataset.page === 'home' && ownHome !== null) {
  const ours = [...document.querySelectorAll('.languages a[lang]')];
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const first = wanted.map((code) => ours.find((link) => link.lang.toLowerCase().split('-')[0] === code)).find(Boolean);
  const isPlan = PLAN_KEYS.some((key) => new URLSearchParams(location.search).has(key)) || /^#(share|stage|notes|print|card-\w+)$/.test(location.hash);
  const language = ownHome ?? (first?.lang ?? page.lang).toLowerCase().split('-')[0];
  if (isPlan) leaveFor(`${language}/explore/WLD/`, location.search);
  else if (!ownHome && first && first.lang !== page.lang) leaveFor(first.href, location.search);
}

// A screen at a stand, for as long as its window is open: kiosk.js says how. Before the application reads what the device keeps.
try {
  const isKiosk = older === 'kiosk' || sessionStorage.getItem('cairn-kiosk');
  if (isKiosk && !leaves) await (await import(new URL('kiosk.js', base.href))).keep(older);
} catch (fault) {
  console.warn('this is no kiosk:', fault);
}


// A translator replaces texts by `<font>` elements. The application still holds the texts and changes, moves and removes them.
// So a text that it changes goes back into the page, and the translator translates it again. A node that a translator moved
// goes back before the application removes it or inserts another before it.
const fontOf = new WeakMap();
const textsOf = new WeakMap();
const { insertBefore, removeChild } = Node.prototype;
const giveBack = (text) => {
  const font = fontOf.get(text);
  if (!text.parentNode && font?.parentNode) font.replaceWith(...textsOf.get(font));
};
const replaced = new MutationObserver((records) => {
  // Only a new element can have replaced a text: the application may remove a text beside an older one.
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') giveBack(target);
    for (const text of removedNodes) {
      if (text.nodeType !== Node.TEXT_NODE || text.parentNode) continue;
      const near = [...addedNodes, previousSibling, nextSibling].filter((node) => added.has(node));
      const replacing = [...near, target].filter(({ nodeName }) => nodeName === 'FONT');
      let font = replacing.find((node) => !textsOf.has(node)) ?? replacing[0];
      while (font?.parentNode?.nodeName === 'FONT') font = font.parentNode;
      if (!font) continue;
      fontOf.set(text, font);
      textsOf.set(font, [...(textsOf.get(font) ?? []), text]);
      replaced.observe(text, { characterData: true });
    }
  }
});
/** Puts a node back into its parent where a translator took it out; says whether it is there. */
const isBack = (parent, node) => {
  if (node.parentNode === parent) return true;
  giveBack(node);
  let outer = node;
  while (outer && outer.parentNode !== parent) outer = outer.parentNode;
  if (outer && outer !== node) insertBefore.call(parent, node, outer);
  return node.parentNode === parent;
};
if (block) {
  replaced.observe(root, { childList: true, subtree: true });
  Node.prototype.removeChild = function (child) {
    return isBack(this, child) ? removeChild.call(this, child) : child;
  };
  Node.prototype.insertBefore = function (node, next) {
    return insertBefore.call(this, node, next && isBack(this, next) ? next : null);
  };
}

const live = () => page.dataset.cairn === 'live';

const show = (id) => {
  // Whatever there is to say, the page can be read; a stage cannot be without its program.
  if (!live() && page.dataset.mode === 'present') delete page.dataset.mode;
  const notice = document.getElementById(id);
  if (notice) notice.hidden = false;
};

// A page that is not a place's is shown as it is; what stands behind the `#` the styles answer.
if (!onPlace && ['share', 'present', 'print'].includes(older)) show('notice-as-it-is');

// What a visitor moves or presses before the application is there: done once more when it is, in the order it was done.
const before = [];
const MOST_BEFORE = 64;
/** Where a control stands, by what a page that is drawn afresh has too: its id, or which of its kind it is. */
const standing = (control) => {
  if (control.id) return () => document.getElementById(control.id);
  const kind = control.tagName.toLowerCase();
  const place = [...root.querySelectorAll(kind)].indexOf(control);
  return () => root.querySelectorAll(kind)[place];
};
const note = ({ type, target }) => {
  if (live() || before.length >= MOST_BEFORE) return;
  const control = target.closest?.(type === 'click' ? 'button' : 'input, select, textarea');
  if (!control || !root.contains(control)) return;
  if (type === 'click') {
    before.push({ find: standing(control) });
    return;
  }
  // Of what is dragged the last place counts.
  const same = before.findIndex((done) => done.control === control);
  if (same >= 0) before.splice(same, 1);
  before.push({ find: standing(control), control, value: control.value, checked: control.checked });
};
const doAgain = () => {
  // All are found before the first changes what stands where.
  const found = before.splice(0).map((done) => ({ ...done, now: done.find() }));
  for (const { now, control, value, checked } of found.filter((done) => done.now)) {
    if (!control) {
      now.click();
      continue;
    }
    // The application writes its own value when it takes over.
    now.value = value;
    if (checked !== undefined) now.checked = checked;
    for (const type of ['input', 'change']) now.dispatchEvent(new Event(type, { bubbles: true }));
  }
};
if (block) for (const type of ['input', 'click']) addEventListener(type, note, true);

// One instruction each of what the programs are built with: 128-bit lanes, and sign extension.
const lanes = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);
const able = typeof WebAssembly === 'object' && WebAssembly.validate(lanes) && typeof Worker === 'function';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves once the page can be seen: what it comes alive with takes nothing from that. One that lies hidden is not waited for. */
const seen = () =>
  new Promise((resolve) => {
    if (document.hidden || performance.getEntriesByType('paint').length) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });

/** Parts of the application that the page starts from besides its first: it fetches them itself, under the address of its module. */
const parts = () => (block.dataset.parts ?? '').split(' ').filter(Boolean);

// Bytes come in the order in which they are needed: the application and what it starts from; once these are there the workers'
// program; then the facts of the place; and after the first answer and a rest what is kept for when there is no network.
/** Asks for a file that the application will ask for; resolves when it has come, or cannot. */
const ahead = (rel, href) =>
  new Promise((resolve) => {
    const kind = rel === 'preload' ? { as: 'fetch', crossOrigin: 'anonymous' } : {};
    document.head.append(Object.assign(document.createElement('link'), { rel, ...kind, href, onload: resolve, onerror: resolve }));
  });

/** Whether bytes are dear to the visitor. */
const isThrifty = () => {
  const { saveData, effectiveType = '' } = navigator.connection ?? {};
  return Boolean(saveData) || effectiveType.endsWith('2g');
};

/** The facts of the place; those of all places are large, so where bytes are dear only a question fetches them. */
const facts = () => {
  if (!block) return [];
  const isAll = (path) => /^facts\/(world|roads)\.pack/.test(path);
  return block.dataset.facts.split(' ').filter((path) => path && !(isThrifty() && isAll(path)));
};

let come;
/** Resolves when the application has come. */
const application = new Promise((resolve) => (come = resolve));

/** Fetches the workers' program and compiles it on the way: the application takes it from the block, once, for all workers. */
const forWorkers = async () => {
  await application;
  const { workerWasm } = block.dataset;
  return WebAssembly.compileStreaming(fetch(new URL(workerWasm, base.href), { priority: 'low' }));
};

/** What the page fetches after the application; resolves when all has come, or cannot. */
const follow = async () => {
  if ('warm' in block.dataset) {
    block.program = forWorkers();
    await block.program.catch(() => {});
  }
  await application;
  await Promise.allSettled(facts().map(async (path) => (await fetch(path, { priority: 'low' })).arrayBuffer()));
};

/** Fetches what the application starts from past every cache: what was kept, or came on the way, may be damaged. */
const renew = async () => {
  const { program, wasm, words, start } = block.dataset;
  // Under other addresses, for what was asked for ahead would be taken once more.
  Object.assign(block.dataset, { wasm: `${wasm}?afresh`, words: `${words}&afresh`, start: `${start}&afresh` });
  const again = parts().map((path) => `${path}?afresh`);
  const paths = [`${program}?afresh`, block.dataset.wasm, block.dataset.words, block.dataset.start, ...again];
  const used = paths.map((path) => new URL(path, document.baseURI).href);
  const came = await Promise.all(used.map((address) => fetch(address, { cache: 'reload' })));
  if (navigator.serviceWorker?.controller) return;
  // Nobody has put what came in the place of what was kept.
  for (const name of await (globalThis.caches?.keys() ?? [])) {
    const cache = await caches.open(name);
    for (const { ok, url } of came) if (ok) await cache.delete(url.replace(/[?&]afresh$/, ''));
  }
};

const isTrap = (fault) => fault instanceof WebAssembly.RuntimeError;
/** Whether an error or a rejection is the site's own: a trap, or thrown by one of its programs. Extensions share this window. */
const isOurs = ({ error, reason, filename = '' }) => {
  const { program, wasm } = block.dataset;
  const own = [import.meta.url, ...[program, wasm, ...parts()].map((path) => new URL(path, base.href).href)];
  return isTrap(error ?? reason) || own.some((address) => filename.startsWith(address));
};

/** Resolves once the application has taken over; rejects when it fails or falls silent. */
const takeOver = async (suffix) => {
  const failed = new Promise((_, reject) => {
    const fail = (event) => live() || !isOurs(event) || reject(event.reason ?? event.error ?? event);
    addEventListener('error', fail);
    addEventListener('unhandledrejection', fail);
  });
  const started = (async () => {
    // A second module address is a second program: the first may have stopped half-way.
    const { program, wasm, words, start } = block.dataset;
    // The line is idle until the page can be seen: what the application will ask for is asked for at once.
    const first = suffix ? [] : [wasm, words, start, ...parts()].map((href) => ahead('preload', href));
    if (!suffix) ahead('modulepreload', program);
    await seen();
    if (first.length) Promise.all(first).then(come);
    const { default: init } = await import(new URL(program + suffix, document.baseURI));
    await init({ module_or_path: new URL(wasm, document.baseURI) });
    come();
    for (let waited = 0; !live(); waited += 50) {
      if (waited > 8000) throw new Error('the application did not take over');
      await pause(50);
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
  // Of a city nothing of it is told: what is published is of its country.
  if (!reported.hidden || place.includes('-')) return;
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

const MOMENT_MS = 50;
/** Whether all that was asked is answered. */
const isAnswered = () => live() && !document.querySelector('[data-answered=false]');

/**
 * Ends what is said of the link's plan, with the answer to it and before that is painted. The application reads the link once
 * it is live: one that asks nothing within a moment has nothing to wait for.
 */
const awaitPlan = () => {
  let isAsked = false;
  let isSeen = false;
  const end = () => {
    watch.disconnect();
    tellPlan();
  };
  const look = () => {
    if (!live()) return;
    if (!isSeen) pause(MOMENT_MS).then(() => isAsked || end());
    isSeen = true;
    if (isAnswered()) {
      if (isAsked) end();
      return;
    }
    isAsked = true;
    const state = document.querySelector('.notices .trouble') ? 'lost' : 'coming';
    if (state !== page.dataset.plan) tellPlan(state);
  };
  const watch = new MutationObserver(look);
  watch.observe(page, { subtree: true, childList: true, attributeFilter: ['data-answered', 'data-cairn'] });
};

// Whatever is fetched besides the application; without one nothing is.
let followed = Promise.resolve();

if (!block) {
  // A page that was not written for the application: there is nothing to start.
} else if (!able) {
  show('notice-old-browser');
  if (page.dataset.plan) tellPlan('lost');
} else {
  followed = follow();
  if (page.dataset.plan) awaitPlan();
  try {
    await takeOver('');
  } catch (first) {
    console.warn('taking over failed, starting afresh:', first);
    const kept = root.innerHTML;
    root.replaceChildren();
    root.setAttribute('data-afresh', '');
    try {
      await renew().catch((fault) => console.warn('what was kept is all there is:', fault));
      await takeOver('?afresh');
    } catch (second) {
      console.error(second);
      root.innerHTML = kept;
      show('notice-dead');
      if (page.dataset.plan) tellPlan('lost');
      followed = Promise.resolve();
    }
  }
  if (live()) doAgain();
  // A program that stops later is started once more, by loading the page anew: the address holds what was chosen. One that
  // stops again soon leaves the page as it stands.
  const AGAIN = 'cairn-started-again';
  const SOON_MS = 60_000;
  let again = null;
  try {
    again = sessionStorage.getItem(AGAIN);
    if (again) {
      show('notice-again');
      setTimeout(() => sessionStorage.removeItem(AGAIN), SOON_MS);
    }
  } catch {}
  const stopped = (isProgram) => {
    if (isProgram && !again) {
      try {
        sessionStorage.setItem(AGAIN, location.href);
        location.reload();
        return;
      } catch {}
    }
    document.getElementById('notice-again').hidden = true;
    show('notice-dead');
  };
  const heard = (event) => isOurs(event) && stopped(isTrap(event.error ?? event.reason));
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, heard);
  // One that has gone deaf throws nothing: it is asked now and then, and answers by way of its state, as to every move. A
  // silence counts where the page was seen and its own clock ran on time.
  const BEAT_MS = 4_000;
  let silences = 0;
  const beat = (since) => {
    const isAwake = !document.hidden && performance.now() - since < 2 * BEAT_MS;
    silences = isAwake && 'asked' in page.dataset ? silences + 1 : 0;
    if (silences === 2) {
      stopped(true);
      return;
    }
    page.dataset.asked = '';
    dispatchEvent(new Event('cairn-asked'));
    setTimeout(beat, BEAT_MS, performance.now());
  };
  if (live()) beat();
}

// What was opened is kept for when there is no network. A page that cannot be kept is no worse for it. Nothing of that is
// fetched before the first answer and a rest; what only other pages need comes last, and never where bytes are dear.
const REST_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const idle = () =>
  new Promise((resolve) => {
    if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: REST_MS });
    else setTimeout(resolve);
  });
const answered = async () => {
  for (let waited = 0; live() && !isAnswered() && waited < LONGEST_WAIT_MS; waited += REST_MS / 8) await pause(REST_MS / 8);
};
const rest = async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await Promise.race([Promise.all([followed, answered()]), pause(LONGEST_WAIT_MS)]);
  await pause(REST_MS);
  await idle();
};
if ('serviceWorker' in navigator && (block || root?.dataset.page === 'home') && !leaves && !isPart) {
  const offline = navigator.serviceWorker;
  // Saving all goes on where it stopped: when the network is back, when nothing was heard for long, at the next visit.
  const SAVING = `cairn-saving-${rootPath}`;
  const SILENCE_MS = 20_000;
  const own = page.lang.split('-')[0];
  let silence;
  const goOn = () => localStorage.getItem(SAVING) === own && saveAll().catch(() => {});
  // Whoever saves all, or leaves, does not wait for the rest.
  let registered;
  const register = () => (registered ??= offline.register(new URL('sw.js', document.baseURI)));
  const tell = async (said) => {
    const { active, waiting } = await offline.ready;
    // One that waits is of the release of a page that was loaded anew.
    for (const keeper of [waiting, active]) keeper?.postMessage(said);
  };
  const saveAll = async () => {
    await register();
    const { active } = await offline.ready;
    active.postMessage({ everything: own });
    clearTimeout(silence);
    silence = setTimeout(() => navigator.onLine && goOn(), SILENCE_MS);
  };
  const keeps = (value) => {
    try {
      if (value) localStorage.setItem(SAVING, value);
      else localStorage.removeItem(SAVING);
    } catch {}
  };
  offline.addEventListener('message', ({ data }) => {
    if (data.newer) show('notice-newer');
    if (data.kept && !isThrifty()) idle().then(() => tell({ others: true }));
    else if (data.kept || data.ready) page.setAttribute('data-offline', 'ready');
    const progress = document.getElementById('save-all')?.parentElement?.querySelector('progress');
    if (!progress) return;
    if (data.of) {
      progress.hidden = false;
      progress.max = data.of;
      progress.value = data.done;
      progress.nextElementSibling.textContent = `${data.done} / ${data.of}`;
      if (page.dataset.offline === 'fault') page.setAttribute('data-offline', 'ready');
      clearTimeout(silence);
      if (data.done === data.of) {
        keeps(null);
        page.setAttribute('data-offline', 'all');
      } else if (!data.fault) {
        silence = setTimeout(() => navigator.onLine && goOn(), SILENCE_MS);
      }
    }
    if (data.fault) {
      clearTimeout(silence);
      page.setAttribute('data-offline', 'fault');
    }
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('#save-all')) return;
    keeps(own);
    saveAll().catch((fault) => console.warn('this page cannot be kept:', fault));
  });
  addEventListener('online', goOn);
  addEventListener('pagehide', () => register().catch(() => {}), { once: true });
  try {
    await rest();
    await register();
    await offline.ready;
    const fetched = performance.getEntriesByType('resource').map((entry) => entry.name);
    const addresses = facts().map((path) => new URL(path, base.href).href);
    await tell({ keep: [...new Set([location.origin + location.pathname, ...fetched, ...addresses])] });
    goOn();
  } catch (fault) {
    console.warn('this page cannot be kept:', fault);
  }
}

// A page that stands for one that is not kept: lists those that are, in its language, and gives way when the network is back.
const there = document.getElementById('kept');
if (there) {
  addEventListener('online', () => location.reload());
  const start = `${base.href}${page.lang.split('-')[0]}/`;
  const titles = new Map();
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const pages = (await cache.keys()).filter(({ url }) => url.startsWith(start) && url.endsWith('/') && url !== `${start}away/`);
    for (const { url } of pages) {
      const text = await (await cache.match(url))?.text();
      const title = text && new DOMParser().parseFromString(text, 'text/html').title;
      if (title) titles.set(url, title);
    }
  }
  const sorted = [...titles].sort(([, one], [, other]) => one.localeCompare(other, page.lang));
  there.replaceChildren(
    ...sorted.map(([href, textContent]) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href, textContent }));
      return item;
    }),
  );
  there.previousElementSibling.hidden = sorted.length === 0;
}
