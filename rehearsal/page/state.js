// @ts-check
/*
 * What the room last told of itself: the date, the people, the places, the situations.
 *
 * Everybody who shows a part of it listens to `news`; nobody keeps a copy.
 */

import { ask } from "./talk.js";

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {string} name
 * @property {string} roles
 * @property {string} known_as
 * @property {string} agency
 * @property {boolean} guest
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {"personal" | "channel" | "groupChat"} kind
 * @property {string} [privacy]
 * @property {string} name
 * @property {string} team
 * @property {string | null} person
 * @property {string[]} members
 * @property {number} last
 */

/** "state" when all is new, "clock" and "bot" when one of these is, "width" when cards narrow. */
export const news = new EventTarget();

/** @type {any} */
export const room = { name: "", people: [], places: [], situations: [], moved: null };

/** Ask for everything again. */
export async function load() {
    Object.assign(room, await ask("state"));
    news.dispatchEvent(new Event("state"));
}

/**
 * Put a part of it that an event told.
 * @param {string} event
 * @param {any} part
 */
export function put(event, part) {
    Object.assign(room, part);
    news.dispatchEvent(new Event(event));
}

/**
 * @param {string | null} id
 * @returns {Person | undefined}
 */
export function personOf(id) {
    return room.people.find((/** @type {Person} */ each) => each.id === id);
}

/**
 * @param {string} id
 * @returns {Place | undefined}
 */
export function placeOf(id) {
    return room.places.find((/** @type {Place} */ each) => each.id === id);
}

/**
 * Return what a place is called where several are listed.
 * @param {Place} place
 */
export function titleOf(place) {
    if (place.kind === "personal") return personOf(place.person)?.name ?? place.name;
    if (place.kind === "channel") return place.name;
    return place.name === "group" ? "Everybody" : place.name;
}

/**
 * Return what kind of place it is, in words.
 * @param {Place} place
 */
export function kindOf(place) {
    if (place.kind === "personal") return "Chat with Quorate";
    if (place.kind === "groupChat") return "Group chat";
    const privacy = place.privacy ?? "standard";
    const kind = privacy === "standard" ? "Channel" : `${privacy} channel`;
    return `${kind[0].toUpperCase()}${kind.slice(1)} of ${place.team}`;
}
