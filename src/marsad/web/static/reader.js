// Paints findings over one text node, so that no element ever stands inside a word; keeps all state in the address.
import { converter } from "./offsets.js";

const article = document.getElementById("text");
const pointer = document.getElementById("pointer");
const layers = [...document.querySelectorAll("#layers input")];
const paint = JSON.parse(document.getElementById("paint").textContent);
const able = typeof Highlight === "function" && "highlights" in CSS;
const text = article.textContent;
const { units, points } = converter(text);

function range(start, end) {
  const made = new Range();
  made.setStart(article.firstChild, units(start));
  made.setEnd(article.firstChild, units(end));
  return made;
}

function drawLayer(layer, ranges, priority) {
  const made = new Highlight(...ranges.map(([start, end]) => range(start, end)));
  made.priority = priority;
  CSS.highlights.set(layer, made);
}

function draw() {
  layers.forEach((box, i) => {
    if (box.checked) drawLayer(box.value, paint[box.value], layers.length - i);
    else CSS.highlights.delete(box.value);
  });
  drawLayer("furniture", paint.furniture, 0);
}

function target() {
  const match = /^#s=(\d+)-(\d+)$/.exec(location.hash);
  document.querySelectorAll(".place[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  if (!match) return;
  const link = document.querySelector(`.place[href="${location.hash}"]`);
  if (link) link.setAttribute("aria-current", "true");
  if (!able || !text.length) return;
  const there = range(Number(match[1]), Number(match[2]));
  const made = new Highlight(there);
  made.priority = 99;
  CSS.highlights.set("target", made);
  const box = there.getBoundingClientRect();
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  window.scrollTo({ top: window.scrollY + box.top - window.innerHeight / 3, behavior: smooth });
}

function toggled() {
  const address = new URL(location.href);
  address.searchParams.set("layers", layers.filter((box) => box.checked).map((box) => box.value).join(","));
  if (!able) location.assign(address);
  else {
    history.replaceState(null, "", address);
    draw();
  }
}

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.anchorNode !== article.firstChild || selection.focusNode !== article.firstChild) return;
  const [start, end] = [selection.anchorOffset, selection.focusOffset].sort((a, b) => a - b).map(points);
  const link = document.createElement("a");
  link.href = `#s=${start}-${end}`;
  link.textContent = `${pointer.dataset.link} ${start}–${end}`;
  pointer.replaceChildren(link);
}

if (able && text.length) {
  article.textContent = text;
  draw();
  document.addEventListener("selectionchange", selected);
}
layers.forEach((box) => box.addEventListener("change", toggled));
addEventListener("hashchange", target);
document.documentElement.dataset.painted = String(able);
target();
