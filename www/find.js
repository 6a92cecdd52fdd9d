// Finds countries, levers, pages, stories, charts and terms by name in the page's language, and countries in every other language of
// the site: in the field of the front page, and in a dialog that ways.js opens on every other page. The names come when a field
// is first used.

const MOST = 8;
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

/** Lower case without marks, and small digits as plain ones: "cote" finds "Côte", and "co2" finds "CO₂e". */
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const read = async (file) => {
  const answer = await fetch(new URL(file + new URL(import.meta.url).search, document.baseURI));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
};
/** Names of countries by id in all languages but one. A list that cannot be loaded is left out. */
const foreign = async (language) => {
  const files = LANGUAGES.filter((each) => each !== language).map((each) => read(`words/find.${each}.json`).catch(() => []));
  const all = new Map();
  for (const [place, ...names] of (await Promise.all(files)).flat()) all.set(place, [...(all.get(place) ?? []), ...names]);
  return all;
};
/** Countries first, then all else; each with its address, its name, other names, and its kind unless it is a country. */
const all = async (language) => {
  const files = [read(`words/find.${language}.json`), read(`words/seek.${language}.json`), foreign(language)];
  const [places, { texts, others }, abroad] = await Promise.all(files);
  const known = [
    ...places.map(([id, name, ...also]) => ({ id, href: `${language}/explore/${id}/`, name, also, abroad: abroad.get(id) ?? [] })),
    ...others.map(([href, kind, name, also], at) => ({ id: String(at), href, name, also: also ? also.split(' / ') : [], abroad: [], kind })),
  ];
  const prepared = known.map((each) => ({ ...each, texts: [each.name, ...each.also].map(folded), abroad: each.abroad.map(folded) }));
  return { texts, known: prepared };
};
const loads = new Map();
/** What can be found in a language. A load that failed is tried again. */
const load = (language) => {
  const loading = loads.get(language) ?? all(language);
  loads.set(language, loading);
  loading.catch(() => loads.delete(language));
  return loading;
};

/** How well a name answers: 0 begins with it, 1 a word of it does, 2 nowhere. Chinese has no spaces, Arabic joins its article. */
const rank = (text, typed) => {
  if (text === typed) return -1;
  if (text.startsWith(typed)) return 0;
  const isJoined = /[\u0600-\u06ff\u4e00-\u9fff]/.test(typed);
  const isWord = isJoined ? text.includes(typed) : text.split(/[\s(,'’-]+/).some((word) => word.startsWith(typed));
  return isWord ? 1 : 2;
};
const best = (known, typed) => {
  const ranked = known.map((each) => {
    const [own, ...others] = each.texts.map((text) => rank(text, typed));
    const isId = !each.kind && folded(each.id) === typed;
    const isAbroad = each.abroad.some((name) => name.startsWith(typed));
    return { ...each, rank: Math.min(own, ...others.map((other) => other + 0.5), isId ? 0 : 2, isAbroad ? 1.9 : 2) };
  });
  return ranked.filter((each) => each.rank < 2).sort((one, other) => one.rank - other.rank).slice(0, MOST);
};

/** Makes a field search. `leadOn(link, isCountry)` may change the link that is followed. */
const equip = ({ field, list, none, language, leadOn = () => {}, leave = () => {} }) => {
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
  const go = (option) => {
    if (!option) return;
    const link = document.createElement('a');
    link.setAttribute('href', option.dataset.href);
    leadOn(link, 'country' in option.dataset);
    leave();
    location.assign(link.href);
  };
  const search = async () => {
    const { known } = await load(language).catch(() => ({}));
    const typed = folded(field.value.trim());
    if (!known || !typed) {
      none.hidden = true;
      open(false);
      return;
    }
    const found = best(known, typed);
    list.replaceChildren(
      ...found.map(({ id, href, name, kind }) => {
        const option = Object.assign(document.createElement('li'), { id: `${list.id}-${id}`, textContent: name });
        option.setAttribute('role', 'option');
        option.dataset.href = href;
        if (kind) option.append(' ', Object.assign(document.createElement('small'), { textContent: kind }));
        else option.dataset.country = '';
        return option;
      }),
    );
    none.hidden = found.length > 0;
    open(found.length > 0);
    if (found.length > 0) choose(0);
  };
  field.addEventListener('focus', () => load(language).catch(() => {}));
  field.addEventListener('input', search);
  /** Says again that nothing was found, and selects the text to type another. */
  const repeat = () => {
    none.replaceChildren(none.textContent);
    field.select();
  };
  const enter = async () => {
    if (list.hidden) await search();
    if (!list.hidden) go(options()[Math.max(at, 0)]);
    else if (!none.hidden) repeat();
  };
  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') open(false);
    if (event.key === 'Enter') enter();
    if (list.hidden) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    choose((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
  });
  field.addEventListener('blur', () => setTimeout(() => open(false), 150));
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => go(target.closest('li')));
  // What was typed before this program came, or is kept by the browser.
  if (field.value && document.activeElement === field) search();
};

const make = (tag, attributes, ...inside) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};
/** The dialog of a page without a field of its own. */
const dialogOf = async (language, leadOn) => {
  const [label, nothing, close] = (await load(language)).texts;
  const field = make('input', {
    id: 'seek', type: 'search', autocomplete: 'off', spellcheck: 'false', placeholder: label,
    role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': 'seek-found',
  });
  const list = make('ul', { id: 'seek-found', role: 'listbox', 'aria-label': label, hidden: '' });
  const none = make('p', { id: 'seek-none', role: 'status', hidden: '' }, nothing);
  const find = make('div', { class: 'find', role: 'search' }, make('label', { for: 'seek' }, label), field, list, none);
  const button = make('button', { type: 'button' }, close);
  const dialog = make('dialog', { class: 'seek', 'aria-label': label }, find, button);
  dialog.addEventListener('click', ({ target }) => (target === dialog || target === button) && dialog.close());
  document.body.append(dialog);
  equip({ field, list, none, language, leadOn, leave: () => dialog.close() });
  return dialog;
};
/** Opens the search over a page; rejects if the names cannot be loaded. */
export const open = async (language, leadOn) => {
  const dialog = document.querySelector('dialog.seek') ?? (await dialogOf(language, leadOn));
  const field = dialog.querySelector('input');
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
};

const field = document.querySelector('.home-find input');
if (field) {
  const { language } = field.dataset;
  equip({ field, list: document.getElementById('found'), none: document.getElementById('found-none'), language });
  // The link of other pages to the field.
  if (location.hash === '#find') field.focus();
}
