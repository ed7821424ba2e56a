/**
 * `client:near`: what stands in or near the window becomes live, one thing after the other, each in a task of its own, so
 * that the page answers in between.
 */
import type { ClientDirective } from 'astro';

const rootMargin = '200px';

let turn: Promise<unknown> = Promise.resolve();

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const near: ClientDirective = (load, _options, island) => {
  const wake = async () => {
    const hydrate = await load();
    turn = turn.then(nextTask).then(hydrate, hydrate);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void wake();
    },
    { rootMargin },
  );
  // The island's own element has no box.
  for (const child of island.children) observer.observe(child);
};

export default near;
