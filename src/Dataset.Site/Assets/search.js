// Answers the search. The index was made with the site; the words of a query are cut here as those of the texts were there.
"use strict";
(function () {
  const { make, keep, entry } = window.datasetResults;
  const data = window.datasetSearch;
  const TITLE = 0, PATH = 1, LIST = 2, FAULT = 3, NAMES = 4, PAGE = 30, MANY = 5000, ENOUGH = 100;
  const root = document.documentElement.dataset.root;
  const plain = new Map(data.folds.flatMap(fold => {
    const [letters, marked] = fold.split(":");
    return [...marked].map(letter => [letter, letters]);
  }));

  function fold(text) {
    return [...text.toLowerCase()].map(letter => letter < "\u0080" ? letter
      : plain.has(letter) ? plain.get(letter)
        : letter === "\u2019" || letter === "\u2018" || letter === "\u02BC" ? "'"
          : letter >= "\u0300" && letter <= "\u036F" ? "" : letter).join("");
  }

  function words(text) {
    return fold(text).replace(/'s(?![\p{L}\p{N}])/gu, "").replace(/'/g, "")
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?/gu, initials => initials.replace(/\./g, ""))
      .split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  const index = MiniSearch.loadJS(data.index, {
    fields: ["name", "text"],
    tokenize: words,
    processTerm: word => word,
    searchOptions: {
      boost: { name: 4 },
      prefix: word => word.length > 2,
      fuzzy: word => word.length > 3 && !/^\p{N}+$/u.test(word) ? 0.25 : false,
    },
  });

  const exact = new Map();
  data.entries.forEach((entry, number) => {
    for (const name of [entry[TITLE], ...entry.slice(NAMES)]) {
      const key = words(name).join(" ");
      exact.has(key) ? exact.get(key).push([number, name]) : exact.set(key, [[number, name]]);
    }
  });

  // An id names one row: nothing else is meant.
  const ids = new Map(data.entries.map((entry, number) => [entry[PATH].replace(/^.*\/|\.html$/g, ""), number]));

  // Whoever is called so comes first, then what has all words, and only if there is none what has some. Where of many rows more are called so than
  // anybody reads, texts are looked through only when that is asked for.
  function find(query, withTexts) {
    find.isCut = false;
    if (!query.trim()) {
      return [];
    }
    if (ids.has(query.trim())) {
      return [{ id: ids.get(query.trim()) }];
    }
    const first = new Map((exact.get(words(query).join(" ")) || []).map(([number, name]) => [number, name]));
    let found = data.entries.length < MANY || withTexts ? [] : index.search(query, { combineWith: "AND", fields: ["name"] });
    find.isCut = found.length >= ENOUGH;
    if (!find.isCut) {
      found = index.search(query, { combineWith: "AND" });
      if (!found.length && !first.size) {
        found = index.search(query, { combineWith: "OR" });
      }
    }
    found.sort((a, b) => b.score - a.score || a.id - b.id);
    return [...[...first].map(([id, name]) => ({ id, name })), ...found.filter(result => !first.has(result.id)).map(result => ({ id: result.id }))];
  }

  window.datasetFind = find;
  window.datasetWords = words;

  const input = document.getElementById("q");
  const list = document.getElementById("search-results");
  const count = document.getElementById("search-count");
  const kinds = document.getElementById("search-kinds");
  const pages = document.getElementById("search-pages");
  const form = document.getElementById("search-form");
  const kept = keep(
    given => ({ words: given.get("q") || "", kind: given.get("kind") || "", texts: given.has("texts") }),
    state => [["q", state.words], ["kind", state.kind], ["texts", state.texts && "1"]].filter(([, value]) => value),
    show);

  function show() {
    if (input.value !== kept.state.words) {
      input.value = kept.state.words;
    }
    const all = find(kept.state.words, kept.state.texts);
    const counts = new Map();
    all.forEach(result => counts.set(data.entries[result.id][LIST], (counts.get(data.entries[result.id][LIST]) || 0) + 1));
    const found = kept.state.kind ? all.filter(result => data.lists[data.entries[result.id][LIST]] === kept.state.kind) : all;
    kinds.replaceChildren(...(counts.size < 2 && !kept.state.kind ? [] : [choice("", "All", all.length),
      ...[...counts].sort((a, b) => a[0] - b[0]).map(([at, number]) => choice(data.lists[at], data.lists[at], number))]));
    count.textContent = !kept.state.words.trim() ? "" : found.length === 0 ? "Nothing is called so, and nothing says so."
      : found.length + (found.length === 1 ? " result" : " results");
    if (find.isCut) {
      const more = make("button", { type: "button" }, "Look through texts, too");
      more.addEventListener("click", () => kept.go({ texts: true }));
      count.append(" by name. ", more);
    }
    const last = Math.max(1, Math.ceil(found.length / PAGE));
    const page = Math.min(kept.state.page, last);
    list.setAttribute("start", String((page - 1) * PAGE + 1));
    list.replaceChildren(...found.slice((page - 1) * PAGE, page * PAGE).map(row));
    kept.showPages(pages, page, last, () => scrollTo(0, 0));
  }

  function choice(kind, label, number) {
    const button = make("button", { type: "button", "aria-pressed": String(kept.state.kind === kind) }, label + " ", make("span", { class: "count" }, String(number)));
    button.addEventListener("click", () => kept.go({ kind }));
    return button;
  }

  function row(result) {
    const found = data.entries[result.id];
    const made = make("li", found[FAULT] ? { class: "is-false" } : null);
    made.append(entry(found[TITLE], root + found[PATH], found[FAULT]), " ", make("span", { class: "kind" }, data.lists[found[LIST]]));
    if (result.name && result.name !== found[TITLE]) {
      made.append(" ", make("span", { class: "also" }, "also called “" + result.name + "”"));
    }
    return made;
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    kept.go({ words: input.value, kind: "", texts: false });
  });
  input.addEventListener("input", () => kept.go({ words: input.value, texts: false }, true));
  show();
  if (!kept.state.words) {
    input.focus();
  }
})();
