// @ts-check
/*
 * "Start from…": choosing a ready-made situation, and watching it being played.
 *
 * It throws the present rehearsal away, so it says so and asks before it does.
 */

import { byId, el, newId } from "./elements.js";
import { openModal } from "./modal.js";
import { news, room } from "./state.js";
import { tell } from "./talk.js";
import { toast } from "./toasts.js";
import { forget } from "./unread.js";

const WARNING =
    "The present rehearsal is thrown away: every case, every message, and the date. " +
    "It cannot be brought back.";

/** @type {import("./modal.js").Modal | null} */
let modal = null;
const steps = el("ol", { class: "steps", "aria-label": "What has been done so far" });
const doing = el("p", { role: "status" });

/** Whether somebody here has it begin again, and how far what is played has got. */
export const beginning = { again: false, step: "" };

export function beginSituations() {
    byId("begin").addEventListener("click", open);
}

/**
 * Show how far a situation has got; done, what stands there is ready.
 * @param {{key: string, step: string, done: boolean}} about
 */
export function situationGoesOn({ key, step, done }) {
    if (!steps.childElementCount || steps.lastChild?.textContent !== step) {
        steps.append(el("li", {}, step));
    }
    const title = room.situations.find((/** @type {any} */ each) => each.key === key)?.title ?? key;
    doing.textContent = done ? step : `${title}: ${step}`;
    beginning.step = done ? "" : doing.textContent;
    news.dispatchEvent(new Event("bot"));
    if (!done) return;
    beginning.again = false;
    if (modal?.element.isConnected) finish(modal, step);
    else toast(step);
}

/** Note what the room says is being played, which may have ended while nobody listened. */
export function situationStands() {
    if (room.situation) situationGoesOn({ ...room.situation, done: false });
    else if (beginning.step) situationGoesOn({ key: "", step: "It is ready.", done: true });
}

function open() {
    modal = openModal("Start from…", { width: "640px" });
    if (beginning.step || (beginning.again && room.bot !== "running")) watch(modal);
    else choose(modal);
}

/** @param {import("./modal.js").Modal} shown */
function choose(shown) {
    const wrong = el("p", { class: "wrong", role: "alert", hidden: true });
    const radios = room.situations.map(choice);
    const start = el("button", { type: "submit", class: "danger" }, "Throw it away and start");
    const stay = el("button", { type: "button" }, "Keep this rehearsal");
    stay.addEventListener("click", shown.close);
    const form = el(
        "form",
        {},
        el("p", { class: "warning" }, el("strong", {}, "Warning. "), WARNING),
        el("fieldset", {}, el("legend", {}, "What to start from"), ...radios),
        wrong,
        el("p", { class: "ways" }, start, stay),
    );
    form.addEventListener("submit", async (/** @type {Event} */ event) => {
        event.preventDefault();
        const key = new FormData(form).get("situation");
        const answer = key ? await tell(`situations/${key}`, {}) : NOTHING;
        wrong.hidden = !answer.error;
        wrong.textContent = answer.error ? answer.says : "";
        if (!answer.error) begin(shown, answer.says);
    });
    shown.body.replaceChildren(form);
}

const NOTHING = { error: true, says: "Choose what to start from." };

/** @param {{key: string, title: string, says: string}} of */
function choice({ key, title, says }) {
    const about = newId();
    const radio = el("input", { type: "radio", name: "situation", value: key, "aria-describedby": about });
    const label = el("label", {}, radio, el("strong", {}, title));
    return el("div", { class: "choice" }, label, el("p", { id: about }, says));
}

/**
 * @param {import("./modal.js").Modal} shown
 * @param {string} says
 */
function begin(shown, says) {
    beginning.again = true;
    forget();
    steps.replaceChildren();
    doing.textContent = says;
    watch(shown);
    shown.title.focus();
}

/** @param {import("./modal.js").Modal} shown */
function watch(shown) {
    const wait = el("p", {}, "You may close this; it goes on.");
    const progress = el("progress", { "aria-label": "Being made ready" });
    shown.body.replaceChildren(doing, progress, steps, wait);
}

/**
 * @param {import("./modal.js").Modal} shown
 * @param {string} step
 */
function finish(shown, step) {
    const look = el("button", { type: "button", class: "primary" }, "Look at it");
    look.addEventListener("click", shown.close);
    shown.body.replaceChildren(el("p", { role: "status" }, step), steps, el("p", { class: "ways" }, look));
    look.focus();
}
