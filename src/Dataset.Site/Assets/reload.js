// Loads the page again when the server has made the site anew, and says so when the dataset has errors.
"use strict";
(function () {
  // What this page is of goes along: it may be an old one before the server knows who listens.
  const { root, made } = document.documentElement.dataset;
  const news = new EventSource(root + "news?of=" + made);
  let banner = null;
  news.addEventListener("made", () => location.reload());
  news.addEventListener("errors", event => {
    if (!banner) {
      banner = document.createElement("p");
      banner.className = "banner false";
      banner.setAttribute("role", "alert");
      document.body.prepend(banner);
    }
    banner.textContent = event.data;
  });
})();
