// @ts-check
/*
 * Writing a message: Enter sends it, Shift and Enter begins a new line.
 *
 * In a channel or group one says as whom; in a channel, also under which post.
 */

import { el, newId } from "./elements.js";
import { personOf } from "./state.js";
import { tell } from "./talk.js";

/**
 * @typedef {object} Writing
 * @property {string} place
 * @property {string} title
 * @property {string[]} writers who may write here
 * @property {string} as
 * @property {(as: string) => void} become
 * @property {() => Promise<void>} sent
 */

export class Compose {
    /** @param {Writing} writing */
    constructor(writing) {
        this.writing = writing;
        this.thread = "";
        this.sending = false;
        const box = newId();
        this.box = el("textarea", { id: box, rows: "1", placeholder: "Type a message" });
        this.send = el("button", { type: "submit", class: "primary" }, "Send");
        this.trouble = el("p", { class: "wrong", role: "alert", hidden: true });
        this.under = el("p", { class: "under", hidden: true });
        this.element = el(
            "form",
            { class: "compose" },
            writing.writers.length > 1 && this.whom(),
            this.under,
            el("label", { for: box, class: "unseen" }, `Message in ${writing.title}`),
            el("div", { class: "line" }, this.box, this.send),
            this.trouble,
        );
        this.element.addEventListener("submit", (/** @type {Event} */ event) => {
            event.preventDefault();
            this.say();
        });
        this.box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            this.say();
        });
        this.box.addEventListener("input", () => this.fit());
    }

    whom() {
        const id = newId();
        const { writers, as, become } = this.writing;
        const options = writers.map((each) => {
            const person = personOf(each);
            return el("option", { value: each }, person?.known_as ?? person?.name ?? each);
        });
        const select = el("select", { id }, ...options);
        select.value = as;
        select.addEventListener("change", () => become(select.value));
        return el("p", { class: "whom" }, el("label", { for: id }, "Write as"), select);
    }

    /**
     * Write under a post from now on; null ends it.
     * @param {{id: string, name: string} | null} post
     */
    replyTo(post) {
        this.thread = post?.id ?? "";
        this.under.hidden = !post;
        const end = el("button", { type: "button", class: "plain" }, "Write a new post instead");
        end.addEventListener("click", () => this.replyTo(null));
        this.under.replaceChildren(`Replying under the post by ${post?.name ?? ""}. `, end);
        this.box.focus();
    }

    async say() {
        const text = this.box.value.trim();
        if (!text || this.sending) return;
        this.wait(true);
        const { place, as, sent } = this.writing;
        const result = await tell("say", { as, place, text, thread: this.thread });
        this.wait(false);
        this.trouble.hidden = !result.error;
        this.trouble.textContent = result.error ? result.says : "";
        // What the bot did not hear stands in the chat all the same.
        if (!result.refused) this.box.value = "";
        this.fit();
        await sent();
    }

    /** @param {boolean} sending */
    wait(sending) {
        this.sending = sending;
        this.send.setAttribute("aria-disabled", String(sending));
    }

    /** Let the box grow with what is in it, so far. */
    fit() {
        this.box.style.height = "auto";
        this.box.style.height = `${Math.min(this.box.scrollHeight + 2, 160)}px`;
    }
}
