// @ts-check
/*
 * A file in a message: one that the bot asks to send, or one that it has sent.
 */

import { el } from "./elements.js";
import { consent } from "./pressing.js";

/**
 * @param {{state: "asked" | "given", name: string, says: string, size: number | null, url: string | null}} file
 * @param {import("./pressing.js").Shown} shown
 */
export function offer(file, shown) {
    const about = el(
        "p",
        { class: "file-name" },
        el("strong", {}, file.name),
        file.size ? ` ${sizeInWords(file.size)}` : "",
    );
    const says = file.says && el("p", {}, file.says);
    const ways = file.state === "asked" ? asking(shown) : [opening(file)];
    return el("div", { class: "file" }, about, says, el("p", { class: "ways" }, ...ways));
}

/** @param {import("./pressing.js").Shown} shown */
function asking(shown) {
    return [
        ["Allow", true, "primary"],
        ["Decline", false, ""],
    ].map(([title, accept, kind]) => {
        const button = el("button", { type: "button", class: kind }, String(title));
        button.addEventListener("click", () => {
            if (button.getAttribute("aria-disabled") !== "true") consent(shown, accept === true);
        });
        return button;
    });
}

/** @param {{name: string, url: string | null}} file */
function opening({ name, url }) {
    if (!url) return "It is in your files.";
    return el("a", { href: url, download: name, target: "_blank", rel: "noopener" }, `Open ${name}`);
}

/** @param {number} bytes */
function sizeInWords(bytes) {
    return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
