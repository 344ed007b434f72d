// @ts-check
/*
 * Which panes are open, kept in the address's fragment: a reload and a link keep them.
 *
 * "#open=PLACE!PERSON&open=PLACE&message=ID"; the person is who reads and writes there, where
 * that is not plain from the place.
 */

/**
 * @typedef {object} Open
 * @property {string} place
 * @property {string} as
 */

/** @returns {Open[]} */
export function opened() {
    return fields()
        .getAll("open")
        .map((each) => {
            const [place, as = ""] = each.split("!");
            return { place, as };
        });
}

/** Return the message that is to be shown and marked, or an empty string. */
export function marked() {
    return fields().get("message") ?? "";
}

/**
 * Return the fragment that opens these.
 * @param {Open[]} panes
 * @param {string} [message]
 */
export function fragmentOf(panes, message = "") {
    const made = new URLSearchParams();
    for (const { place, as } of panes) made.append("open", as ? `${place}!${as}` : place);
    if (message) made.set("message", message);
    return `#${made}`;
}

/**
 * Open these and no others.
 * @param {Open[]} panes
 * @param {string} [message]
 */
export function go(panes, message = "") {
    const fragment = fragmentOf(panes, message);
    if (location.hash === fragment) window.dispatchEvent(new Event("hashchange"));
    else location.hash = fragment;
}

/**
 * Open one more, beside those that are open.
 * @param {string} place
 * @param {string} [message]
 */
export function goBeside(place, message = "") {
    const panes = opened();
    const isOpen = panes.some((each) => each.place === place);
    go(isOpen ? panes : [...panes, { place, as: "" }], message);
}

/**
 * Change who reads and writes in a pane, or close it (`as` null), without a step back to it.
 * @param {string} place
 * @param {string | null} as
 */
export function change(place, as) {
    const panes = opened().filter((each) => as !== null || each.place !== place);
    const changed = panes.map((each) => (each.place === place ? { place, as: as ?? "" } : each));
    history.replaceState(null, "", fragmentOf(changed));
    window.dispatchEvent(new Event("hashchange"));
}

function fields() {
    return new URLSearchParams(location.hash.slice(1));
}
