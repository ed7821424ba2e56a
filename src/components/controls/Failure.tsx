import type { EngineErrorName } from '../../engine/errors.ts';
import { defineStrings, type Locale, say } from '../../i18n/strings.ts';
import { strings } from './strings.ts';

/** Why nothing is trained, for readers. */
export const failures = defineStrings({
  WorkerLost: {
    en: 'The training stopped: the browser ended its background worker, or would not start one.',
    zh: '训练停了：浏览器关掉了后台线程，或者不让它启动。',
  },
  WasmUnsupported: {
    en: 'This browser has no WebAssembly SIMD, so it cannot train the networks. The picture stays as it is.',
    zh: '这个浏览器不支持 WebAssembly SIMD，没法训练网络，图保持原样。',
  },
  OutOfMemory: {
    en: 'The training stopped: the browser is out of memory.',
    zh: '训练停了：浏览器内存不够。',
  },
  SessionClosed: {
    en: 'The training was closed before it was done.',
    zh: '训练还没做完就关掉了。',
  },
} satisfies Record<EngineErrorName, { en: string; zh: string }>);

interface FailureProps {
  readonly name: EngineErrorName;
  readonly again: () => void;
  readonly locale: Locale;
}

/** One sentence on why, and a way to go on. */
export function Failure({ name, again, locale }: FailureProps) {
  return (
    <p class="failure">
      {say(failures[name], locale)}{' '}
      <button type="button" onClick={again}>
        {say(strings.runAgain, locale)}
      </button>
    </p>
  );
}
