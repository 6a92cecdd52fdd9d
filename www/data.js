// Data: finds tables and sources by their words. The page of data asks for this, and no other page. Where scripts are off, a
// style hides the field, and every list opens by its summary.

const field = document.querySelector('.data-find input');
const found = document.querySelector('.data-find output');
/** Without marks and capitals, so that "economie" finds "Économie". */
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const lists = [...document.querySelectorAll('.data-list')].map((list) => {
  const title = plain(list.querySelector('summary').textContent);
  const rows = [...list.querySelectorAll('tbody tr')].map((row) => [row, `${title} ${plain(row.textContent)}`]);
  return { list, rows };
});

field.addEventListener('input', () => {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let all = 0;
  for (const { list, rows } of lists) {
    let here = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      here += row.hidden ? 0 : 1;
    }
    list.hidden = here === 0;
    list.open = words.length > 0 && here > 0;
    all += here;
  }
  found.textContent = words.length > 0 ? String(all) : '';
  found.parentElement.hidden = words.length === 0;
});
