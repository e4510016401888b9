// What the search and the lists share: elements, what is chosen as the page's address, pages of results.
"use strict";
window.datasetResults = (function () {
  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== false) {
        made.setAttribute(name, value === true ? "" : value);
      }
    }
    made.append(...children);
    return made;
  }

  // Keeps what is chosen in the address, so that it can be linked to and "back" takes a step back. "read" makes it from the address's parameters,
  // "write" gives them; the page of results is read and written here.
  function keep(read, write, show) {
    const kept = {};

    function fromAddress() {
      const given = new URLSearchParams(location.search);
      return Object.assign(read(given), { page: Math.max(1, parseInt(given.get("page"), 10) || 1) });
    }

    kept.state = fromAddress();

    kept.address = function (state) {
      const given = new URLSearchParams(write(state));
      if (state.page > 1) {
        given.set("page", String(state.page));
      }
      const query = given.toString();
      return location.pathname + (query ? "?" + query : "");
    };

    kept.go = function (change, replace) {
      kept.state = Object.assign({}, kept.state, { page: 1 }, change);
      history[replace ? "replaceState" : "pushState"](null, "", kept.address(kept.state));
      show();
    };

    // Links to the pages, into an element; of many the first and last, and those around.
    kept.showPages = function (element, page, last, toTop) {
      element.replaceChildren();
      if (last < 2) {
        return;
      }
      const numbers = make("ul");
      for (let number = 1; number <= last; number++) {
        if (number <= 2 || number > last - 2 || Math.abs(number - page) <= 2) {
          const href = kept.address(Object.assign({}, kept.state, { page: number }));
          const link = make("a", { href, "aria-current": number === page && "page" }, String(number));
          link.addEventListener("click", event => {
            event.preventDefault();
            kept.go({ page: number });
            toTop();
          });
          numbers.append(make("li", null, link));
        }
      }
      element.append(numbers);
    };

    addEventListener("popstate", () => {
      kept.state = fromAddress();
      show();
    });
    return kept;
  }

  // A row's name with the link to it; what is false says so.
  function entry(title, href, fault) {
    const link = make("a", { href }, title);
    return fault ? make("span", { class: "false-name" }, make("strong", { class: "badge false" }, "False: " + fault), " ", link) : link;
  }

  return { make, keep, entry };
})();
