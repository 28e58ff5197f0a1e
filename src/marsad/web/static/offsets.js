// The record counts Unicode code points, the browser UTF-16 units: this is the one place where they are converted.

/** Both directions for one text: `units(point)` and `points(unit)`, each clamped to the text. */
export function converter(text) {
  const starts = []; // starts[p]: the unit at which code point p begins
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) starts.push(unit);
  starts.push(text.length);
  const units = (point) => starts[Math.max(0, Math.min(point, starts.length - 1))];
  const points = (unit) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { units, points };
}
