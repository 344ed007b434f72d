// @ts-check
/*
 * The date in the corner, and the ways to move it.
 *
 * A move is walked day by day and takes a while; what the bot sent because of it is listed.
 */

import { byId } from "./elements.js";
import { showMoved } from "./moved.js";
import { news, room } from "./state.js";
import { tell } from "./talk.js";
import { toast } from "./toasts.js";

let moving = false;

export function beginClock() {
    news.addEventListener("clock", show);
    news.addEventListener("state", () => {
        show();
        if (room.moved?.posted.length) showMoved(room.moved);
    });
    for (const button of buttons()) {
        button.addEventListener("click", () => move({ move: button.dataset.move }));
    }
    byId("go-to").addEventListener("submit", (/** @type {Event} */ event) => {
        event.preventDefault();
        const to = byId("go-to-date").value;
        if (to) move({ to });
        else toast("Choose a day to go to.", { wrong: true });
    });
}

function show() {
    byId("today").textContent = room.says;
    byId("today").dateTime = room.today;
    byId("day-off").hidden = room.working_day;
    if (!moving) byId("go-to-date").value = room.today;
}

/** @param {any} where */
async function move(where) {
    if (moving) return;
    wait(true);
    const moved = await tell("clock", where);
    wait(false);
    show();
    if (moved.error) {
        toast(moved.says, { wrong: true });
        return;
    }
    room.moved = moved;
    showMoved(moved, { now: true });
}

/** @param {boolean} is */
function wait(is) {
    moving = is;
    document.body.classList.toggle("moving", is);
    for (const each of [...buttons(), byId("go-to").querySelector("button")]) {
        each.setAttribute("aria-disabled", String(is));
    }
}

/** @returns {HTMLButtonElement[]} */
function buttons() {
    return [...document.querySelectorAll("button[data-move]")].map((each) => /** @type {any} */ (each));
}
