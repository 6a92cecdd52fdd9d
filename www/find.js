// Finds countries, levers, pages, charts and terms by name in the visitor's language. The names come when the field is first used.

const field = document.getElementById('find');
const list = document.getElementById('found');
const none = document.getElementById('found-none');
const MOST = 8;

/** Lower case without marks, so that "Côte" is found by "cote". */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Countries first, then all else; each with its address, its name, other names, and its kind unless it is a country. */
const read = async (file) => (await fetch(file)).json();
const all = async () => {
  const [places, others] = await Promise.all([read(field.dataset.names), read(field.dataset.others)]);
  return [
    ...places.map(([place, name, ...also]) => ({ id: place, href: `${field.dataset.start}${place}/`, name, also })),
    ...others.map(([href, kind, name], at) => ({ id: String(at), href, name, also: [], kind })),
  ].map((each) => ({ ...each, texts: [each.name, ...each.also].map(folded) }));
};
let names;
const load = () => (names ??= all().catch(() => (names = undefined)));

let at = -1;
const options = () => [...list.children];
const choose = (place) => {
  at = place;
  for (const [each, option] of options().entries()) option.setAttribute('aria-selected', String(each === at));
  const chosen = options()[at];
  if (chosen) {
    field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  } else {
    field.removeAttribute('aria-activedescendant');
  }
};
const open = (isOpen) => {
  list.hidden = !isOpen;
  field.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) choose(-1);
};
const go = (option) => option && location.assign(new URL(option.dataset.href, document.baseURI));

/** How well a name answers: 0 begins with it, 1 a word of it does, 2 nowhere. Chinese has no spaces, Arabic joins its article. */
const rank = (text, typed) => {
  if (text.startsWith(typed)) return 0;
  const isJoined = /[\u0600-\u06ff\u4e00-\u9fff]/.test(typed);
  const isWord = isJoined ? text.includes(typed) : text.split(/[\s(,'’-]+/).some((word) => word.startsWith(typed));
  return isWord ? 1 : 2;
};

const search = async () => {
  const known = await load();
  const typed = folded(field.value.trim());
  if (!known || !typed) {
    none.hidden = true;
    open(false);
    return;
  }
  const ranked = known.map((each) => {
    const [own, ...others] = each.texts.map((text) => rank(text, typed));
    const isId = !each.kind && folded(each.id) === typed;
    return { ...each, rank: Math.min(own, ...others.map((other) => other + 0.5), isId ? 0 : 2) };
  });
  const found = ranked.filter((each) => each.rank < 2).sort((one, other) => one.rank - other.rank).slice(0, MOST);
  list.replaceChildren(
    ...found.map(({ id, href, name, kind }) => {
      const option = Object.assign(document.createElement('li'), { id: `found-${id}`, textContent: name });
      option.setAttribute('role', 'option');
      option.dataset.href = href;
      if (kind) option.append(' ', Object.assign(document.createElement('small'), { textContent: kind }));
      return option;
    }),
  );
  none.hidden = found.length > 0;
  open(found.length > 0);
  if (found.length > 0) choose(0);
};

if (field) {
  field.addEventListener('focus', load);
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') open(false);
    if (list.hidden) return;
    if (event.key === 'Enter') go(options()[Math.max(at, 0)]);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    choose((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
  });
  field.addEventListener('blur', () => setTimeout(() => open(false), 150));
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => go(target.closest('li')));
  // The link of other pages to the field.
  if (location.hash === '#find') field.focus();
  // What was typed before this program came, or is kept by the browser.
  if (field.value && document.activeElement === field) search();
}
