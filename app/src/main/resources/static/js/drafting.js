// The drafting table: words are saved while they are typed. Each field knows the words it started
// from and their version; what somebody else changed meanwhile comes back merged, or stands beside
// for the person to compare. Without this script each field has its button.
(() => {
  const editor = document.querySelector("[data-editor]");
  if (!editor) return;

  // Long enough that a word is whole, short enough that a pause saves it.
  const PAUSE_MILLIS = 1200;
  const says = editor.dataset;
  const cells = [...editor.querySelectorAll("form[data-words]")].map(prepare);
  document.querySelector("[data-keys]")?.removeAttribute("hidden");

  function prepare(form) {
    const field = form.querySelector("textarea");
    const cell = {
      form,
      field,
      version: form.elements.version,
      status: form.querySelector("[data-status]"),
      state: form.querySelector("[data-state]"),
      theirs: form.querySelector("[data-theirs-box]"),
      base: field.dataset.base,
      timer: 0,
      saving: null,
    };
    form.querySelector("button").hidden = true;
    field.addEventListener("input", () => {
      clearTimeout(cell.timer);
      cell.timer = setTimeout(() => save(cell), PAUSE_MILLIS);
    });
    field.addEventListener("blur", () => save(cell));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      save(cell);
    });
    return cell;
  }

  // One request at a time for each field; what is typed meanwhile goes with the next.
  async function save(cell) {
    clearTimeout(cell.timer);
    if (cell.saving) return cell.saving.then(() => save(cell));
    if (cell.field.value === cell.base) return;
    cell.saving = send(cell).finally(() => (cell.saving = null));
    return cell.saving;
  }

  async function send(cell) {
    const sent = cell.field.value;
    say(cell, says.saving);
    const body = new URLSearchParams(new FormData(cell.form));
    body.set("words", sent);
    body.set("base", cell.base);
    const answer = await fetch(cell.form.dataset.words, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    }).catch(() => null);
    const stands = answer && (await answer.json().catch(() => null));
    if (!stands || typeof stands.version !== "number") return say(cell, says.failed, true);
    if (answer.ok) return take(cell, sent, stands);
    if (answer.status === 409) return compare(cell, stands);
    say(cell, stands.said || says.failed, true);
  }

  function take(cell, sent, stands) {
    const typedOn = cell.field.value !== sent;
    const merged = stands.words !== sent.normalize("NFC").trim();
    cell.version.value = stands.version;
    cell.state.textContent = stands.state;
    cell.theirs.hidden = true;
    if (!typedOn) cell.field.value = stands.words;
    // What was typed on meanwhile started from what was sent: the next save merges it.
    cell.base = typedOn ? sent : stands.words;
    if (typedOn && merged) cell.version.value = stands.version - 1;
    say(cell, merged ? says.merged : says.saved);
  }

  // Both wordings stay: theirs beside, mine in the field. The next save replaces theirs knowingly.
  function compare(cell, stands) {
    cell.version.value = stands.version;
    cell.state.textContent = stands.state;
    cell.theirs.querySelector("[data-theirs-words]").textContent = stands.words;
    cell.theirs.hidden = false;
    cell.base = stands.words;
    say(cell, stands.said, true);
  }

  function say(cell, words, bad) {
    cell.status.textContent = words;
    cell.status.classList.toggle("is-bad", Boolean(bad));
  }

  editor.addEventListener("keydown", (event) => {
    const at = cells.findIndex((cell) => cell.field === event.target);
    if (at < 0) return;
    if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter")) {
      event.preventDefault();
      save(cells[at]);
    }
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const column = cells.filter((cell) => cell.field.lang === event.target.lang);
      const place = column.indexOf(cells[at]) + (event.key === "ArrowDown" ? 1 : -1);
      column[place]?.field.focus();
    }
  });

  // Nobody leaves with words that are not saved.
  addEventListener("beforeunload", (event) => {
    if (cells.some((cell) => cell.saving || cell.field.value !== cell.base)) event.preventDefault();
  });
})();
