// @ts-check
/*
 * One chat or channel: its name, its messages, and where to write.
 *
 * Whoever looks decides what cards they see, so a pane is always somebody's.
 */

import { Compose } from "./compose.js";
import { el, newId } from "./elements.js";
import { change } from "./fragment.js";
import { Log } from "./log.js";
import { kindOf, personOf, titleOf } from "./state.js";
import { messagesIn, NoAnswer, tell } from "./talk.js";
import { seen } from "./unread.js";

export class Pane {
    /**
     * @param {any} place
     * @param {string} as
     */
    constructor(place, as) {
        this.place = place;
        this.as = place.person ?? (as || place.members[0]);
        this.title = titleOf(place);
        /** @type {Promise<void> | null} */
        this.loading = null;
        this.again = false;
        /** @type {Set<string>} */
        this.refreshed = new Set();
        const around = {
            place: place.id,
            as: () => this.as,
            reload: () => this.load(),
            reply: (/** @type {any} */ post) => this.compose.replyTo(post),
        };
        this.log = new Log(`Messages: ${this.title}`, around);
        this.compose = new Compose({
            place: place.id,
            title: this.title,
            writers: place.person ? [] : place.members,
            as: this.as,
            become: (who) => change(place.id, who),
            sent: () => this.load(),
        });
        this.trouble = el("p", { class: "wrong", role: "alert", hidden: true });
        this.heading = el("h2", { id: newId(), tabindex: "-1" }, this.title);
        this.element = this.made();
        document.addEventListener("visibilitychange", this.look);
    }

    made() {
        const close = el(
            "button",
            { type: "button", class: "plain", "aria-label": `Close ${this.title}` },
            "Close",
        );
        close.addEventListener("click", () => change(this.place.id, null));
        return el(
            "section",
            { class: "pane", "aria-labelledby": this.heading.id, "data-place": this.place.id },
            el(
                "div",
                { class: "pane-head" },
                el("div", {}, this.heading, el("p", { class: "about" }, this.about())),
                close,
            ),
            this.log.element,
            this.log.below,
            this.trouble,
            this.compose.element,
        );
    }

    about() {
        const person = personOf(this.place.person);
        if (!person) return kindOf(this.place);
        const parts = [person.roles, person.agency, person.guest ? "Guest" : ""];
        return parts.filter(Boolean).join(", ");
    }

    /** Ask what stands here now; questions that come meanwhile share one more. */
    async load() {
        this.again = true;
        this.loading ??= this.loadUntilDone();
        await this.loading;
    }

    async loadUntilDone() {
        try {
            while (this.again) {
                this.again = false;
                await this.loadOnce();
            }
        } finally {
            this.loading = null;
        }
    }

    async loadOnce() {
        try {
            this.messages = await messagesIn(this.place.id, this.as);
        } catch (problem) {
            if (!(problem instanceof NoAnswer)) throw problem;
            this.trouble.hidden = false;
            this.trouble.textContent = problem.message;
            return;
        }
        this.trouble.hidden = true;
        this.log.show(this.messages);
        this.look();
        await Promise.all(this.messages.filter((each) => each.refreshes).map(this.refresh));
    }

    /** Note that what stands here has been seen, if anybody can see it. */
    look = () => {
        if (this.messages && !document.hidden) seen(this.place.id, this.messages);
    };

    /** Refresh a card as this person's client does, once for each time it is posted or changed. */
    refresh = async (/** @type {any} */ { id, n }) => {
        const key = `${id} ${n}`;
        if (this.refreshed.has(key)) return;
        this.refreshed.add(key);
        await tell("refresh", { as: this.as, place: this.place.id, message: id });
        this.again = true;
    };

    close() {
        document.removeEventListener("visibilitychange", this.look);
        this.element.remove();
    }
}
