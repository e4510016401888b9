// Loads the page again when the server has made the site anew, and says so when the dataset has errors.
"use strict";
(function () {
  const news = new EventSource(document.documentElement.dataset.root + "news");
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
