// @ts-check
/*
 * The strip with the due dates of one case: which case, as a picture or as a table, how fresh.
 */

import { pictureOf } from "./due_picture.js";
import { tableOf } from "./due_table.js";
import { byId, el } from "./elements.js";
import { recall, remember } from "./memory.js";
import { news, room } from "./state.js";
import { ask, NoAnswer } from "./talk.js";

const SOON = 1_500;

/** @type {any[]} */
let cases = [];
let chosen = "";
let asTable = recall("due-as-table", false);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

const body = el("div", { class: "due-body" });
const told = el("p", { class: "due-told", role: "status" });
const select = el("select", { id: "due-case" });
const way = el("button", { type: "button", "aria-pressed": "false" }, "Show as a table");

export function beginDue() {
    const again = el("button", { type: "button" }, "Bring up to date");
    again.addEventListener("click", bring);
    select.addEventListener("change", () => {
        chosen = select.value;
        show();
    });
    way.addEventListener("click", () => {
        asTable = !asTable;
        remember("due-as-table", asTable);
        show();
    });
    const which = el("p", { class: "due-which" }, el("label", { for: "due-case" }, "Case"), select);
    byId("due").append(el("div", { class: "due-tools" }, which, way, again), told, body);
    byId("show-due").addEventListener("click", fold);
    for (const each of ["clock", "state"]) news.addEventListener(each, dueMayHaveChanged);
}

/** Ask again in a moment, if anybody looks: each answer is the work of a program of its own. */
export function dueMayHaveChanged() {
    if (byId("due").hidden) return;
    clearTimeout(waiting);
    waiting = setTimeout(bring, SOON);
}

function fold() {
    const section = byId("due");
    section.hidden = !section.hidden;
    byId("show-due").setAttribute("aria-expanded", String(!section.hidden));
    if (section.hidden) return;
    byId("due-name").focus();
    bring();
}

async function bring() {
    told.textContent = "Reading what is due…";
    try {
        cases = (await ask("due")).cases;
        told.textContent = cases.length ? "" : "Nothing is due on any open case.";
    } catch (problem) {
        if (!(problem instanceof NoAnswer)) throw problem;
        told.textContent = problem.message;
        return;
    }
    offer();
    show();
}

function offer() {
    const references = cases.map((each) => each.reference);
    if (!references.includes(chosen)) chosen = references[0] ?? "";
    const options = references.map((each) => el("option", { value: each }, each));
    select.replaceChildren(...options);
    select.value = chosen;
}

function show() {
    way.setAttribute("aria-pressed", String(asTable));
    const found = cases.find((each) => each.reference === chosen);
    if (!found) {
        body.replaceChildren();
        return;
    }
    const table = el("div", { class: asTable ? "due-table" : "unseen" }, tableOf(found, room.today));
    if (asTable) Object.entries(SCROLLS).forEach(([name, value]) => table.setAttribute(name, value));
    body.replaceChildren(...(asTable ? [table] : [pictureOf(found, room.today), table]));
}

const SCROLLS = { tabindex: "0", role: "region", "aria-label": "The dates as a table" };
