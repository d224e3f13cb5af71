/**
 * Runs in the page: `window.paints` then reports when the page has painted the effect of an input. A letter appears at
 * once and the list a little later, so the last change counts, not the first.
 */
export function watchPaints() {
  let from = 0;
  let painted = 0;
  const after = () => requestAnimationFrame(() => setTimeout(() => (painted = performance.now())));
  const noticed = (/** @type {Event} */ event) => {
    if (from === 0) from = event.timeStamp;
  };
  for (const type of ['keydown', 'click']) window.addEventListener(type, noticed, true);
  new MutationObserver(after).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-key', 'data-place', 'aria-rowindex', 'aria-rowcount', 'aria-sort', 'value'],
  });
  const quiet = 120;
  /** True when a placeholder of a row stands in the visible part of the list. */
  const isBlank = () => {
    const list = document.querySelector('.table-wrap') ?? document.querySelector('#main');
    const area = list?.getBoundingClientRect();
    if (!area) return false;
    return [...document.querySelectorAll('tbody tr[aria-busy="true"], .act.waiting')].some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > area.top && top < area.bottom;
    });
  };
  window.paints = {
    begin() {
      from = 0;
      painted = 0;
    },
    /** @returns {Promise<number | null>} */
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          const rest = Math.max(from, painted) + quiet - performance.now();
          if (rest > 0) setTimeout(look, rest);
          else resolve(painted === 0 || from === 0 ? null : painted - from);
        };
        look();
      }),
    /**
     * The times of the frames until scrolling ends, and how many of them showed a row that had not arrived yet.
     * @returns {Promise<{ frames: number[], blank: number }>}
     */
    framesOfScroll: () =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const frames = [];
        let blank = 0;
        let last = 0;
        let scrolled = 0;
        document.addEventListener('scroll', () => (scrolled = performance.now()), true);
        const frame = (/** @type {number} */ now) => {
          if (scrolled > 0 && last > 0) frames.push(now - last);
          if (scrolled > 0 && isBlank()) blank += 1;
          last = scrolled > 0 ? now : 0;
          if (scrolled > 0 && performance.now() - scrolled > 400) resolve({ frames: frames.slice(1, -24), blank });
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  };
}
