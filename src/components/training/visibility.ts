/** Whether a reader can see an element: in or near the viewport of a tab that is in front. */
const marginPx = 100;

/** @returns stops watching */
export function watchVisibility(element: Element, report: (isVisible: boolean) => void): () => void {
  let isNear = false;
  const tell = () => report(isNear && document.visibilityState === 'visible');
  const observer = new IntersectionObserver(
    (entries) => {
      isNear = entries.at(-1)?.isIntersecting ?? false;
      tell();
    },
    { rootMargin: `${marginPx}px` },
  );
  observer.observe(element);
  document.addEventListener('visibilitychange', tell);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', tell);
  };
}
