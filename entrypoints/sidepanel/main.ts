// The panel's page: its first text box is drawn before anything else is loaded, so that one can type at once.

/** A panel that is not shown draws no frame, and is put together all the same. Milliseconds. */
const unseenMs = 60;

const drawn = new Promise<void>((resolve) => {
  requestAnimationFrame(() => resolve());
  setTimeout(resolve, unseenMs);
});
void drawn.then(() => import('./start-panel'));
