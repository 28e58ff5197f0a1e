// Decides by keyboard: shows the next card, fetched before, at once, and sends the decision meanwhile.
const KEYS = { a: "accept", e: "correct", x: "reject", m: "merge", s: "split", j: "next", k: "before", " ": "next", Backspace: "undo", "?": "help", "؟": "help", Escape: "close" };
const CODES = { KeyA: "accept", KeyE: "correct", KeyX: "reject", KeyM: "merge", KeyS: "split", KeyJ: "next", KeyK: "before", Space: "next", Slash: "help" };
const said = document.getElementById("said");
const fetched = new Map(); // the desk of an item, as a promise of its HTML
const done = new Set(); // what was decided here, for desks that were fetched before may still list it
let acts = Promise.resolve(); // what keys and clicks mean is done one after the other: a second one is about the next card
let pending = 0; // decisions that the server has not confirmed yet
let sent = Promise.resolve(); // decisions are sent one after the other, in their order

const desk = () => document.getElementById("desk");

function address(path, at) {
  const made = new URL(location.href);
  made.pathname = made.pathname.replace(/\/review.*$/, path);
  made.hash = "";
  if (at) made.searchParams.set("at", at);
  else made.searchParams.delete("at");
  return made;
}

function element(html, id) {
  return new DOMParser().parseFromString(html, "text/html").getElementById(id);
}

async function load(at) {
  const answer = await fetch(address("/review/card", at), { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

function prefetch(at) {
  if (!fetched.has(at)) {
    const html = load(at);
    html.catch(() => fetched.delete(at)); // what failed is asked for again when it is needed
    fetched.set(at, html);
  }
  return fetched.get(at);
}

/** Of what a fetched desk says of decisions and what the page says, the later holds. */
function current(made) {
  for (const old of document.querySelectorAll("#beside [data-count]")) {
    const other = made.querySelector(`#${old.id}`);
    if (other && Number(old.dataset.count) > Number(other.dataset.count)) other.replaceWith(old);
  }
  for (const box of made.querySelectorAll(".ahead input[name=target]")) if (done.has(box.value)) box.closest("li").remove();
  return made;
}

function put(made) {
  desk().replaceWith(current(made));
  const at = made.dataset.at;
  history.replaceState(null, "", address("/review", at));
  for (const link of document.querySelectorAll("header a[rel=alternate]")) {
    const there = new URL(link.href);
    there.searchParams.set("at", at);
    link.href = there;
  }
  document.getElementById("card").focus({ preventScroll: true });
  window.scrollTo({ top: 0, behavior: "instant" });
  if (made.dataset.next) prefetch(made.dataset.next);
}

async function show(at, fresh = false) {
  if (fresh) fetched.clear();
  const html = await prefetch(at);
  fetched.delete(at);
  put(element(html, "desk"));
}

function tell(words) {
  said.textContent = words;
}

async function send(url, body) {
  const headers = { "X-Requested-With": "review", "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html, application/problem+json" };
  const answer = await fetch(url, { method: "POST", body, headers, keepalive: true });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail || String(answer.status));
  return answer.text();
}

function renew(html) {
  const beside = element(html, "beside");
  const known = document.getElementById("beside");
  if (beside.dataset.at === desk().dataset.at) known.replaceWith(current(beside));
  else for (const each of [...beside.querySelectorAll("[data-count]")]) known.querySelector(`#${each.id}`).replaceWith(each);
}

/** Send a form's decision; the next card is shown without waiting where that cannot change what it says. */
function decide(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const verdict = body.get("verdict");
  const from = desk().dataset.at;
  const then = form.dataset.back || body.get("then") || "";
  body.set("then", then);
  const ahead = ["accept", "reject", "correct"].includes(verdict) && !body.has("bulk") && then && then !== from;
  const shown = ahead ? show(then).catch(() => {}) : undefined;
  if (ahead) done.add(from);
  else done.clear();
  // A contact that was put together or parted is looked at again, and so is a card that several others were decided on.
  const stays = ["merge", "split"].includes(verdict) || (body.has("bulk") && !body.getAll("target").includes(from));
  tell(said.dataset[verdict] || "");
  pending += 1;
  sent = sent.then(() => send(form.action, body)).finally(() => (pending -= 1)).then(
    async (html) => {
      await shown;
      if (ahead) renew(html);
      else await show(stays ? from : then, true);
    },
    async (error) => {
      fetched.clear();
      done.delete(from);
      if (ahead) await show(from).catch(() => {});
      tell(`${said.dataset.failed} ${error.message}`);
    },
  );
  return ahead ? shown : sent;
}

async function undo() {
  await sent;
  const last = document.querySelector("#beside .recent li[data-holds] form");
  if (last) await decide(last);
}

function open(name) {
  const found = document.querySelector(`#card [data-key="${name}"]`);
  if (found?.tagName === "FORM") return found.reportValidity() ? decide(found, found.querySelector("button")) : undefined;
  if (found) {
    for (const other of document.querySelectorAll("#card details[open]")) if (other !== found) other.open = false;
    found.open = !found.open;
    const field = name === "reject" ? found.querySelector("button") : found.querySelector("select, input:not([type=hidden])");
    (found.open ? field : document.getElementById("card"))?.focus();
  }
  return undefined;
}

function go(to) {
  if (to) return show(to).catch((error) => tell(`${said.dataset.failed} ${error.message}`));
  return tell(said.dataset.nothing);
}

const ACTIONS = {
  accept: () => open("accept"),
  correct: () => open("correct"),
  reject: () => open("reject"),
  merge: () => open("merge"),
  split: () => open("split"),
  next: () => go(desk().dataset.next),
  before: () => go(desk().dataset.before),
  undo,
  help: () => {
    const keys = document.getElementById("keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  },
  close: () => {
    for (const each of document.querySelectorAll("#card details[open], #keys[open]")) each.open = false;
    document.getElementById("card").focus();
  },
};

/** What a key means: by its letter, else by its place, for an Arabic keyboard types ش where others have a. */
function meant(event) {
  if (Object.hasOwn(KEYS, event.key)) return KEYS[event.key];
  const lower = event.key.toLowerCase();
  if (/^[a-z]$/.test(lower)) return KEYS[lower];
  if (event.code === "Slash" && !event.shiftKey) return undefined;
  return CODES[event.code];
}

function digit(event) {
  const number = event.code.slice(-1); // Arabic keyboards type ١٢٣ there
  return document.querySelector(`#card details[open][data-key=reject] button[data-digit="${number}"]`);
}

function act(work) {
  acts = acts.then(work).catch((error) => tell(`${said.dataset.failed} ${error.message}`));
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select");
  if (event.key !== "Escape" && typing) return;
  if (/^(?:Digit|Numpad)[1-9]$/.test(event.code) && !event.repeat) {
    act(() => {
      const reason = digit(event);
      return reason && decide(reason.form, reason);
    });
    return;
  }
  const action = meant(event);
  // A button or link that has the focus keeps the keys that press it.
  if (!action || (event.key === " " && event.target.closest("button, a, summary, input"))) return;
  event.preventDefault();
  if (event.repeat && !["next", "before"].includes(action)) return; // a key held down decides once
  act(ACTIONS[action]);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-decide]")) return;
  event.preventDefault();
  act(() => event.target.isConnected && decide(event.target, event.submitter));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-go]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  act(() => go(link.dataset.go));
});

addEventListener("beforeunload", (event) => {
  if (pending) event.preventDefault(); // the browser asks whether to wait
});

if (desk().dataset.next) prefetch(desk().dataset.next);
document.documentElement.dataset.ready = "true";
