// @ts-check
/*
 * Hearing from the room what happens, and noticing when it is away.
 *
 * An event says that something changed, never all of what; so whoever connects again asks for
 * everything, and nothing is lost meanwhile.
 */

const AGAIN = 1_000;

/**
 * @typedef {object} Ears
 * @property {() => void} there it answers: the first time, and each time again
 * @property {() => void} away it does not answer; it is tried again by itself
 * @property {(about: any) => void} touched
 * @property {(about: any) => void} clock
 * @property {(about: any) => void} bot
 * @property {(about: any) => void} situation
 */

/** @param {Ears} ears */
export function hear(ears) {
    const source = new EventSource("/room/events");
    source.addEventListener("open", () => ears.there());
    source.addEventListener("error", () => {
        ears.away();
        if (source.readyState === EventSource.CLOSED) setTimeout(() => hear(ears), AGAIN);
    });
    for (const name of /** @type {const} */ (["touched", "clock", "bot", "situation"])) {
        source.addEventListener(name, (event) => ears[name](JSON.parse(event.data)));
    }
    window.addEventListener("pagehide", () => source.close(), { once: true });
}
