// @ts-check
/*
 * The chats that are open, side by side, as the address says.
 *
 * A pane that stays open stays as it is: nothing that was typed in it is lost when another opens.
 */

import { byId } from "./elements.js";
import { fragmentOf, marked, opened } from "./fragment.js";
import { news, placeOf, room } from "./state.js";
import { Pane } from "./pane.js";

/** @type {Map<string, Pane>} */
const panes = new Map();
let begun = false;

export function beginPanes() {
    window.addEventListener("hashchange", () => lay(true));
    news.addEventListener("state", () => again());
    news.addEventListener("width", () => panes.forEach((each) => each.log.redraw()));
}

/**
 * Show what changed in a place, and return whether it is open.
 * @param {string} place
 */
export function touched(place) {
    panes.get(place)?.load();
    return panes.has(place);
}

/** Bring everything that is open up to date. */
async function again() {
    if (!begun && !opened().length && room.people.length) openFirst();
    await lay(!begun);
    begun = true;
    for (const pane of panes.values()) pane.load();
}

/** Open the first person's chat, for whoever comes without an address. */
function openFirst() {
    const [first] = room.places.filter((/** @type {any} */ each) => each.kind === "personal");
    if (first) history.replaceState(null, "", fragmentOf([{ place: first.id, as: "" }]));
}

/**
 * Have those panes, and no others, that the address names.
 * @param {boolean} moved whether the address is new, which is when the focus follows it
 */
async function lay(moved) {
    const wanted = opened().filter((each) => placeOf(each.place));
    const gone = [...panes.keys()].filter((id) => !wanted.some((each) => each.place === id));
    const hadFocus = gone.some((id) => panes.get(id)?.element.contains(document.activeElement));
    for (const id of gone) close(id);
    const fresh = wanted.map(laid).filter((each) => each !== null);
    wanted.forEach(({ place }, at) => inOrder(panes.get(place), at));
    byId("nothing-open").hidden = wanted.length > 0;
    byId("panes").dataset.count = String(wanted.length);
    await Promise.all(fresh.map((each) => each.load()));
    if (!moved || mark()) return;
    const stands = document.activeElement?.closest(".pane");
    if (begun && !stands && (fresh.length || hadFocus)) focusOn(fresh[0]);
}

/** @param {string} id */
function close(id) {
    panes.get(id)?.close();
    panes.delete(id);
}

/**
 * Return a new pane, or null if it is open already for the same person.
 * @param {import("./fragment.js").Open} open
 */
function laid({ place, as }) {
    const there = panes.get(place);
    if (there && (there.place.person || !as || there.as === as)) return null;
    const pane = new Pane(placeOf(place), as);
    const stood = there?.element.contains(document.activeElement);
    there?.element.replaceWith(pane.element);
    there?.close();
    if (stood) pane.element.querySelector("select")?.focus();
    panes.set(place, pane);
    return pane;
}

/**
 * @param {Pane | undefined} pane
 * @param {number} at
 */
function inOrder(pane, at) {
    const main = byId("panes");
    const there = main.querySelectorAll(":scope > .pane")[at];
    if (pane && there !== pane.element) main.insertBefore(pane.element, there ?? null);
}

/** Mark the message that the address names, wherever it is. */
function mark() {
    const id = marked();
    return id !== "" && [...panes.values()].some((each) => each.log.mark(id));
}

/** @param {Pane | undefined} pane */
function focusOn(pane) {
    const target = pane?.heading ?? [...panes.values()].at(-1)?.heading ?? byId("panes");
    target.focus();
}
