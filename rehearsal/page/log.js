// @ts-check
/*
 * The messages of one pane, oldest first; in a channel each thread under the post that began it.
 *
 * What is there already is never moved about, which would take the keyboard's place from it and
 * have it read out again.
 */

import { longDate } from "./dates.js";
import { el } from "./elements.js";
import { Message } from "./message.js";

const NEAR = 80;

export class Log {
    /**
     * @param {string} label
     * @param {import("./message.js").Around} around
     */
    constructor(label, around) {
        this.around = around;
        /** @type {Map<string, Message>} */
        this.messages = new Map();
        /** @type {Map<string, HTMLElement>} */
        this.days = new Map();
        this.below = el("button", { type: "button", class: "below", hidden: true }, "New messages");
        this.below.addEventListener("click", () => this.toEnd());
        this.element = el("div", {
            class: "log",
            role: "log",
            tabindex: "0",
            "aria-label": label,
            "aria-live": "off",
        });
        this.stays = true;
        this.size = "";
        this.element.addEventListener("scroll", () => {
            if (this.size === this.sizeNow()) this.stays = this.atEnd();
            if (this.stays) this.below.hidden = true;
        });
        // Whoever reads the end goes on reading it when the pane gets narrower or lower.
        new ResizeObserver(() => {
            this.size = this.sizeNow();
            if (this.stays) this.toEnd();
        }).observe(this.element);
    }

    /**
     * Show these.
     * @param {any[]} messages
     */
    show(messages) {
        const first = this.messages.size === 0;
        const stays = first || this.atEnd();
        const news = messages.some((each) => !this.messages.has(each.id));
        this.lay(inThreads(messages));
        if (stays) this.toEnd();
        else if (news) this.below.hidden = false;
        // What was there from the start is not read out; what comes later is.
        requestAnimationFrame(() => this.element.setAttribute("aria-live", "polite"));
    }

    /** Draw every card again, since there is another width. */
    redraw() {
        for (const each of this.messages.values()) each.redraw();
    }

    /**
     * Scroll to a message, mark it, and put the focus on it.
     * @param {string} id
     */
    mark(id) {
        for (const [key, { element }] of this.messages) {
            element.classList.toggle("marked", key === id);
        }
        const found = this.messages.get(id)?.element;
        found?.scrollIntoView({ block: "start" });
        found?.focus({ preventScroll: true });
        return Boolean(found);
    }

    /** @param {any[]} messages */
    lay(messages) {
        const wanted = [...this.nodes(messages)];
        const keep = new Set(wanted);
        for (const child of [...this.element.children]) if (!keep.has(child)) child.remove();
        wanted.forEach((node, at) => {
            const there = this.element.children[at];
            if (there !== node) this.element.insertBefore(node, there ?? null);
        });
        const ids = new Set(messages.map((each) => each.id));
        for (const id of [...this.messages.keys()]) if (!ids.has(id)) this.messages.delete(id);
    }

    /**
     * @param {any[]} messages
     * @returns {Generator<HTMLElement>}
     */
    *nodes(messages) {
        let day = "";
        for (const it of messages) {
            const isReply = it.thread && it.thread !== it.id;
            if (!isReply && it.on !== day) yield this.day((day = it.on), it.id);
            const shown = this.messages.get(it.id) ?? new Message(it, this.around);
            this.messages.set(it.id, shown);
            shown.update(it);
            yield shown.element;
        }
        if (!messages.length) yield this.day("", "");
    }

    /**
     * Return the line that says which day it was, above the first message of it.
     * @param {string} on
     * @param {string} first
     */
    day(on, first) {
        const words = on ? longDate(on) : "Nothing has been said here yet.";
        const made = this.days.get(first) ?? el("p", { class: "day" }, words);
        this.days.set(first, made);
        return made;
    }

    sizeNow() {
        return `${this.element.clientWidth} ${this.element.clientHeight}`;
    }

    atEnd() {
        const { scrollHeight, scrollTop, clientHeight } = this.element;
        return scrollHeight - scrollTop - clientHeight < NEAR;
    }

    toEnd() {
        this.element.scrollTop = this.element.scrollHeight;
        this.below.hidden = true;
    }
}

/**
 * Put each reply after the last of its thread.
 * @param {any[]} messages
 */
function inThreads(messages) {
    const begun = new Map(messages.map((each, at) => [each.id, at]));
    const place = (/** @type {any} */ each) => begun.get(each.thread) ?? begun.get(each.id) ?? 0;
    return [...messages].sort((one, other) => place(one) - place(other));
}
