// Filters the timeline: by kind, by whether it took place, by who and what. What is chosen stands in the address.
"use strict";
(function () {
  const data = JSON.parse(document.getElementById("timeline-data").textContent);
  const form = document.getElementById("timeline-filters");
  const count = document.getElementById("timeline-count");
  const rows = [...document.getElementById("timeline").tBodies[0].rows];
  const KIND = 0, STATE = 1, WHO = 2, WHAT = 3;
  const filters = [
    { name: "kind", label: "Kind", values: [...new Set(data.rows.map(row => row[KIND]))].sort().map(value => [value, value]), of: row => [row[KIND]] },
    { name: "state", label: "State", values: [...new Set(data.rows.map(row => row[STATE]))].sort().map(value => [value, value]), of: row => [row[STATE]] },
    { name: "who", label: "Who", values: data.who, of: row => row[WHO].map(at => data.who[at][0]) },
    { name: "what", label: "What about", values: data.what, of: row => row[WHAT].map(at => data.what[at][0]) },
  ].filter(filter => filter.values.length > 1);

  for (const filter of filters) {
    const select = document.createElement("select");
    select.name = filter.name;
    select.id = "filter-" + filter.name;
    select.append(new Option("all", ""));
    for (const [value, label] of [...filter.values].sort((a, b) => a[1] < b[1] ? -1 : 1)) {
      select.append(new Option(label, value));
    }
    const label = document.createElement("label");
    label.append(filter.label + " ", select);
    form.append(label);
    filter.select = select;
    select.addEventListener("change", () => {
      const given = new URLSearchParams();
      filters.filter(other => other.select.value).forEach(other => given.set(other.name, other.select.value));
      const query = given.toString();
      history.pushState(null, "", location.pathname + (query ? "?" + query : ""));
      show();
    });
  }

  function show() {
    const given = new URLSearchParams(location.search);
    filters.forEach(filter => { filter.select.value = given.get(filter.name) || ""; });
    let shown = 0;
    data.rows.forEach((row, at) => {
      const fits = filters.every(filter => !filter.select.value || filter.of(row).includes(filter.select.value));
      rows[at].hidden = !fits;
      shown += fits ? 1 : 0;
    });
    count.textContent = shown === rows.length ? "All " + rows.length + " rows" : shown + " of " + rows.length + " rows";
  }

  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  addEventListener("popstate", show);
  show();
})();
