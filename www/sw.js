// Keeps what was opened, so that the site works where there is no network.
//
//   a page                         from the network, if that answers in two seconds; else as it was kept
//   a file named by its content    as it was kept; else from the network, and kept
//
// A new release acts when a page is loaded anew, never under a visitor's hands. The prerenderer
// writes the names into this file; whatever else changes, a changed name makes this a new worker.

/** Sixteen hexadecimal digits that change with anything the site holds. */
const MARK = '/*cairn:mark*/';
/** What every page needs. */
const SHELL = '/*cairn:shell*/'.split(' ');
/** All pages and all facts, those of a language below its folder. */
const EVERYTHING = '/*cairn:everything*/'.split(' ');
const LANGUAGES = '/*cairn:languages*/'.split(' ');

const NAME = `cairn-${MARK}`;
const PATIENCE_MS = 2000;
const root = new URL('./', self.location);

/** Whether an address names what it holds: by a hash in its name, or by a mark after it. */
const isFixed = (url) => /-[0-9a-f]{16}[._]/.test(url.pathname) || /^\?[0-9a-f]{16}$/.test(url.search);

const keep = async (address) => {
  const cache = await caches.open(NAME);
  const url = new URL(address, root);
  if (isFixed(url) && (await cache.match(url))) return;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  await cache.put(bare(url), answer);
};

/** A page is one page whatever is asked of it. */
const bare = (url) => (isFixed(url) ? url.href : url.origin + url.pathname);

/** What an older release kept is fetched once more under this one's names, then let go. */
const moveIn = async () => {
  for (const name of await caches.keys()) {
    if (!name.startsWith('cairn-') || name === NAME) continue;
    const old = await caches.open(name);
    for (const { url: address } of await old.keys()) {
      const url = new URL(address);
      if (url.search) url.search = `?${MARK}`;
      else if (isFixed(url)) continue;
      await keep(url).catch(() => {});
    }
    await caches.delete(name);
  }
};

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(SHELL.map(keep)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(moveIn().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { keep: addresses, everything } = event.data;
  const say = (said) => event.source?.postMessage(said);
  const work = async () => {
    if (addresses) {
      await Promise.all(addresses.filter((address) => address.startsWith(root.href)).map(keep));
      say({ ready: true });
    }
    if (everything) {
      const others = LANGUAGES.filter((language) => language !== everything).map((language) => `${language}/`);
      const wanted = EVERYTHING.filter((address) => !others.some((start) => address.startsWith(start)));
      let done = 0;
      for (const address of wanted) {
        await keep(address);
        done += 1;
        say({ done, of: wanted.length });
      }
    }
  };
  event.waitUntil(work().catch((fault) => say({ fault: String(fault.message ?? fault) })));
});

/** A page of a place is kept with what it starts from, that of a country with its facts: a worker that was there before this one fetches them past it. */
const keepFacts = (url) => {
  const [, id] = url.pathname.match(/\/explore\/([A-Z]{3})\/$/) ?? [];
  const facts = [`start/${id}.bin?${MARK}`, `facts/${id}.pack?${MARK}`, `facts/roads/${id}.pack?${MARK}`];
  facts.filter((address) => EVERYTHING.includes(address)).forEach((address) => keep(address).catch(() => {}));
};

const fromNetwork = async (request, url) => {
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') {
    const copy = answer.clone();
    caches.open(NAME).then((cache) => cache.put(bare(url), copy)).catch(() => {});
    keepFacts(url);
  }
  return answer;
};

const kept = (url) => caches.match(bare(url));

const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(root.href)) return;
  const answer = async () => {
    // Who asks to load anew has found what was kept damaged.
    if (isFixed(url)) return (request.cache !== 'reload' && (await kept(url))) || fromNetwork(request, url);
    const asked = fromNetwork(request, url);
    asked.catch(() => {});
    const soon = await Promise.race([asked.catch(() => undefined), late()]);
    if (soon) return soon;
    // Without a network, or behind a very slow one: what was kept, or the page for those who are lost.
    const old = await kept(url);
    if (old) return old;
    return asked.catch(async (fault) => {
      const lost = request.mode === 'navigate' && (await kept(new URL('404.html', root)));
      if (lost) return lost;
      throw fault;
    });
  };
  event.respondWith(answer());
});
