/** The reader's choice of theme. Nothing is stored until a choice is made, and "system" removes what was stored. */
const key = 'bn-theme';
const root = document.documentElement;

function apply(choice: string): void {
  if (choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme]')) {
    const theme = meta.dataset.theme;
    if (choice === 'system') meta.media = `(prefers-color-scheme: ${theme})`;
    else meta.media = theme === choice ? 'all' : 'not all';
  }
}

function store(choice: string): void {
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
if (select) {
  select.value = root.dataset.theme ?? 'system';
  select.addEventListener('change', () => {
    apply(select.value);
    store(select.value);
  });
}
