// @ts-check
/*
 * Every card on one sheet, by the room's own drawing, and what is wrong with how each came out.
 *
 * The address says how: ?theme=dark&width=320&columns=8.  When all is drawn the page is marked
 * as ready, and what was found is in `globalThis.found`.
 */

import { columnsOf } from "/gallery/columns.js";
import { cutOff } from "/gallery/cut_off.js";
import { drawCard } from "/room/page/drawing.js";
import { byId, el } from "/room/page/elements.js";

const PHONE = 400; // no card is as narrow as this but on a phone

const asked = new URLSearchParams(location.search);
const width = Number(asked.get("width"));
const page = document.documentElement;

page.dataset.theme = asked.get("theme") ?? "";
page.style.setProperty("--card-width", `${width}px`);
byId("title").textContent = `Every card: ${asked.get("says")}`;

const cards = await (await fetch("/gallery/cards.json")).json();
const drawn = Object.entries(cards).map(draw);
hang(drawn.map(({ hung }) => hung));
globalThis.found = Object.fromEntries(
    drawn.map(({ name, card }) => [
        name,
        { complaints: card.complaints, cutOff: cutOff(card.element) },
    ]),
);
page.dataset.ready = "";

/** @param {[string, any]} of */
function draw([name, json]) {
    const card = drawCard(json, { narrow: width <= PHONE, headingLevel: 3 });
    return { name, card, hung: el("section", { "aria-label": name }, el("h2", {}, name), card.element) };
}

/**
 * Hang the cards in their order, one under the other and then in the next column.
 * @param {HTMLElement[]} hung
 */
function hang(hung) {
    const wall = byId("wall");
    const first = el("div", { class: "column" }, ...hung);
    wall.append(first);
    const heights = hung.map((each) => each.offsetHeight);
    const lots = columnsOf(heights, Number(asked.get("columns")));
    const columns = lots.map((lot) => el("div", { class: "column" }, ...lot.map((at) => hung[at])));
    wall.replaceChildren(...columns);
}
