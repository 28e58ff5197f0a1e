// Chooses a period in a histogram: by drawing over its bars, or with arrow keys, Shift and Enter. Without it every
// bar is still a link to its month.
const bars = (figure) => [...figure.querySelectorAll("a[data-month]")];
let drawing = null;

function between(one, other) {
  return [one.dataset.month, other.dataset.month].sort();
}

function mark(figure, first, last) {
  bars(figure).forEach((bar) => bar.classList.toggle("drawn", bar.dataset.month >= first && bar.dataset.month <= last));
}

function choose([first, last]) {
  const address = new URL(location.href);
  address.searchParams.set("from", first);
  address.searchParams.set("to", last);
  address.searchParams.delete("page");
  location.assign(address);
}

const barAt = (event) => event.target.closest?.("[data-brush] a[data-month]");

document.addEventListener("pointerdown", (event) => {
  const bar = barAt(event);
  if (bar && event.button === 0) drawing = { start: bar, end: bar, figure: bar.closest("[data-brush]") };
});
document.addEventListener("pointerover", (event) => {
  const bar = barAt(event);
  if (!drawing || !bar || bar.closest("[data-brush]") !== drawing.figure) return;
  drawing.end = bar;
  mark(drawing.figure, ...between(drawing.start, bar));
});
document.addEventListener("pointerup", () => {
  if (drawing && drawing.end !== drawing.start) choose(between(drawing.start, drawing.end));
  drawing = null;
});
document.addEventListener("dragstart", (event) => {
  if (barAt(event)) event.preventDefault();
});

let anchor = null;
document.addEventListener("keydown", (event) => {
  const bar = barAt(event);
  if (!bar) return;
  const figure = bar.closest("[data-brush]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (document.documentElement.dir === "rtl" ? -1 : 1);
  if (step) {
    const every = bars(figure);
    const next = every[every.indexOf(bar) + step];
    anchor = event.shiftKey ? anchor || bar : null;
    if (next) {
      next.focus();
      mark(figure, ...between(anchor || next, next));
    }
    event.preventDefault();
  } else if (event.key === "Enter" && anchor && anchor !== bar) {
    event.preventDefault();
    choose(between(anchor, bar));
  }
});
