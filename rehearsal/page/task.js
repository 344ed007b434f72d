// @ts-check
/*
 * A dialog that a card opened, as Teams shows it: a card of its own, over everything.
 *
 * A button in it is answered with the next card, with a sentence, or by closing it.
 */

import { isNarrow } from "./appearance.js";
import { drawCard } from "./drawing.js";
import { el } from "./elements.js";
import { openModal } from "./modal.js";
import { tell } from "./talk.js";
import { toast } from "./toasts.js";

const WIDTHS = { small: "360px", medium: "600px", large: "900px" };

/**
 * @param {import("./pressing.js").Shown} shown the message whose card opened it
 * @param {import("./talk.js").Dialog} dialog
 */
export function openTask(shown, dialog) {
    const modal = openModal(dialog.title ?? "", { width: widthOf(dialog), back: shown.near });
    const wrong = el("p", { class: "wrong", role: "alert", hidden: true });
    const told = el("p", { class: "told", role: "status" });
    const place = el("div", { class: "card" });
    modal.body.append(place, wrong, told);
    const state = { waiting: false };

    /** @param {import("./talk.js").Dialog} next */
    function show(next) {
        modal.title.textContent = next.title ?? modal.title.textContent;
        const how = { narrow: isNarrow(), headingLevel: 3, pressed: submit };
        place.replaceChildren(drawCard(next.card, how).element);
    }

    /** @param {import("./drawing.js").Pressed} pressed */
    async function submit({ data }) {
        if (state.waiting) return;
        wait(true);
        const result = await tell("dialog", { ...shown.about(), data });
        wait(false);
        if (modal.element.isConnected) answer(result);
        else if (result.says) toast(result.says, { wrong: result.error });
        await shown.reload();
    }

    /** @param {boolean} waiting */
    function wait(waiting) {
        state.waiting = waiting;
        place.setAttribute("aria-busy", String(waiting));
        for (const each of place.querySelectorAll("button")) {
            each.setAttribute("aria-disabled", String(waiting));
        }
    }

    /** @param {import("./talk.js").Result} result */
    function answer({ says, error, dialog: next }) {
        wrong.hidden = !error;
        wrong.textContent = error ? says : "";
        if (error) return;
        if (!next) {
            modal.close();
            if (says) toast(says);
            return;
        }
        told.textContent = says;
        show(next);
        modal.title.focus();
    }

    show(dialog);
}

/** @param {import("./talk.js").Dialog} dialog */
function widthOf({ width }) {
    if (typeof width === "number") return `${width}px`;
    return WIDTHS[/** @type {keyof typeof WIDTHS} */ (width)] ?? WIDTHS.medium;
}
