// @ts-check
/*
 * Which card hangs in which column, so that the order is kept and the sheet is no taller than
 * it must be.
 */

const STEP = 10; // pixels

/**
 * @param {number[]} heights of the cards, in their order
 * @param {number} most columns
 * @returns {number[][]} for each column, which cards
 */
export function columnsOf(heights, most) {
    let room = Math.max(...heights);
    while (filled(heights, room).length > most) room += STEP;
    return filled(heights, room);
}

/**
 * @param {number[]} heights
 * @param {number} room
 */
function filled(heights, room) {
    /** @type {number[][]} */
    const columns = [[]];
    let left = room;
    heights.forEach((height, at) => {
        if (height > left) {
            columns.push([]);
            left = room;
        }
        columns[columns.length - 1].push(at);
        left -= height;
    });
    return columns;
}
