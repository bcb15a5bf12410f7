/**
 * The one script of the page where the cards are fetched to the phone (its digest stands in the policy): starts the worker for the cards of
 * one place, says how it went, and takes away every worker and every cache that the cards have.
 */
export const offlinePageScript = `(function () {
  var box = document.getElementById("offline"), workers = navigator.serviceWorker;
  if (!workers || !window.caches) return;
  var scope = box.getAttribute("data-scope"), said = byId("said"), keep = byId("keep"), remove = byId("remove");
  function byId(id) { return document.getElementById(id); }
  function say(what) { said.textContent = what ? box.getAttribute("data-" + what) : ""; }
  function ours(registration) { return /^\\/(nn\\/)?kort\\//.test(new URL(registration.scope).pathname); }
  function address(path) {
    if (!window.trustedTypes) return path;
    return trustedTypes.createPolicy("cards", { createScriptURL: function () { return path; } }).createScriptURL("");
  }
  var worker = address(scope + "/frakoblet.js");
  function show(isKept) { keep.hidden = isKept; byId("removing").hidden = !isKept; }
  function settled(registration) {
    var coming = registration.installing || registration.waiting;
    return coming ? new Promise(function (done, fail) {
      coming.addEventListener("statechange", function () {
        if (coming.state === "activated") done();
        if (coming.state === "redundant") fail(new Error("redundant"));
      });
    }) : Promise.resolve();
  }
  keep.addEventListener("click", function () {
    say("working");
    keep.disabled = true;
    workers.register(worker, { scope: scope, updateViaCache: "none" }).then(settled)
      .then(function () { show(true); say("done"); remove.focus(); }, function () { say("failed"); })
      .then(function () { keep.disabled = false; });
  });
  remove.addEventListener("click", function () {
    workers.getRegistrations().then(function (all) {
      return Promise.all(all.filter(ours).map(function (one) { return one.unregister(); }));
    }).then(function () { return caches.keys(); }).then(function (names) {
      return Promise.all(names.filter(function (name) { return name.indexOf("kort ") === 0; }).map(function (name) { return caches.delete(name); }));
    }).then(function () { show(false); say("removed"); keep.focus(); });
  });
  workers.getRegistrations().then(function (all) {
    var isKept = all.some(function (one) { return one.active && new URL(one.scope).pathname === scope; });
    byId("without").hidden = true;
    show(isKept);
    if (isKept) say("done");
  });
})();`;
