import { startFrame } from './frame.ts';

const widget = document.querySelector<HTMLElement>('[data-widget]');
const content = document.querySelector<HTMLElement>('.embed');
if (widget && content) startFrame(widget, content);
