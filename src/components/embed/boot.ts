import { createHash } from 'node:crypto';

/**
 * Runs in the head of a frame, before anything is painted: the look that its address asks for. It touches no storage: in
 * the frames of some hosts even asking for it throws.
 */
export const frameBoot = `(()=>{const r=document.documentElement,q=new URLSearchParams(location.search),one=(k,...a)=>a.includes(q.get(k))?q.get(k):a[0];r.dataset.script='';r.dataset.theme=one('theme','auto','light','dark');r.dataset.controls=one('controls','full','min','none');for(const k of ['static','present'])if(q.get(k)==='1')r.dataset[k]='';if(window.parent!==window)r.dataset.framed='';r.dataset.hide=(q.get('hide')||'').split(',').filter(k=>/^(title|settings|takeaway|provenance|menu|guess)$/.test(k)).join(' ')})()`;

/** What the content security policy knows the script by. */
export const frameBootHash = `sha256-${createHash('sha256').update(frameBoot).digest('base64')}` as const;
