// Links of the head, the tabs, the foot and to further pages on the place lead on with place, plan, year and result: those of this
// page's address. Where that holds no place, the explorer opens the one that this tab showed last, and with no choices either,
// under its choices. Without this script every link leads to the page as it opens. The script also closes the menus of the head,
// and copies the address.

const base = document.baseURI;
const rootPath = new URL('.', base).pathname;
const hasProgram = Boolean(document.getElementById('start'));
const EXPLORED = `cairn-explored-${rootPath}`;
const CHOICES = ['m', 'b', 'l', 'a', 'o', 'y'];
/** Keys that must be equal for a plan to have the same name. */
const PLAN = ['b', 'l', 'a'];
/** What pages read; a page that is not named here takes what it knows and hands all on. Rules of purchase are no plan. */
const READ = { map: [...CHOICES, 'u'], outlook: CHOICES, brief: [...CHOICES, 'r', 'n'], purchase: [] };
const PLACE = /^[A-Z0-9]{2,4}(-\d{1,9})?$/;
/** The kind of a page and the place in its path. */
const pageOf = ({ pathname }) => {
  const below = pathname.startsWith(rootPath) ? pathname.slice(rootPath.length) : '';
  const [, kind, place] = below.match(/^[a-z]{2}\/([a-z]+)\/(?:([A-Z0-9]+)\/)?/) ?? [];
  return { kind, place };
};
const choices = (query, keys) => new URLSearchParams([...new URLSearchParams(query)].filter(([key]) => keys.includes(key)));
addEventListener('pagehide', () => {
  const { kind, place } = pageOf(location);
  try {
    if (kind === 'explore' && place) sessionStorage.setItem(EXPLORED, place + location.search);
  } catch {}
});
/** Pages whose address holds neither result nor name of a plan. */
const WITHOUT_NAME = ['map', 'outlook'];
/** Adds result and name of a plan, if the explorer showed the same plan last. */
const addNameAndResult = (kept, plan) => {
  let last;
  try {
    last = new URLSearchParams(sessionStorage.getItem(EXPLORED)?.split('?')[1]);
  } catch {}
  if (!last || PLAN.some((key) => last.get(key) !== plan.get(key))) return;
  for (const key of ['r', 'n']) {
    if (last.has(key) && !kept.has(key)) kept.set(key, last.get(key));
  }
};
/** Place and choices that the address of this page holds. */
const held = () => {
  const asked = new URLSearchParams(location.search);
  const { kind, place } = pageOf(location);
  // The map gives `r` another meaning.
  const kept = choices(asked, [...CHOICES, 'u', 'n', ...(kind === 'map' ? [] : ['r'])]);
  const [scenario, levers] = (asked.get('s2') ?? 'ref').split(';');
  if (kind === 'compare' && !asked.has('p')) {
    // The plan is the second side, or the first beside today's path; its name is the last.
    for (const [key, value] of levers || scenario !== 'ref' ? [['b', scenario], ['l', levers]] : []) {
      if (value) kept.set(key, value);
      else kept.delete(key);
    }
    if (kept.has('n')) kept.set('n', kept.get('n').split('~').pop());
  }
  const named = asked.get('at') ?? place ?? '';
  return { place: PLACE.test(named) ? named : undefined, kept };
};
/** Addresses as the page wrote them, of links that lead on. */
const asWritten = new WeakMap();
const leadOn = (link, isChosen = false) => {
  const before = asWritten.get(link);
  const written = before?.now === link.getAttribute('href') ? before.written : link.getAttribute('href');
  const door = new URL(written, base);
  const { kind, place: own } = pageOf(door);
  // The way home says nothing of a place.
  if (door.origin !== location.origin || !kind) return;
  const isWhole = ['b', 'l', 's2'].some((key) => door.searchParams.has(key));
  let { place, kept } = held();
  if (kind === 'explore' && !place) {
    try {
      const [last, query] = sessionStorage.getItem(EXPLORED)?.split(/(?=\?)/) ?? [];
      place = last;
      if (!kept.size) kept = new URLSearchParams(query);
    } catch {}
  }
  const query = door.searchParams;
  // What the program wrote with a plan is all it knows.
  if (isWhole) kept = new URLSearchParams();
  if (WITHOUT_NAME.includes(pageOf(location).kind)) addNameAndResult(kept, isWhole ? query : kept);
  if (kind === 'compare' && (kept.has('b') || kept.has('l'))) {
    query.set('s2', [kept.get('b') ?? 'ref', kept.get('l') ?? []].flat().join(';'));
    kept.delete('b');
    kept.delete('l');
  }
  for (const [key, value] of kept) {
    if (!query.has(key) && (READ[kind]?.includes(key) ?? true)) query.set(key, value);
  }
  const [country, city] = place?.split('-') ?? [];
  if (kind === 'explore' && country && !isChosen) {
    // A page with a program wrote its own place, or the world where it has none.
    if (!hasProgram || own === 'WLD') door.pathname = door.pathname.replace(/[A-Z0-9]+\/$/, `${country}/`);
    if (city && pageOf(door).place === country) query.set('at', place);
  } else if (!own && country && country !== 'WLD' && (query.get('at') ?? 'WLD') === 'WLD') {
    query.set('at', place);
  }
  const now = door.pathname + door.search + door.hash;
  if (now === new URL(written, base).href.slice(location.origin.length)) return;
  link.setAttribute('href', now);
  asWritten.set(link, { written, now });
};
const FURTHER = 'ul.reported-ways a[href], .topic-way, .brief-doors a[href*="/goals/"]';
const WAYS = `.bar a[href], .tabs a[href], .leaves a[href], a[href*="/outlook/"], ${FURTHER}`;
/** A link that leads on; those of the list of places name their own place. */
const isWay = (link) => link && !link.closest('.places');
for (const kind of ['pointerover', 'pointerdown', 'focusin', 'click']) {
  addEventListener(kind, ({ target }) => {
    const link = target.closest?.(WAYS);
    if (isWay(link)) leadOn(link);
  }, true);
}
/** The search over this page. Where it cannot be loaded, its link leads to the field of the front page. */
const SEARCH = '.menu-search a[href]';
const search = async (link) => {
  try {
    const { open } = await import(`./find.js${new URL(import.meta.url).search}`);
    await open(pageLanguage(link), leadOn);
  } catch {
    location.assign(link.href);
  }
};
/** Leads to the field of this page, or opens the search over it. */
const seek = (link) => {
  const own = document.querySelector('.home-find input');
  if (own) own.focus();
  else search(link);
};
const pageLanguage = ({ href }) => new URL(href).pathname.slice(rootPath.length).split('/')[0];
addEventListener('click', (event) => {
  const link = event.target.closest?.(SEARCH);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  link.closest('details').open = false;
  event.preventDefault();
  seek(link);
});
/** True where a key is typed into a text, or chosen from a list. */
const takesText = (target) => target.closest?.('textarea, select, dialog, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])');
// `/` opens the search wherever the head of the page is seen.
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const link = document.querySelector(SEARCH);
  if (!link || takesText(event.target) || !document.querySelector('.bar')?.checkVisibility()) return;
  event.preventDefault();
  seek(link);
});
/** Closes the menus of the head, and its list of places, but the one that an element belongs to. */
const closeMenus = (within) => {
  for (const menu of document.querySelectorAll('.bar details[open]')) menu.open = menu.contains(within);
};
// Opened by a click or a key, a menu closes the others. The event does not bubble.
addEventListener('toggle', ({ target }) => target.open && target.closest('.bar') && closeMenus(target), true);
addEventListener('pointerdown', ({ target }) => closeMenus(target));
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const summary = document.activeElement?.closest('.bar details[open]')?.querySelector('summary');
  closeMenus(null);
  summary?.focus();
});
/** How long a button says that it has copied, in ms. */
const SAID = 2000;
// The address of the page as it stands, with place and plan. Where nothing can be copied, it is shown to be copied by hand.
addEventListener('click', async ({ target }) => {
  const text = target.closest?.('.copy-link')?.firstChild;
  const done = text?.parentElement.dataset.done;
  if (!text || text.data === done) return;
  const name = text.data;
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    prompt(name, location.href);
    return;
  }
  text.data = done;
  setTimeout(() => { text.data = name; }, SAID);
});
// Where no program writes links, all are ready at once.
if (!hasProgram) [...document.querySelectorAll(WAYS)].filter(isWay).forEach((link) => leadOn(link));
