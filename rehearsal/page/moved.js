// @ts-check
/*
 * What the bot sent because the date moved, by day; each line leads to the message.
 */

import { longDate } from "./dates.js";
import { byId, el } from "./elements.js";
import { fragmentOf, goBeside } from "./fragment.js";

let closed = "";

/**
 * @param {{says: string, posted: any[]}} moved
 * @param {{now?: boolean}} [how] whether somebody has moved it just now, and waits for this
 */
export function showMoved({ says, posted }, { now = false } = {}) {
    if (!now && closed === JSON.stringify(posted)) return;
    const section = byId("moved");
    const heading = byId("moved-name");
    const close = el("button", { type: "button", class: "plain" }, "Close this list");
    close.addEventListener("click", () => {
        section.hidden = true;
        closed = JSON.stringify(posted);
        byId("panes").focus();
    });
    const many = posted.length === 1 ? "One message." : `${posted.length} messages.`;
    const came = posted.length ? many : "The bot sent nothing.";
    const told = el("p", {}, `${says} ${came}`);
    section.replaceChildren(heading, told, ...[...byDay(posted)].flatMap(day), close);
    section.hidden = false;
    if (now) heading.focus();
}

/**
 * @param {any[]} posted
 * @returns {Map<string, any[]>}
 */
function byDay(posted) {
    const days = new Map();
    for (const each of posted) days.set(each.on, [...(days.get(each.on) ?? []), each]);
    return days;
}

/** @param {[string, any[]]} of */
function day([on, posted]) {
    return [el("h3", {}, longDate(on)), el("ul", {}, ...posted.map(line))];
}

/** @param {any} posted */
function line({ place, message, name, text }) {
    const href = fragmentOf([{ place, as: "" }], message);
    const link = el("a", { href }, el("strong", {}, name), text ? `: ${text}` : "");
    link.addEventListener("click", (/** @type {MouseEvent} */ event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goBeside(place, message);
    });
    return el("li", {}, link);
}
