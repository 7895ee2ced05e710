/// The style and the script of the HTML page.
///
/// The page's security policy names them by hash: a test tells the new hash after a change.
enum HTMLAssets {
    static let styleHash = "+/M2bE5qhgNnLgyU7Qi34gzh4tXurIXVQ9P2i8yWPm4="
    static let scriptHash = "hPuUWr1vWY4saPB7i+B0+Qvw1z77WVxuHEhEDx61Omg="

    static let style = """

        :root { --paper: #fdfcf9; --ink: #1d1d1b; --quiet: #5f5e59; --line: #d9d6cc;
          --source: #0b5394; --cue: #7a2f7a; --d1: #e3efd3; --d2: #fbe3c0; --d3: #d2ecec;
          --d4: #eadcf5; --on: #1d1d1b; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #191a1c; --ink: #e7e5df; --quiet: #a5a39b; --line: #3c3d40;
            --source: #86c1f7; --cue: #e0a3e0; --d1: #2b3a1f; --d2: #4a3614; --d3: #16403f;
            --d4: #3b2b4b; --on: #e7e5df; } }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 0 1.5rem 4rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.6 system-ui, sans-serif; }
        header.page, nav, .report { max-width: 80rem; margin: 0 auto; }
        header.page { display: flex; flex-wrap: wrap; gap: 0 2rem; justify-content: space-between;
          border-bottom: 1px solid var(--line); }
        .name { font-weight: 700; }
        h1 { margin: 2rem 0 0; font: 700 1.8rem/1.25 Georgia, serif; }
        h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
        .facts, .notes, .words { color: var(--quiet); }
        .facts { margin: .25rem 0 1rem; }
        .columns { display: grid; gap: 2.5rem;
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
        .text { font: 1.1rem/1.75 Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; }
        .text a { text-decoration-thickness: 1px; }
        aside { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto;
          font-size: .95rem; }
        .d1 { background: var(--d1); } .d2 { background: var(--d2); }
        .d3 { background: var(--d3); } .d4 { background: var(--d4); }
        .d2, .d3, .d4 { border-bottom: 2px solid var(--quiet); }
        .source { color: var(--source); font-weight: 700; }
        .cue { color: var(--cue); font-style: italic; }
        a.content { color: inherit; }
        .fact { text-decoration: underline dotted var(--quiet); text-underline-offset: .2em; }
        .fact:target { outline: 2px solid var(--source); }
        .deadlines { margin: 1rem 0; padding: .2rem 1rem; border: 2px solid var(--cue);
          border-radius: .4rem; }
        .deadlines h2 { margin: .5rem 0; }
        .deadlines ul { margin: 0 0 .6rem; padding-left: 1.2rem; }
        .strip { display: flex; gap: 1rem; margin: 0 0 1rem; padding: 0 0 .5rem; overflow-x: auto;
          list-style: none; }
        .strip > li { flex: 0 0 14rem; border-top: 3px solid var(--source); padding-top: .3rem;
          font-size: .9rem; }
        .strip time { font-weight: 700; }
        .strip li li a { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical;
          -webkit-line-clamp: 4; }
        a[data-fact], .notes a, .facts-table a { color: inherit; text-decoration-color: var(--quiet); }
        .strip ul { margin: 0; padding: 0; list-style: none; }
        .strip li li { margin-top: .3rem; overflow-wrap: anywhere; }
        .scroll { overflow-x: auto; }
        .facts-table { margin-top: 1.5rem; font-size: .95rem; }
        caption { text-align: start; font-weight: 700; padding-bottom: .4rem; }
        tr:target, .deadlines li:target { background: var(--d1); }
        .js [data-claims] { cursor: pointer; }
        .text .on { box-shadow: 0 2px 0 var(--on), 0 -2px 0 var(--on); }
        :focus-visible { outline: 3px solid var(--source); outline-offset: 2px; }
        ol.claims, ol.claims ol, .chain ol { list-style: none; margin: 0; padding: 0; }
        ol.claims ol { margin-left: .6rem; padding-left: .8rem;
          border-left: 2px solid var(--line); }
        .claim > .step { padding: .4rem .6rem; border-radius: .3rem; }
        .claim.on > .step, .claim:target > .step { background: var(--d1); }
        .step p, blockquote { margin: 0; }
        .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
        .speaker { color: var(--source); font-weight: 700; }
        .stance { color: var(--cue); font-style: italic; }
        blockquote { overflow-wrap: anywhere; }
        .chain { margin-top: 1rem; padding: .8rem 1rem; border: 2px solid var(--source);
          border-radius: .4rem; }
        .chain h2 { margin-top: 0; }
        .chain li + li::before { content: "↓ in whose words"; color: var(--quiet); }
        .chain li:not(:last-child) blockquote { color: var(--quiet); font-size: .85rem; }
        .chain button { margin-top: .6rem; font: inherit; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .3rem .5rem; text-align: start; vertical-align: top;
          border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        th[scope="col"], .code { overflow-wrap: normal; }
        .facts-table td { overflow-wrap: break-word; }
        @media (max-width: 50rem) {
          .columns { grid-template-columns: minmax(0, 1fr); }
          aside { position: static; max-height: none; } }
        @media print { aside { position: static; max-height: none; overflow: visible; } }

        """

    static let script = """

        "use strict";
        (() => {
          const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
          const claimsOf = element => element.dataset.claims.split(" ");
          let shown = null;
          let opener = null;
          document.documentElement.classList.add("js");

          const clear = () => {
            all(".on").forEach(element => element.classList.remove("on"));
            all(".chain").forEach(panel => { panel.hidden = true; panel.replaceChildren(); });
            shown = null;
          };

          const close = () => {
            clear();
            if (opener) opener.focus();
            opener = null;
          };

          const make = (name, text) => {
            const element = document.createElement(name);
            element.textContent = text;
            return element;
          };

          const show = id => {
            const item = document.getElementById(id);
            if (!item || !item.classList.contains("claim")) return;
            clear();
            shown = id;
            item.classList.add("on");
            const report = item.closest(".report");
            all(".text [data-claims]", report)
              .filter(element => claimsOf(element).includes(id))
              .forEach(element => element.classList.add("on"));
            const list = document.createElement("ol");
            for (let step = item; step; step = step.parentElement.closest("li.claim")) {
              const entry = document.createElement("li");
              entry.append(step.querySelector(".step").cloneNode(true));
              list.prepend(entry);
            }
            const button = make("button", "Close");
            button.type = "button";
            button.addEventListener("click", close);
            const panel = report.querySelector(".chain");
            panel.append(make("h2", list.children.length > 1 ? "The chain" : "The claim"));
            panel.append(list, button);
            panel.hidden = false;
            panel.scrollIntoView({ block: "nearest" });
          };

          const mark = id => all(".text [data-facts]")
            .filter(element => element.dataset.facts.split(" ").includes(id))
            .forEach(element => element.classList.add("on"));

          document.addEventListener("click", event => {
            const fact = event.target.closest("a[data-fact]");
            if (fact) { clear(); mark(fact.dataset.fact); return; }
            const number = event.target.closest("a[data-claim]");
            if (number) { opener = number.closest(".chain") ? opener : number;
              show(number.dataset.claim); return; }
            const mark = event.target.closest(".text [data-claims]");
            if (!mark) return;
            event.preventDefault();
            opener = mark.closest("a");
            const claims = claimsOf(mark);
            const own = mark.hasAttribute("href") ? mark.getAttribute("href").slice(1) : null;
            // A further click on the same words leads to the claim around it.
            const at = claims.indexOf(shown);
            show(at > 0 ? claims[at - 1] : own && at < 0 ? own : claims[claims.length - 1]);
          });

          document.addEventListener("keydown", event => {
            if (event.key === "Escape" && shown) close();
          });

          const target = () => { show(location.hash.slice(1)); mark(location.hash.slice(1)); };
          window.addEventListener("hashchange", target);
          target();
        })();

        """
}
