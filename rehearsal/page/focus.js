// @ts-check
/*
 * Keeping the keyboard's place when what it stood on is drawn anew.
 */

const STOPS = "button, input, select, textarea, a[href], [tabindex='0']";

/**
 * Note where the focus stands, and return what puts it back there or as near as can be.
 * @param {HTMLElement} within
 * @param {HTMLElement} otherwise where to, if nothing there can be stopped at any more
 * @returns {() => void}
 */
export function keepingFocus(within, otherwise) {
    const at = document.activeElement;
    if (!at || !within.contains(at)) return () => {};
    const place = stops(within).indexOf(/** @type {HTMLElement} */ (at));
    const name = nameOf(at);
    return () => {
        const now = stops(within);
        const same = now.find((each) => nameOf(each) === name);
        const target = same ?? now[Math.min(Math.max(place, 0), now.length - 1)] ?? otherwise;
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: "nearest" });
    };
}

/** @param {HTMLElement} within */
function stops(within) {
    const all = /** @type {HTMLElement[]} */ ([...within.querySelectorAll(STOPS)]);
    return all.filter((each) => !each.matches(":disabled, [tabindex='-1']") && each.offsetParent);
}

/** @param {Element} each */
function nameOf(each) {
    const labels = /** @type {any} */ (each).labels ?? [];
    const label = [...labels].map((one) => one.textContent).join(" ");
    return `${each.tagName} ${each.getAttribute("aria-label") ?? ""} ${label || each.textContent}`;
}
