/*
 * Runs in an extension frame of a bench build: tells the page when the frame shows what it is to show and two animation
 * frames have passed. The page is told by a message, so that no driver needs to look into the frame.
 */
const wanted = document.documentElement.dataset.waitFor;
const shows = () => !wanted || document.querySelector(wanted) !== null;
const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
const tell = async () => {
  await next();
  await next();
  const at = performance.timeOrigin + performance.now();
  parent.postMessage({ countersignBench: wanted ? 'panel' : 'empty', at }, '*');
};
if (shows()) void tell();
else {
  const observer = new MutationObserver(() => {
    if (!shows()) return;
    observer.disconnect();
    void tell();
  });
  observer.observe(document, { childList: true, subtree: true });
}
