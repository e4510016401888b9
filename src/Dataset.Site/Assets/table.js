// Finds, filters, orders and downloads the rows of a list. All that is chosen stands in the address.
"use strict";
(function () {
  const { make, keep, entry } = window.datasetResults;
  const data = window.datasetTable;
  const root = document.documentElement.dataset.root;
  const controls = document.getElementById("table-controls");
  const table = document.getElementById("rows");
  if (!data || !controls) {
    return;
  }

  const KEY = 0, TITLE = 1, PATH = 2, FAULT = 3, CELLS = 4;
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const shown = item => typeof item === "string" ? item : item[0];
  const raw = item => typeof item === "string" ? item : item[1];
  const texts = data.rows.map(row => fold(row[TITLE] + "\n" + row[KEY] + "\n" + row.slice(CELLS).flat().map(shown).join("\n")));

  // The state: words, chosen values per column, order, page.
  const kept = keep(read, write, show);

  function read(given) {
    const chosen = new Map();
    data.columns.forEach((column, at) => {
      const values = given.getAll("f." + column.name);
      if (values.length) {
        chosen.set(at, values);
      }
    });
    return { words: given.get("q") || "", chosen, sort: given.get("sort") || "" };
  }

  function write(state) {
    const chosen = [...state.chosen].flatMap(([at, values]) => values.map(value => ["f." + data.columns[at].name, value]));
    return [["q", state.words], ...chosen, ["sort", state.sort]].filter(([, value]) => value);
  }

  function has(row, at, values) {
    return row[CELLS + at].some(item => values.includes(raw(item)));
  }

  function matches(except) {
    const words = fold(kept.state.words).split(/\s+/).filter(Boolean);
    const found = [];
    data.rows.forEach((row, number) => {
      if (words.every(word => texts[number].includes(word))
        && [...kept.state.chosen].every(([at, values]) => at === except || has(row, at, values))) {
        found.push(row);
      }
    });
    return found;
  }

  function ordered(rows) {
    if (!kept.state.sort) {
      return rows;
    }
    const down = kept.state.sort.startsWith("-");
    const name = down ? kept.state.sort.slice(1) : kept.state.sort;
    const at = data.columns.findIndex(column => column.name === name);
    const isNumber = at >= 0 && data.columns[at].number;
    const key = row => at < 0 ? fold(row[TITLE]) : row[CELLS + at].length ? raw(row[CELLS + at][0]) : null;
    const compare = (a, b) => a === b ? 0 : a === null ? 1 : b === null ? -1 : isNumber ? a - b : a < b ? -1 : 1;
    return rows.map((row, number) => [key(row), number, row])
      .sort((a, b) => (a[0] === null || b[0] === null ? compare(a[0], b[0]) : (down ? -1 : 1) * compare(a[0], b[0])) || a[1] - b[1])
      .map(entry => entry[2]);
  }

  // The controls are made once; what they show follows the state.
  const words = make("input", { type: "search", id: "table-words", autocomplete: "off" });
  const count = make("p", { role: "status", id: "table-count" });
  const facets = make("div", { class: "facets" });
  const pages = make("nav", { class: "pages", "aria-label": "Pages of results" });
  const json = make("button", { type: "button", id: "download-json" }, "JSON");
  const csv = make("button", { type: "button", id: "download-csv" }, "CSV");
  controls.append(
    make("p", { class: "find" }, make("label", { for: "table-words" }, "Find in this list"), words),
    facets,
    make("p", { class: "download" }, "Download this view: ", json, " ", csv),
    count);
  table.parentElement.after(pages);
  controls.hidden = false;
  words.addEventListener("input", () => kept.go({ words: words.value }, true));
  json.addEventListener("click", () => save(asJson(), data.name + ".json", "application/json"));
  csv.addEventListener("click", () => save(asCsv(), data.name + ".csv", "text/csv"));

  const boxes = data.columns.map((column, at) => column.facet ? facet(column, at) : null);

  function facet(column, at) {
    const list = make("ul");
    const summary = make("summary", null, column.label);
    const box = make("details", null, summary, list);
    facets.append(box);
    return { box, list, summary, column, at, most: 12 };
  }

  function showFacet(facet) {
    const counts = new Map();
    for (const row of matches(facet.at)) {
      for (const item of new Set(row[CELLS + facet.at].map(raw))) {
        counts.set(item, (counts.get(item) || 0) + 1);
      }
    }
    const names = facet.names || (facet.names = new Map(data.rows.flatMap(row => row[CELLS + facet.at]).map(item => [raw(item), shown(item)])));
    const chosen = kept.state.chosen.get(facet.at) || [];
    const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const value of chosen) {
      if (!counts.has(value)) {
        values.unshift([value, 0]);
      }
    }
    facet.box.hidden = values.length < 2 && !chosen.length;
    facet.summary.textContent = facet.column.label + (chosen.length ? " (" + chosen.length + ")" : "");
    // Of thousands of values only a page is made.
    const items = values.slice(0, facet.most).map(([value, number]) => {
      const box = make("input", { type: "checkbox", value });
      box.checked = chosen.includes(value);
      box.addEventListener("change", () => {
        const next = new Map(kept.state.chosen);
        const rest = chosen.filter(other => other !== value).concat(box.checked ? [value] : []);
        rest.length ? next.set(facet.at, rest) : next.delete(facet.at);
        kept.go({ chosen: next });
      });
      return make("li", null, make("label", null, box, " " + (names.get(value) || value) + " ", make("span", { class: "count" }, String(number))));
    });
    if (values.length > facet.most) {
      const more = make("button", { type: "button" }, "more");
      more.addEventListener("click", () => {
        facet.most += 50;
        showFacet(facet);
      });
      items.push(make("li", null, more));
    }
    facet.list.replaceChildren(...items);
  }

  function cell(items) {
    const made = make("td");
    items.forEach((item, at) => {
      made.append(at ? ", " : "", typeof item !== "string" && item.length > 2 ? make("a", { href: root + item[2] }, item[0]) : shown(item));
    });
    return made;
  }

  function show() {
    if (words.value !== kept.state.words) {
      words.value = kept.state.words;
    }
    const found = ordered(matches(-1));
    const last = Math.max(1, Math.ceil(found.length / data.pageSize));
    const page = Math.min(kept.state.page, last);
    count.textContent = found.length === data.rows.length ? "All " + found.length + " rows" : found.length + " of " + data.rows.length + " rows";
    const body = table.tBodies[0];
    body.replaceChildren(...found.slice((page - 1) * data.pageSize, page * data.pageSize).map(row => {
      const name = entry(row[TITLE], root + row[PATH], row[FAULT]);
      return make("tr", row[FAULT] ? { class: "is-false" } : null, make("th", { scope: "row" }, name), ...row.slice(CELLS).map(cell));
    }));
    boxes.forEach(box => box && showFacet(box));
    showOrder();
    kept.showPages(pages, page, last, () => table.scrollIntoView());
    const fixed = document.getElementById("static-pages");
    if (fixed) {
      fixed.hidden = true;
    }
  }

  // A head is a button that orders.
  const heads = [...table.tHead.rows[0].cells].map((head, at) => {
    const name = at === 0 ? "name" : data.columns[at - 1].name;
    const button = make("button", { type: "button", class: "order" }, head.textContent);
    button.addEventListener("click", () => kept.go({ sort: kept.state.sort === name ? "-" + name : kept.state.sort === "-" + name ? "" : name }));
    head.replaceChildren(button);
    return { head, name };
  });

  function showOrder() {
    for (const { head, name } of heads) {
      if (kept.state.sort === name || kept.state.sort === "-" + name) {
        head.setAttribute("aria-sort", kept.state.sort === name ? "ascending" : "descending");
      } else {
        head.removeAttribute("aria-sort");
      }
    }
  }

  function view() {
    return ordered(matches(-1)).map(row => {
      const record = { id: row[KEY], name: row[TITLE] };
      if (row[FAULT]) {
        record.fault = row[FAULT];
      }
      data.columns.forEach((column, at) => {
        const values = row[CELLS + at].map(raw).map(value => column.number ? Number(value) : value);
        record[column.name] = column.list ? values : values.length ? values[0] : null;
      });
      return record;
    });
  }

  function asJson() {
    return JSON.stringify(view(), null, 2) + "\n";
  }

  // As the exports write it: null is bare, and no spreadsheet calculates.
  function asCsv() {
    const quoted = value => value === null || value === undefined ? ""
      : typeof value === "number" ? String(value)
        : '"' + (/^\s*[=+\-@\t\r']/.test(value) ? "'" : "") + value.replace(/"/g, '""') + '"';
    const names = ["id", "name", ...(data.rows.some(row => row[FAULT]) ? ["fault"] : []), ...data.columns.map(column => column.name)];
    const lines = view().map(record => names.map(name => quoted(Array.isArray(record[name]) ? record[name].join("; ") : record[name])).join(","));
    return [names.map(quoted).join(","), ...lines].join("\n") + "\n";
  }

  function save(text, name, type) {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  show();
})();
