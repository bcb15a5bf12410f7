/**
 * The one script of the help pages, written in the page itself so that it is there with the first byte (its digest stands in the policy).
 * To leave: cover, empty, take the address away, go; again if the page is brought back. Three presses on Shift alone within five seconds
 * do the same. Links between help pages leave no trail of their own.
 */
export const exitScript = `(function () {
  var exit = document.getElementById("exit"), target = exit.href, presses = [], mixed = false;
  function leave() {
    document.documentElement.className = "gone";
    document.title = "\\u200b";
    Array.prototype.forEach.call(document.forms, function (form) { form.reset(); });
    document.body.textContent = "";
    try { history.replaceState(null, "", "/"); } catch (error) {}
    location.replace(target);
  }
  exit.addEventListener("click", function (event) { event.preventDefault(); leave(); });
  addEventListener("keydown", function (event) {
    if (event.key !== "Shift") mixed = true;
    else if (!event.repeat) mixed = false;
  });
  addEventListener("keyup", function (event) {
    if (event.key !== "Shift") return;
    var now = Date.now();
    presses = mixed ? [] : presses.filter(function (at) { return now - at < 5000; }).concat(now);
    if (presses.length > 2) leave();
  });
  addEventListener("pageshow", function (event) { if (event.persisted) leave(); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-quiet]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    location.replace(link.href);
  });
})();`;
