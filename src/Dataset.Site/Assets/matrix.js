// Shows where everybody stood on another day. The day stands in the address.
"use strict";
(function () {
  const data = JSON.parse(document.getElementById("matrix-data").textContent);
  const form = document.getElementById("day-form");
  const slider = document.getElementById("day");
  const text = document.getElementById("day-text");
  const table = document.getElementById("matrix");
  // Days count from 0001-01-01; JavaScript's dates from 1970.
  const EPOCH = 719162;
  const iso = day => new Date((day - EPOCH) * 86400000).toISOString().slice(0, 10);
  const number = given => /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(given) / 86400000 + EPOCH : NaN;
  const first = Number(slider.min), last = Number(slider.max);
  const changes = [...new Set(data.cells.flat(2).flatMap(stance => [stance[0], stance[1] + 1]))].filter(day => day > first && day <= last).sort((a, b) => a - b);

  function show(day) {
    slider.value = String(day);
    const written = new Date((day - EPOCH) * 86400000).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    text.textContent = written;
    slider.setAttribute("aria-valuetext", written);
    data.cells.forEach((row, issue) => row.forEach((stances, holder) => {
      if (!stances.length) {
        return;
      }
      const now = stances.filter(stance => stance[0] <= day && stance[1] >= day).pop();
      const cell = table.tBodies[0].rows[issue].cells[holder + 1];
      const link = cell.querySelector("a");
      cell.className = now ? data.looks[now[2]] : "no-evidence";
      link.textContent = now ? data.stances[now[2]] : "·";
      link.setAttribute("aria-label", now ? data.stances[now[2]] : "no evidence");
    }));
  }

  function read() {
    const day = number(new URLSearchParams(location.search).get("on"));
    return Number.isInteger(day) ? Math.min(last, Math.max(first, day)) : last;
  }

  function go(day, replace) {
    history[replace ? "replaceState" : "pushState"](null, "", location.pathname + (day === last ? "" : "?on=" + iso(day)));
    show(day);
  }

  slider.addEventListener("input", () => show(Number(slider.value)));
  slider.addEventListener("change", () => go(Number(slider.value)));
  document.getElementById("day-before").addEventListener("click", () => {
    const day = changes.filter(change => change < Number(slider.value)).pop();
    go(day === undefined ? first : day);
  });
  document.getElementById("day-after").addEventListener("click", () => {
    const day = changes.find(change => change > Number(slider.value));
    go(day === undefined ? last : day);
  });
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("popstate", () => show(read()));
  form.hidden = false;
  show(read());
})();
