// Keeps an open page up to date. Its parts that may change are marked data-live-part; when the host
// says that something about the page has changed, the page is fetched again and those parts are
// taken from it. Without this script, or without a connection, the page stays as it came.
(() => {
  const note = document.querySelector("[data-live]");
  if (!note || !("EventSource" in window)) return;

  // Thousands may be reading: they do not all ask in the same moment.
  const SPREAD_MILLIS = 1500;
  // A live region that is filled too soon after it was emptied is not read out.
  const HEARD_MILLIS = 150;

  let waiting = false;

  new EventSource(note.dataset.live).addEventListener("changed", () => {
    if (waiting) return;
    waiting = true;
    setTimeout(renew, Math.random() * SPREAD_MILLIS);
  });

  async function renew() {
    waiting = false;
    const answer = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const renewed = [...document.querySelectorAll("[data-live-part]")].filter((part) =>
      take(part, fresh.querySelector(`[data-live-part="${part.dataset.livePart}"]`)),
    );
    if (renewed.length > 0) say(note.dataset.liveSays);
  }

  function take(part, newer) {
    if (!newer || newer.innerHTML === part.innerHTML) return false;
    const focused = part.contains(document.activeElement)
      ? document.activeElement.getAttribute("href")
      : null;
    part.replaceChildren(...newer.childNodes);
    if (focused) {
      const same = part.querySelector(`[href="${CSS.escape(focused)}"]`);
      if (same) same.focus({ preventScroll: true });
    }
    return true;
  }

  function say(words) {
    note.textContent = "";
    setTimeout(() => (note.textContent = words), HEARD_MILLIS);
  }
})();
