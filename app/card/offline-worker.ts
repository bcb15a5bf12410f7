/**
 * Runs in the browser beside the pages of one place's cards, once somebody has asked for it there. It answers for no other addresses.
 * The net goes first; when it is gone, silent for three seconds or faulty, the page as it was last fetched, with a line that says when.
 * Each fetching fills a new cache; it counts from when its list is in it, and then the ones before it are deleted. Only what stands in
 * the list, and the style sheets of those pages, is ever kept.
 */
export const offlineWorker = `(function () {
  var scope = new URL(self.registration.scope).pathname, list = scope + "/frakoblet.json", prefix = "kort " + scope + " ";
  var day = 86400000, patience = 3000, most = 300, looking = null;
  function own(path) { return path === scope || path.indexOf(scope + "/") === 0; }
  function get(path) { return fetch(path, { cache: "no-cache", credentials: "omit", redirect: "error" }); }
  function wanted() {
    return get(list).then(function (answer) {
      if (answer.status === 404) return { mark: "", pages: [] };
      if (!answer.ok) throw new Error("list");
      return answer.json();
    });
  }
  function names() {
    return caches.keys().then(function (all) { return all.filter(function (name) { return name.indexOf(prefix) === 0; }); });
  }
  function held() {
    return names().then(function (all) {
      return Promise.all(all.map(function (name) {
        return caches.open(name).then(function (cache) {
          return cache.match(list).then(function (answer) { return answer && answer.json(); }).then(function (info) {
            return { name: name, cache: cache, info: info };
          });
        });
      }));
    }).then(function (all) {
      return all.filter(function (one) { return one.info; }).sort(function (a, b) { return b.info.fetched - a.info.fetched; })[0];
    });
  }
  function stamp(cache, info) {
    info.fetched = Date.now();
    return cache.put(list, new Response(JSON.stringify(info), { headers: { "Content-Type": "application/json" } }));
  }
  function inTurn(paths, job) {
    var left = paths.slice();
    function next() { var path = left.shift(); return path === undefined ? Promise.resolve() : job(path).then(next); }
    return Promise.all([1, 2, 3, 4, 5, 6].map(next));
  }
  function fill(info) {
    var assets = {}, name = prefix + info.mark;
    function found(text, pattern, base) {
      var hit;
      while ((hit = pattern.exec(text))) { var url = new URL(hit[1], base); if (url.pathname.indexOf("/assets/") === 0) assets[url.pathname] = true; }
    }
    return caches.open(name).then(function (cache) {
      function keep(path, pattern) {
        return get(path).then(function (answer) {
          if (answer.status === 404) return;
          if (!answer.ok) throw new Error(path);
          return answer.clone().text().then(function (text) {
            if (pattern) found(text, pattern, new URL(path, location.href));
            return cache.put(path, answer);
          });
        });
      }
      return inTurn(info.pages.slice(0, most).map(function (page) { return page.path; }), function (path) {
        return keep(path, /<link[^>]+href="([^"]+\\.css)"/g);
      }).then(function () {
        return inTurn(Object.keys(assets), function (path) { return keep(path, /url\\(["']?([^"')]+)/g); });
      }).then(function () {
        return inTurn(Object.keys(assets).filter(function (path) { return !/\\.css$/.test(path); }), function (path) { return keep(path); });
      }).then(function () { return stamp(cache, info); });
    }).then(function () { return names(); }).then(function (all) {
      return Promise.all(all.filter(function (one) { return one !== name; }).map(function (one) { return caches.delete(one); }));
    });
  }
  function look() {
    looking = looking || Promise.all([wanted(), held()]).then(function (both) {
      var info = both[0], now = both[1];
      return now && now.info.mark === info.mark ? stamp(now.cache, now.info) : fill(info);
    }).catch(function () {}).then(function () { looking = null; });
    return looking;
  }
  function two(number) { return number < 10 ? "0" + number : "" + number; }
  function dateOf(date, words) { return date.getDate() + ". " + words.months[date.getMonth()] + " " + date.getFullYear(); }
  function lines(info, path, isMissing) {
    var words = info.words, at = new Date(info.fetched), now = new Date(), said = [];
    var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
    var page = info.pages.filter(function (one) { return one.path === path; })[0];
    if (isMissing) said.push(words.missing);
    if (page && page.until && page.until < today) said.push(words.expired.replace("{date}", dateOf(new Date(page.until + "T12:00"), words)));
    said.push(words.kept.replace("{time}", dateOf(at, words) + " kl. " + two(at.getHours()) + "." + two(at.getMinutes())));
    if (now - at > 30 * day) said.push(words.old);
    return said.join(" ").replace(/[&<>"]/g, function (sign) { return "&#" + sign.charCodeAt(0) + ";"; });
  }
  function shown(now, path, answer, isMissing) {
    return answer.text().then(function (html) {
      var line = '<p class="card-kept" role="status">' + lines(now.info, path, isMissing) + "</p>";
      var headers = new Headers(answer.headers);
      ["content-encoding", "content-length", "etag"].forEach(function (name) { headers.delete(name); });
      headers.set("Cache-Control", "no-store");
      return new Response(html.replace(/<main\\b[^>]*>/, function (tag) { return tag + line; }), { status: isMissing ? 503 : 200, headers: headers });
    });
  }
  function fromPhone(path) {
    return held().then(function (now) {
      if (!now) return undefined;
      return now.cache.match(path).then(function (answer) {
        if (answer) return shown(now, path, answer, false);
        var whole = path.split("/").slice(0, scope.split("/").length + 1).join("/");
        if (whole === path) return undefined;
        return now.cache.match(whole).then(function (there) { return there && Response.redirect(whole, 302); });
      }).then(function (answer) {
        if (answer) return answer;
        return now.cache.match(scope).then(function (start) { return start && shown(now, scope, start, true); });
      });
    });
  }
  function page(event, path) {
    var late, fresh = fetch(event.request).then(function (answer) {
      if (answer.status >= 500) throw new Error("server");
      event.waitUntil(look());
      return answer;
    });
    event.waitUntil(fresh.then(function () {}, function () {}));
    var tired = new Promise(function (_, stop) { late = setTimeout(function () { stop(new Error("late")); }, patience); });
    return Promise.race([fresh, tired]).catch(function () {
      return fromPhone(path).then(function (answer) { return answer || fresh.catch(function () { return fetch(event.request); }); });
    }).then(function (answer) { clearTimeout(late); return answer; });
  }
  self.addEventListener("install", function (event) {
    self.skipWaiting();
    event.waitUntil(wanted().then(fill));
  });
  self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
  self.addEventListener("fetch", function (event) {
    var request = event.request, url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== location.origin) return;
    if (request.mode === "navigate") {
      if (own(url.pathname) && !/\\.\\w+$/.test(url.pathname)) event.respondWith(page(event, url.pathname));
    } else if (url.pathname.indexOf("/assets/") === 0) {
      event.respondWith(held().then(function (now) { return now && now.cache.match(url.pathname); }).then(function (answer) {
        return answer || fetch(request);
      }));
    }
  });
})();
`;
