import { createHash } from 'node:crypto';

/**
 * Runs in the head, before anything is painted: the reader's theme, so that no other theme flashes first, and
 * `data-script`, so that controls which need a script show only where one runs.
 */
export const themeBoot = `(()=>{const r=document.documentElement;r.dataset.script='';let t;try{t=localStorage.getItem('bn-theme')}catch{}if(t==='light'||t==='dark'){r.dataset.theme=t;for(const m of document.querySelectorAll('meta[data-theme]'))m.media=m.dataset.theme===t?'all':'not all'}})()`;

/** What the content security policy knows the script by. */
export const themeBootHash = `sha256-${createHash('sha256').update(themeBoot).digest('base64')}` as const;
