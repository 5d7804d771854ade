// The two globals of the Preact WebJar, as a module.
export const { h, render, Component } = globalThis.preact;
export const { useState, useEffect, useLayoutEffect, useRef } = globalThis.preactHooks;

/** The drum of the logo, drawn inline so that it can beat. */
export function Drum({ beating }) {
  const studs = [[6.5, 15.8], [11, 17.8], [16, 18.5], [21, 17.8], [25.5, 15.8]];
  return h('svg', { class: beating ? 'drum beating' : 'drum', viewBox: '0 0 32 32', 'aria-hidden': 'true' },
    h('path', { class: 'drum-body', d: 'M5 11c-1.3 3.5-1.3 9 0 12.5C7 26 11.3 27.5 16 27.5s9-1.5 11-4c1.3-3.5 1.3-9 0-12.5z' }),
    h('ellipse', { class: 'drum-skin', cx: 16, cy: 11, rx: 11, ry: 4.5 }),
    studs.map(([cx, cy]) => h('circle', { class: 'drum-stud', cx, cy, r: 1 })),
    h('path', { class: 'stick stick-left', d: 'M8 3l6.5 7.5' }),
    h('path', { class: 'stick stick-right', d: 'M24 3l-6.5 7.5' }));
}

const HUES = [14, 38, 92, 152, 190, 214, 262, 318];

/** A round with the first character of a name, always in the same colour for the same id. */
export function Avatar({ id, name }) {
  const sum = [...id].reduce((total, letter) => total + letter.codePointAt(0), 0);
  return h('span', { class: `avatar hue-${HUES[sum % HUES.length]}`, 'aria-hidden': 'true' }, [...name][0]);
}
