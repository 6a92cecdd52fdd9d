// Keeps what was opened, so that the site works where there is no network.
//
//   a page                         from the network, if that answers in two seconds; else as it was kept
//   a file named by its content    as it was kept; else from the network, and kept once it is seen to be what was built
//   a page that was never kept     a page in its language that says so, and what is kept
//
// A new release acts when no page of the older one is open any more, never under a visitor's hands; a page that asks for
// what is gone by then is told. The prerenderer writes the names into this file; whatever else changes, a changed name makes
// this a new worker.

/** Sixteen hexadecimal digits that change with anything the site holds. */
const MARK = '/*cairn:mark*/';
/** What every page needs. */
const SHELL = '/*cairn:shell*/'.split(' ');
/** Parts of the programs that only some pages need. */
const OTHERS = '/*cairn:others*/'.split(' ').filter(Boolean);
/** All pages below the folder of a language: alike in all languages. */
const PAGES = '/*cairn:pages*/'.split(' ');
/** Every file that is named by its content: path, and the beginning of its SHA-256 in base 64, in which its length counts. */
const FILES = new Map('/*cairn:files*/'.split(' ').map((entry) => entry.split(':')));
const LANGUAGES = '/*cairn:languages*/'.split(' ');

const root = new URL('./', self.location);
/** An origin may hold several sites, each at its own path and with caches of its own. */
const OWN = `cairn-${root.pathname}-`;
const NAME = OWN + MARK;
const PATIENCE_MS = 2000;
/** Bytes of a digest in the list of files. */
const DIGEST = 3;
/** Saving all: so many at once, and so many failures until it stops. */
const AT_ONCE = 4;
const FAILURES = 5;

const path = (url) => url.pathname.slice(root.pathname.length);

/** Whether an address names what it holds: by a hash in its name, or by a mark after it. */
const isHashed = (url) => /-[0-9a-f]{16}[._]/.test(url.pathname);
const isMarked = (url) => /^\?[0-9a-f]{16}$/.test(url.search);
const isFixed = (url) => isHashed(url) || isMarked(url);

/** An address without what boot.js adds when it starts once more. */
const plain = (address) => new URL(String(address).replace(/[?&]afresh$/, ''), root);

/** The digest that a file of this release must have; of one of another nothing is known. */
const known = (url) => (isHashed(url) || url.search === `?${MARK}` ? FILES.get(path(url)) : undefined);

/** A page is one page whatever is asked of it, a hashed file one file. */
const bare = (url) => (isMarked(url) ? url.href : url.origin + url.pathname);

const kept = async (url) => (await caches.open(NAME)).match(bare(url));

const isWhole = async (answer, digest) => {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()), 0, DIGEST);
  return btoa(String.fromCharCode(...sum)) === digest;
};

/**
 * A file of this release, as the browser has it or from the network; past every cache where that is damaged or not there. Its
 * name says what it holds, so nobody has to ask whether it is still the same. Kept once it is whole.
 * What stays damaged is handed on: who asked for it knows best what is wrong with it.
 */
const fetched = async (url, ways = ['force-cache', 'reload']) => {
  let answer;
  for (const cache of ways) {
    answer = await fetch(url.href, { cache });
    if (answer.ok && (await isWhole(answer.clone(), known(url)))) {
      const store = await caches.open(NAME);
      await store.put(bare(url), answer.clone()).catch(() => {});
      return { answer, whole: true };
    }
  }
  return { answer, whole: false };
};

const keep = async (address) => {
  const url = plain(address);
  if (isFixed(url)) {
    // A file of another release is that one's to keep.
    if (!known(url) || (await kept(url))) return;
    await fetched(url);
    if (!(await kept(url))) throw new Error(`${url.pathname}: not there, damaged, or no room`);
    return;
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  await (await caches.open(NAME)).put(bare(url), answer);
};

/** What an older release kept is fetched once more under this one's names, then let go. */
const moveIn = async () => {
  for (const name of await caches.keys()) {
    const isOlder = name.startsWith(OWN) && name.length === NAME.length && name !== NAME;
    // Up to 0.1-26a names held no path, so such a cache may hold pages of several sites.
    if (!isOlder && !/^cairn-[0-9a-f]{16}$/.test(name)) continue;
    const old = await caches.open(name);
    const own = (await old.keys()).filter(({ url }) => url.startsWith(root.href));
    for (const request of own) {
      const url = new URL(request.url);
      if (url.search) url.search = `?${MARK}`;
      if (url.search || !isFixed(url)) await keep(url).catch(() => {});
      await old.delete(request);
    }
    if ((await old.keys()).length === 0) await caches.delete(name);
  }
};

/** Tells every page that is open that the site has a newer release than the page. */
const sayNewer = async () => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ newer: true });
};

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(SHELL.map(keep)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(moveIn().then(() => self.clients.claim()));
});

/** Saves all pages of a language and all facts: goes on from what is there, passes over what fails, stops when much does. */
const saveAll = async (language, say) => {
  const pages = PAGES.map((address) => `${language}/${address}`);
  const marked = [...FILES.keys()].filter((name) => !isHashed(new URL(name, root)));
  const wanted = [...pages, ...marked.map((name) => `${name}?${MARK}`)];
  const there = new Set((await (await caches.open(NAME)).keys()).map(({ url }) => url));
  const missing = wanted.filter((address) => !there.has(bare(new URL(address, root))));
  let done = wanted.length - missing.length;
  let failures = 0;
  const next = async () => {
    while (missing.length > 0 && failures < FAILURES) {
      const address = missing.shift();
      try {
        await keep(address);
        done += 1;
      } catch {
        failures += 1;
      }
      say({ done, of: wanted.length });
    }
  };
  say({ done, of: wanted.length });
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  if (done < wanted.length) say({ fault: 'saving stopped', done, of: wanted.length });
};

self.addEventListener('message', (event) => {
  const { keep: addresses, others, everything } = event.data;
  const say = (said) => event.source?.postMessage(said);
  const work = async () => {
    if (addresses) {
      await Promise.all(addresses.filter((address) => address.startsWith(root.href)).map(keep));
      say({ kept: true });
    }
    if (others) {
      await Promise.all(OTHERS.map(keep));
      say({ ready: true });
    }
    if (everything) await saveAll(everything, say);
  };
  event.waitUntil(work().catch((fault) => say({ fault: String(fault.message ?? fault) })));
});

/** A page of a place is kept with what it starts from, that of a country with its facts and cities: a worker that was there before this one fetches them past it. */
const keepFacts = (url) => {
  const [, id] = url.pathname.match(/\/explore\/([A-Z]{3})\/$/) ?? [];
  const facts = [`start/${id}.bin`, `facts/${id}.pack`, `facts/roads/${id}.pack`, `facts/cities/${id}.pack`, `facts/ranges/${id}.pack`];
  facts.filter((address) => FILES.has(address)).forEach((address) => keep(`${address}?${MARK}`).catch(() => {}));
};

const page = async (request, url) => {
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') {
    const copy = answer.clone();
    caches.open(NAME).then((cache) => cache.put(bare(url), copy)).catch(() => {});
    keepFacts(url);
  }
  return answer;
};

/** Whether what is gone, or another than it was built as, is so because there is a newer release: then that is said. */
const lookForNewer = async () => {
  const { installing, waiting } = await self.registration.update();
  if (installing || waiting) await sayNewer();
};

/** A file named by its content: as it was kept, or from the network. */
const file = async (event, url) => {
  const { request } = event;
  // That of another release is there where a newer one waits to take over; where it is not, this one is the newer.
  if (!known(url)) {
    const other = (await caches.match(bare(url))) || (await fetch(request));
    if (other.status === 404) event.waitUntil(sayNewer());
    return other;
  }
  // Who asks to load anew has found what was kept damaged.
  const anew = request.cache === 'reload';
  const old = !anew && (await kept(url));
  if (old) return old;
  const { answer, whole } = await fetched(url, anew ? ['reload'] : undefined);
  if (!whole) event.waitUntil(lookForNewer().catch(() => {}));
  return answer;
};

const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = plain(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(root.href)) return;
  const answer = async () => {
    if (isFixed(url)) return file(event, url);
    const asked = page(request, url);
    asked.catch(() => {});
    const soon = await Promise.race([asked.catch(() => undefined), late()]);
    if (soon) return soon;
    // Without a network, or behind a very slow one: what was kept, or a page that says what is.
    const old = await kept(url);
    if (old) return old;
    return asked.catch(async (fault) => {
      const [first] = path(url).split('/');
      const language = LANGUAGES.includes(first) ? first : 'en';
      const away = request.mode === 'navigate' && (await kept(new URL(`${language}/away/`, root)));
      if (away) return away;
      throw fault;
    });
  };
  event.respondWith(answer());
});
