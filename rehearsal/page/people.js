// @ts-check
/*
 * The list of channels and people: who they are, what they have not read, and ways to open them.
 *
 * Each is a link that opens it alone, and a button that opens it beside the others.
 */

import { byId, el } from "./elements.js";
import { fragmentOf, goBeside, opened } from "./fragment.js";
import { kindOf, news, personOf, room, titleOf } from "./state.js";
import { inWords, unread, unreadEverywhere, whenUnreadChanges } from "./unread.js";

/**
 * @typedef {object} Entry
 * @property {any} place
 * @property {HTMLElement} item
 * @property {HTMLElement} badge
 * @property {HTMLElement} link
 * @property {HTMLElement} beside
 * @property {string} words what it is found by
 */

/** @type {Entry[]} */
let entries = [];

export function beginPeople() {
    news.addEventListener("state", list);
    whenUnreadChanges(mark);
    window.addEventListener("hashchange", mark);
    byId("filter").addEventListener("input", filter);
    byId("unfold").addEventListener("click", () => unfold(byId("places").dataset.open !== "yes"));
}

/**
 * Open or fold the list, which on a narrow screen stands above the chats.
 * @param {boolean} open
 */
function unfold(open) {
    byId("places").dataset.open = open ? "yes" : "no";
    byId("unfold").setAttribute("aria-expanded", String(open));
}

function list() {
    const personal = room.places.filter((/** @type {any} */ each) => each.kind === "personal");
    const shared = room.places.filter((/** @type {any} */ each) => each.kind !== "personal");
    const channels = shared.filter((/** @type {any} */ each) => each.kind === "channel");
    entries = [...shared, ...personal].map(entry);
    byId("channels").replaceChildren(...entries.slice(0, shared.length).map((each) => each.item));
    byId("people").replaceChildren(...entries.slice(shared.length).map((each) => each.item));
    const wall = channels.map((/** @type {any} */ each) => ({ place: each.id, as: "" }));
    byId("wall").setAttribute("href", fragmentOf(wall));
    mark();
    filter();
}

/**
 * @param {any} place
 * @returns {Entry}
 */
function entry(place) {
    const title = titleOf(place);
    const person = personOf(place.person);
    const about = person ? [person.roles, person.agency] : [kindOf(place)];
    const badge = el("span", { class: "badge" });
    const link = el(
        "a",
        { href: fragmentOf([{ place: place.id, as: "" }]) },
        el("span", { class: "name" }, title),
        " ",
        badge,
        ...about.filter(Boolean).map((words) => el("span", { class: "about" }, words)),
        person?.guest && el("span", { class: "tag" }, "Guest"),
    );
    link.addEventListener("click", () => unfold(false));
    const beside = el(
        "button",
        { type: "button", class: "plain beside", "aria-label": `Open ${title} beside` },
        "Beside",
    );
    beside.addEventListener("click", () => goBeside(place.id));
    const item = el("li", {}, link, beside);
    return { place, item, badge, link, beside, words: [title, ...about].join(" ").toLowerCase() };
}

function mark() {
    const open = new Set(opened().map((each) => each.place));
    for (const { place, badge, link, beside } of entries) {
        beside.hidden = open.has(place.id);
        badge.textContent = inWords(unread(place.id));
        if (open.has(place.id)) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
    }
    const many = inWords(unreadEverywhere());
    document.title = `${many ? `(${many}) ` : ""}REHEARSAL: ${room.name || "the room"}`;
}

function filter() {
    const wanted = byId("filter").value.trim().toLowerCase().split(/\s+/);
    for (const { item, words } of entries) {
        item.hidden = !wanted.every((/** @type {string} */ each) => words.includes(each));
    }
    const left = entries.filter(({ item }) => !item.hidden).length;
    byId("found").textContent = wanted[0] ? `${left} of ${entries.length} listed` : "";
}
