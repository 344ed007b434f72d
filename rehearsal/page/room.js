// @ts-check
/*
 * Where the page begins: everything is put together here, and hears what happens.
 */

import { beginAppearance } from "./appearance.js";
import { beginClock } from "./clock.js";
import { beginDue, dueMayHaveChanged } from "./due.js";
import { byId } from "./elements.js";
import { hear } from "./events.js";
import { beginPanes, touched } from "./panes.js";
import { beginPeople } from "./people.js";
import {
    beginning,
    beginSituations,
    situationGoesOn,
    situationStands,
} from "./situations.js";
import { load, news, put, room } from "./state.js";
import { NoAnswer } from "./talk.js";
import { came, count } from "./unread.js";

let isAway = false;

beginAppearance();
beginPeople();
beginPanes();
beginClock();
beginDue();
beginSituations();
for (const each of ["state", "bot"]) news.addEventListener(each, showBot);
byId("skip").addEventListener("click", (/** @type {Event} */ event) => {
    event.preventDefault(); // The address says which chats are open, and is not for this.
    byId("panes").focus();
});

hear({
    there: all,
    away: () => {
        isAway = true;
        showBot();
    },
    touched: ({ place }) => {
        if (!touched(place)) came(place);
        dueMayHaveChanged();
    },
    clock: (about) => put("clock", about),
    bot: (about) => put("bot", about),
    situation: situationGoesOn,
});

async function all() {
    isAway = false;
    try {
        await load();
    } catch (problem) {
        if (!(problem instanceof NoAnswer)) throw problem;
        isAway = true;
        showBot();
        return;
    }
    byId("partnership").textContent = room.name;
    situationStands();
    await count();
}

function showBot() {
    const shown = byId("bot");
    const [state, words] = standing();
    shown.dataset.bot = state;
    if (shown.textContent !== words) shown.textContent = words;
}

function standing() {
    if (beginning.again && (isAway || room.bot !== "running")) return ["away", "Beginning again…"];
    if (beginning.step && !isAway) return ["running", beginning.step];
    if (isAway) return ["away", "The rehearsal does not answer. Trying again…"];
    if (room.bot === "running") return ["running", "The bot is running"];
    return ["stopped", "The bot is stopped"];
}
