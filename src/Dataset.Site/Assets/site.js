// What all pages share. Every page can be read without it.
"use strict";
(function () {
  // Copies; the button is of use only here.
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button.dataset.copy, button));
  }

  for (const link of document.querySelectorAll("[data-permalink]")) {
    link.addEventListener("click", event => {
      event.preventDefault();
      const address = location.href.split("#")[0].split("?")[0];
      copy(address, link);
    });
  }

  function copy(text, from) {
    const before = from.textContent;
    const said = done => {
      from.textContent = done ? "Copied" : "Press Ctrl+C";
      setTimeout(() => { from.textContent = before; }, 1500);
    };
    if (navigator.clipboard && isSecureContext) {
      navigator.clipboard.writeText(text).then(() => said(true), () => said(select(from)));
    } else {
      said(select(from));
    }
  }

  // Where nothing may be copied by itself, the text beside the button is selected.
  function select(from) {
    const text = from.parentElement.querySelector("code");
    if (text) {
      getSelection().selectAllChildren(text);
    }
    return false;
  }

  // A passage that others overlap is marked in pieces: all of them light up.
  function light() {
    for (const mark of document.querySelectorAll(".lit")) {
      mark.classList.remove("lit");
    }
    const id = decodeURIComponent(location.hash.slice(1));
    for (const mark of id ? document.querySelectorAll("[data-marks]") : []) {
      if (mark.dataset.marks.split(" ").includes(id)) {
        mark.classList.add("lit");
      }
    }
    // What a link leads to may stand in something closed.
    const target = id && document.getElementById(id);
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
  }

  addEventListener("hashchange", light);
  light();

  // "/" goes to the search, as in many places of this kind.
  addEventListener("keydown", event => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
      && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      (document.getElementById("q") || document.getElementById("~site-search")).focus();
    }
  });
})();
