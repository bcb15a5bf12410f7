import { exitScript } from "#app/help/exit-script.ts";

/**
 * Runs in the note itself, before the way out. What is typed stands in the fields and in a copy beside each (which lets the field grow, and
 * is what goes on paper), and nowhere else. Fields are put new when emptied, so that nothing can be undone back. To print hides the page
 * on some devices; the note waits for it to be over.
 */
export const noteScript = `(function () {
  var longest = 900000, lastMinute = 60000, touched = Date.now(), printing = false, asked = null;
  var fields = Array.prototype.slice.call(document.querySelectorAll("textarea"));
  var said = byId("said"), soon = byId("soon"), left = byId("left");
  function byId(id) { return document.getElementById(id); }
  function written() { return fields.filter(function (field) { return field.value !== ""; }); }
  function say(what) { said.textContent = what ? said.getAttribute("data-" + what) : ""; }
  function clear(why) {
    if (written().length) say(why);
    fields = fields.map(function (field) {
      var empty = field.cloneNode(false), focused = field === document.activeElement;
      empty.value = field.value = field.nextElementSibling.textContent = "";
      field.replaceWith(empty);
      if (focused) empty.focus({ preventScroll: true });
      return empty;
    });
    soon.hidden = true;
    asked = null;
  }
  function copy() {
    var text = written().map(function (field) { return field.labels[0].textContent + "\\n" + field.value; }).join("\\n\\n");
    if (!text) return say("nothing");
    if (!navigator.clipboard) return say(copyAsBefore(text) ? "copied" : "not-copied");
    navigator.clipboard.writeText(text).then(function () { say("copied"); }, function () { say("not-copied"); });
  }
  function copyAsBefore(text) {
    var whole = document.createElement("textarea");
    whole.value = text;
    document.querySelector("main").append(whole);
    whole.select();
    var done = document.execCommand("copy");
    whole.remove();
    return done;
  }
  function tick() {
    var rest = longest - (Date.now() - touched), waits = written().length > 0;
    if (!waits) return;
    if (rest <= 0) return clear("idle");
    if (soon.hidden !== rest > lastMinute) say(soon.hidden ? "soon" : "");
    soon.hidden = rest > lastMinute;
    left.textContent = Math.ceil(rest / 1000);
  }
  function hide() { if (document.hidden && !printing) clear("hidden"); }
  function sure(event, control) {
    if (!written().length || asked === control) return true;
    event.preventDefault();
    asked = control;
    say("sure");
  }
  document.addEventListener("input", function (event) {
    event.target.nextElementSibling.textContent = event.target.value && event.target.value + " ";
    asked = null;
    say("");
  });
  document.addEventListener("click", function (event) {
    var control = event.target.closest("button, a[data-leaves]"), id = control && control.id;
    if (id === "print") print();
    if (id === "copy") copy();
    if (id === "empty" && sure(event, control)) clear("emptied");
    if (control && control.hasAttribute("data-leaves")) sure(event, control);
  });
  ["keydown", "pointerdown", "input", "scroll"].forEach(function (sign) {
    addEventListener(sign, function () { touched = Date.now(); }, true);
  });
  addEventListener("beforeprint", function () { printing = true; });
  addEventListener("afterprint", function () { printing = false; hide(); });
  document.addEventListener("visibilitychange", hide);
  addEventListener("pagehide", function () { clear("hidden"); });
  addEventListener("pageshow", function (event) {
    clear("hidden");
    if (document.documentElement.className !== "gone") event.stopImmediatePropagation();
  });
  setInterval(tick, 1000);
  document.documentElement.className = "on";
})();
${exitScript}`;
