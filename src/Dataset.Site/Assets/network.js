// Shows what a node is joined to while it is pointed at, or has the focus.
"use strict";
(function () {
  const drawing = document.getElementById("network");
  const nodes = [...drawing.querySelectorAll("[data-node]")];
  const edges = [...drawing.querySelectorAll("[data-ends]")].map(line => ({ line, ends: line.dataset.ends.split(" ") }));

  function light(node) {
    drawing.classList.toggle("lighting", Boolean(node));
    const id = node && node.dataset.node;
    const near = new Set([id]);
    for (const { line, ends } of edges) {
      const joins = ends.includes(id);
      line.classList.toggle("near", joins);
      ends.forEach(end => joins && near.add(end));
    }
    nodes.forEach(other => other.classList.toggle("near", near.has(other.dataset.node)));
  }

  for (const node of nodes) {
    node.addEventListener("pointerenter", () => light(node));
    node.addEventListener("focus", () => light(node));
    node.addEventListener("pointerleave", () => light(null));
    node.addEventListener("blur", () => light(null));
  }
})();
