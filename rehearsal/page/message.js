// @ts-check
/*
 * One message in a pane: who, when, its words, its card, its file, and what went wrong with it.
 *
 * It stays the same element for as long as it is shown.  Only what changed is drawn anew, so
 * that half-typed answers and the keyboard's place outlast whatever happens elsewhere.
 */

import { isNarrow } from "./appearance.js";
import { longDate, shortDate } from "./dates.js";
import { drawCard, withTyped } from "./drawing.js";
import { el, newId } from "./elements.js";
import { keepingFocus } from "./focus.js";
import { markup } from "./markdown.js";
import { offer } from "./offer.js";
import { press } from "./pressing.js";

/**
 * @typedef {object} Around the pane a message stands in
 * @property {string} place
 * @property {() => string} as
 * @property {() => Promise<void>} reload
 * @property {(it: any) => void} reply
 */

export class Message {
    /**
     * @param {any} it
     * @param {Around} around
     */
    constructor(it, around) {
        this.around = around;
        this.head = newId();
        this.element = el("article", { "aria-labelledby": this.head, tabindex: "-1" });
        this.trouble = el("p", { class: "wrong", hidden: true });
        this.isBusy = false;
        this.update(it);
    }

    /**
     * Draw what changed, if anything did.
     * @param {any} it
     */
    update(it) {
        const before = this.it;
        this.it = it;
        if (before && same(before, it)) return;
        const keepFocus = keepingFocus(this.element, this.element);
        if (!before || !same(before.card, it.card)) this.drawn = this.draw(it.card);
        this.wrong("");
        this.compose();
        keepFocus();
    }

    /** Draw the card for the width there is now, with what was typed in it. */
    redraw() {
        if (!this.drawn) return;
        const keepFocus = keepingFocus(this.element, this.element);
        this.drawn = this.draw(withTyped(this.it.card, this.drawn.typed()));
        this.compose();
        keepFocus();
    }

    compose() {
        const { it } = this;
        const kinds = ["message", it.from === "bot" ? "bot" : "person"];
        if (it.from === this.around.as()) kinds.push("own");
        if (it.thread && it.thread !== it.id) kinds.push("reply");
        const marked = this.element.classList.contains("marked");
        this.element.className = kinds.concat(marked ? ["marked"] : []).join(" ");
        this.element.replaceChildren(this.heading(), ...this.parts(), this.trouble);
    }

    heading() {
        const { name, on, edited, deleted } = this.it;
        return el(
            "div",
            { class: "by" },
            el("h3", { id: this.head }, name, el("span", { class: "unseen" }, `, ${longDate(on)}`)),
            el("time", { datetime: on, "aria-hidden": "true" }, shortDate(on)),
            edited && !deleted && el("span", { class: "edited" }, "Edited"),
        );
    }

    /** @returns {HTMLElement[]} */
    parts() {
        const { it } = this;
        if (it.deleted) return [el("p", { class: "gone" }, "This message has been deleted.")];
        const parts = [];
        if (it.text) parts.push(words(it));
        if (this.drawn) parts.push(el("div", { class: "card" }, this.drawn.element));
        if (it.file) parts.push(offer(it.file, this.shown()));
        if (it.thread === it.id) parts.push(this.answer());
        return parts;
    }

    /** @param {any} card */
    draw(card) {
        const pressed = (/** @type {any} */ it) => this.isBusy || press(this.shown(), it);
        return card ? drawCard(card, { narrow: isNarrow(), headingLevel: 4, pressed }) : null;
    }

    answer() {
        const button = el("button", { type: "button", class: "plain" }, "Reply");
        button.addEventListener("click", () => this.around.reply(this.it));
        return button;
    }

    /** @returns {import("./pressing.js").Shown} */
    shown() {
        const { around, it } = this;
        return {
            about: () => ({ as: around.as(), place: around.place, message: it.id }),
            busy: (busy) => this.busy(busy),
            wrong: (sentence) => this.wrong(sentence),
            reload: () => around.reload(),
            near: () => (this.element.isConnected ? this.element : null),
        };
    }

    /** @param {boolean} busy */
    busy(busy) {
        this.isBusy = busy;
        this.element.setAttribute("aria-busy", String(busy));
        for (const each of this.element.querySelectorAll("button:not(:disabled)")) {
            // Not "disabled", which would throw the keyboard off the button.
            if (busy) each.setAttribute("aria-disabled", "true");
            else each.removeAttribute("aria-disabled");
        }
    }

    /** @param {string} sentence */
    wrong(sentence) {
        this.trouble.hidden = !sentence;
        this.trouble.textContent = sentence;
    }
}

/** @param {any} it */
function words(it) {
    const shown = el("div", { class: "words" });
    if (it.from === "bot") shown.innerHTML = markup(it.text);
    else shown.textContent = it.text;
    return shown;
}

/**
 * Whether two read the same, whatever their numbers.
 * @param {any} one
 * @param {any} other
 */
function same(one, other) {
    const bare = (/** @type {any} */ it) => JSON.stringify(it, (key, value) => (key === "n" ? 0 : value));
    return bare(one) === bare(other);
}
