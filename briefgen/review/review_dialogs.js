// One dialog for everything that asks for words: it is filled with fields, and gives what was put into them.
import { element } from './source_panel.js';

const find = selector => document.querySelector(selector);
const dialog = find('#dialog');
let given = null;

find('#dialog form').addEventListener('submit', event => {
  event.preventDefault();
  const wrong = given?.(Object.fromEntries(new FormData(event.target)));
  find('#dialog-wrong').textContent = wrong ?? '';
  if (!wrong) dialog.close();
});
find('#dialog-cancel').addEventListener('click', () => dialog.close());
// Enter saves, also from a list of choices, and from a field of several lines with Control; Escape is the browser's own.
dialog.addEventListener('keydown', event => {
  event.stopPropagation();
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || event.target.tagName === 'SELECT')) return;
  event.preventDefault();
  if (given) find('#dialog form').requestSubmit();
});

// Asks; `take` gets what was put in, and says what is wrong with it, if anything.
export function ask(title, fields, take, save = 'Save') {
  find('#dialog-title').textContent = title;
  find('#dialog-wrong').textContent = '';
  find('#fields').replaceChildren(...fields);
  find('#dialog-save').textContent = save;
  find('#dialog-save').hidden = !take;
  find('#dialog-cancel').textContent = take ? 'Cancel' : 'Close';
  given = take;
  dialog.showModal();
  const first = find('#fields').querySelector('input, textarea, select') ?? find('#dialog-cancel');
  first.focus();
  first.select?.();
}

export const isOpen = () => dialog.open;

export function field(name, label, value = '', properties = {}) {
  const { lines, ...rest } = properties;
  const input = element(lines ? 'textarea' : 'input', { name, id: `field-${name}`, value, ...rest });
  if (!lines && !rest.type) input.type = 'text';
  input.autocomplete = 'off';
  return element('p', {}, element('label', { htmlFor: input.id, textContent: label }), input);
}

export function choice(name, label, options, value) {
  const select = element('select', { name, id: `field-${name}` }, ...options.map(([key, words]) => element('option', { value: key, textContent: words })));
  if (value !== undefined) select.value = value;
  return element('p', {}, element('label', { htmlFor: select.id, textContent: label }), select);
}

export function words(text, className = '') {
  return element('p', { className, textContent: text, dir: 'auto' });
}

// Who speaks: an actor of the brief, a name of one's own, or nobody.
export function speakerFields(actors, speaker) {
  const known = actors.includes(speaker) ? `actor ${speaker}` : speaker ? 'own' : 'nobody';
  const options = [...actors.map(name => [`actor ${name}`, name]), ['own', 'Another name, below'], ['nobody', 'Nobody who can be named']];
  const who = choice('who', 'Speaker', options, known);
  const name = field('name', 'Another name', known === 'own' ? speaker : '');
  const [select, input] = [who.lastElementChild, name.lastElementChild];
  // Of the two the one that was touched last counts.
  input.addEventListener('input', () => {
    if (input.value.trim()) select.value = 'own';
  });
  select.addEventListener('change', () => {
    if (select.value !== 'own') input.value = '';
  });
  return [who, name];
}

export function speakerOf(given) {
  if (given.who === 'own') return given.name.trim() ? { kind: 'own', name: given.name } : null;
  if (given.who === 'nobody') return { kind: 'nobody' };
  return { kind: 'actor', name: given.who.slice('actor '.length) };
}

const KEYS = [
  ['j', 'k', 'next and previous item (also the arrows)'],
  ['a', 'accept, and go on'],
  ['x', 'drop; put back what was left out'],
  ['e', 'edit: print fewer words; mark a question answered'],
  ['s', 'speaker'],
  ['m', 'move to a place; Alt and an arrow moves by one'],
  ['b', 'say it in the bottom line, or no more'],
  ['u', 'U', 'undo, redo'],
  ['/', 'search; Enter goes to the next'],
  ['n', 'what was found and is not printed'],
  ['v', 'choose sentences in the source: arrows move, Shift and arrows extend, Enter takes them'],
  ['i', 'make an item of what is chosen in the source'],
  ['o', 'a line of your own'],
  ['t', 'title, marking, notes, recommendation, and who you are'],
  ['p', 'the page, or the source again'],
  ['g', 'sign off'],
  ['?', 'this help'],
];

export function help(single, toggle) {
  const list = element('dl', {}, ...KEYS.flatMap(row => [element('dt', {}, ...row.slice(0, -1).flatMap((key, at) => [at ? ' ' : '', element('kbd', { textContent: key })])), element('dd', { textContent: row[row.length - 1] })]));
  const box = element('input', { type: 'checkbox', checked: single, id: 'single' });
  box.addEventListener('change', () => toggle(box.checked));
  const label = element('label', { className: 'inline', htmlFor: 'single', textContent: ' Single keys work' });
  ask('Keys', [element('p', {}, box, label), list], null);
}
