// The review: what is asked of the server, one change after the other; keys; and what is shown beside the brief.
import { SourcePanel, element } from './source_panel.js';
import { ItemList, PARTS } from './item_list.js';
import { ask, choice, field, help, isOpen, speakerFields, speakerOf, words } from './review_dialogs.js';

const find = selector => document.querySelector(selector);
const say = sentence => {
  find('#state').textContent = sentence;
};
const panel = new SourcePanel(say);
const list = new ItemList(find('#items'), { choose, act, move: (item, to) => post([{ do: 'move', item: item.key, to }], `${item.address} is moved.`) });
let about;
let number = 0;
let state = null;
let waiting = Promise.resolve();
let steps = 0; // changes that are on their way
let single = true; // keys without Control or Alt work
let gone = false;
const me = { by: null, at: null };

function complain(sentence) {
  find('#errors').replaceChildren(...(sentence ? [element('p', { textContent: sentence })] : []));
}

async function get(what) {
  const answer = await fetch(what, { headers: { Accept: 'application/json' } });
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error ?? answer.statusText);
  return found;
}

// One change after the other, each on the version that the last one made; where they are a function, it is asked when its turn has come.
function post(asked, told, more = {}) {
  steps += 1;
  const began = performance.now();
  const on = number;
  waiting = waiting
    .then(async () => {
      const entries = typeof asked === 'function' ? asked() : asked;
      if (!entries) return state;
      const signed = entries.map(entry => ({ by: me.by, at: me.at, ...entry }));
      const answer = await fetch(`brief/${on}/edits`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ version: state.version, entries: signed, ...more }),
      });
      const found = await answer.json();
      if (answer.ok) {
        complain('');
        show(found);
        if (told) say(told);
        document.body.dataset.step = Math.round(performance.now() - began);
        return found;
      }
      if (found.state) show(found.state);
      complain(found.error);
      return null;
    })
    .catch(error => {
      complain(gone ? 'The review has ended: this change was not kept. Every step before it is.' : `This change was not kept: ${error.message}. Every step before it is.`);
      return null;
    })
    .finally(() => {
      steps -= 1;
      document.body.dataset.steps = steps;
    });
  document.body.dataset.steps = steps;
  return waiting;
}

function show(found) {
  const before = list.order.indexOf(list.current);
  state = found;
  list.update(found);
  if (!list.current && list.order.length) choose(list.order[Math.min(Math.max(before, 0), list.order.length - 1)], hasFocus());
  else list.choose(list.current, false);
  panel.others = state.items;
  find('#title').textContent = state.head.title;
  find('#progress').max = Math.max(state.total, 1);
  find('#progress').value = state.reviewed;
  find('#count').textContent = `${state.reviewed} of ${state.total} reviewed`;
  find('[data-do=undo]').disabled = !state.can_undo;
  find('[data-do=redo]').disabled = !state.can_redo;
  const { signed_off: signed } = state;
  find('#signed').hidden = !signed;
  find('#signed').textContent = signed ? `Checked by ${signed.by}${signed.at ? ` on ${signed.at}` : ''}; ${signed.changed} changed` : '';
  if (found.gone.length) complain(found.gone.join(' '));
  document.body.dataset.version = state.version;
  const option = find('#briefs').options[number];
  if (option) option.textContent = nameOf({ ...state, title: state.head.title });
  if (view() === 'page') showPage();
}

// Whether the keyboard is in the list, or nowhere.
const hasFocus = () => document.activeElement === document.body || find('#items').contains(document.activeElement);

function choose(key, focus = true) {
  if (!key) return;
  const changed = key !== list.current;
  list.choose(key, focus);
  const item = list.items.get(key);
  if (changed && item) panel.show(item, state.items);
}

const current = () => list.items?.get(list.current);

function go(by) {
  choose(list.neighbour(by));
  const item = current();
  if (item) say(`${item.address || 'Left out'}${item.reviewed ? ', reviewed' : ''}. ${list.order.indexOf(item.key) + 1} of ${list.order.length}.`);
}

const sideways = item => state.items.filter(other => other.part === item.part).length;

const acts = {
  accept(item) {
    if (!item.address) return;
    post([{ do: 'accept', item: item.key }], `${item.address} is accepted.`);
    go(1);
  },
  drop(item) {
    if (!item.address) return acts.restore(item);
    const next = list.neighbour(1, item.key) === item.key ? list.neighbour(-1, item.key) : list.neighbour(1, item.key);
    post([{ do: 'drop', item: item.key }], `${item.address} is left out.`);
    choose(next);
  },
  restore(item) {
    post([{ do: 'restore', item: item.key }], 'It is back.').then(() => choose(item.key));
  },
  edit(item) {
    if (!item.address || item.part === 'disagreements' || item.part === 'actors') return;
    if (item.part === 'open_questions') return acts.answer(item);
    const own = item.changes.some(change => change.kind === 'own');
    const about = own ? 'Your own words.' : 'Leave words out: what stays must stand in the evidence. […] stands for what is left out between two pieces.';
    ask(`Edit ${item.address}`, [words(about), field('text', 'Words', item.text, { lines: true, required: true }), field('why', 'Why (may stay empty)')], given => {
      post([{ do: 'shorten', item: item.key, text: given.text, why: given.why || null }], `${item.address} is changed.`).then(back);
    });
  },
  answer(item) {
    const chosen = panel.chosen();
    const fields = [words(item.text), field('words', 'Answer, in your words (may stay empty)'), field('why', 'Why (may stay empty)')];
    if (chosen) fields.splice(1, 0, words(`With the passage chosen: ${panel.wordsOf(chosen).slice(0, 600)}`, 'passage'));
    ask(`${item.address} is answered`, fields, given => {
      const passage = chosen ? { ...chosen, sha256: '', text: '' } : null;
      post([{ do: 'answer', item: item.key, words: given.words || null, passage, why: given.why || null }], `${item.address} is answered.`).then(back);
    });
  },
  speaker(item) {
    if (!item.address || !item.speaks) return;
    ask(`Speaker of ${item.address}`, [words(item.text, 'passage'), ...speakerFields(actors(), item.speaker ?? ''), field('why', 'Why (may stay empty)')], given => {
      const speaker = speakerOf(given);
      if (!speaker) return 'Give the name.';
      post([{ do: 'speaker', item: item.key, speaker, why: given.why || null }], `The speaker of ${item.address} is changed.`).then(back);
      return null;
    });
  },
  move(item) {
    if (!item.address) return;
    const most = sideways(item);
    ask(`Move ${item.address}`, [field('to', `Place, from 1 to ${most}`, item.place, { type: 'number', min: 1, max: most, required: true })], given => {
      post([{ do: 'move', item: item.key, to: Number(given.to) }], `${item.address} is moved.`).then(back);
    });
  },
  up: item => shift(item, -1),
  down: item => shift(item, 1),
  lead(item) {
    if (!item.address || (item.part !== 'key_points' && item.part !== 'open_questions')) return;
    const said = state.items.filter(other => other.part === 'bottom_line');
    const saying = line => state.items.find(other => (other.part === 'key_points' && other.text === line.text) || (other.part === 'open_questions' && `Still open: ${other.text}` === line.text));
    const keys = said.map(saying).filter(Boolean).map(other => other.key);
    const items = keys.includes(item.key) ? keys.filter(key => key !== item.key) : [...keys, item.key];
    post([{ do: 'lead', items }], keys.includes(item.key) ? `${item.address} is no more in the bottom line.` : `${item.address} is in the bottom line.`);
  },
};

function shift(item, by) {
  if (!item.address) return;
  const entries = () => {
    const now = list.items.get(item.key);
    const to = now.place + by;
    return to < 1 || to > sideways(now) ? null : [{ do: 'move', item: item.key, to }];
  };
  post(entries, `${item.address} is moved by one.`).then(back);
}

function act(name, item) {
  acts[name](item);
}

const back = () => {
  list.choose(list.current, !isOpen());
};
const actors = () => state.items.filter(item => item.part === 'actors').map(item => item.text);

const tools = {
  undo: () => state.can_undo && post([], 'Taken back.', { undo: true }).then(back),
  redo: () => state.can_redo && post([], 'Made again.', { redo: true }).then(back),
  help: () => help(single, on => (single = on)),
  pick() {
    setView('source');
    panel.pick();
  },
  make() {
    const chosen = panel.chosen();
    if (!chosen) return say('Choose words in the source first: with the mouse, or sentences with v.');
    const fields = [
      words(panel.wordsOf(chosen).slice(0, 2000), 'passage'),
      choice('part', 'Make of it', [['key_points', 'a key point'], ['quotes', 'a quotation'], ['open_questions', 'an open question']]),
      ...speakerFields(actors(), ''),
      field('question', 'Of a question: how you put it (the passage itself if empty)'),
    ];
    ask('Make an item of it', fields, given => {
      const speaker = speakerOf(given);
      if (!speaker) return 'Give the name.';
      const entry = { do: 'add', part: given.part, passage: { ...chosen, sha256: '', text: '' }, speaker: speaker.kind === 'nobody' ? null : speaker };
      if (given.part === 'open_questions' && given.question.trim()) entry.question = given.question;
      post([entry], 'It is added.').then(found => {
        if (found) showLast(given.part);
      });
      return null;
    }, 'Add');
  },
  own() {
    const fields = [choice('part', 'Where', [['key_points', 'a key point'], ['open_questions', 'an open question'], ['bottom_line', 'the bottom line']]), field('text', 'Your words', '', { lines: true, required: true })];
    ask('A line of your own', fields, given => {
      post([{ do: 'own', part: given.part, text: given.text }], 'It is added, as yours.').then(found => {
        if (found) showLast(given.part);
      });
    }, 'Add');
  },
  head() {
    const { head } = state;
    const fields = [
      field('title', 'Title', head.title, { required: true }),
      field('marking', 'Marking', head.marking ?? ''),
      field('audience', 'For', head.audience ?? ''),
      field('author', 'From', head.author ?? ''),
      field('date', 'Date', head.date ?? '', { type: 'date' }),
      field('recommendation', 'Recommendation (Markdown)', head.recommendation ?? '', { lines: true }),
      field('notes', 'Notes (Markdown)', head.notes ?? '', { lines: true }),
      field('by', 'Who you are: stands with your edits', me.by ?? ''),
      field('at', 'On which day', me.at ?? '', { type: 'date' }),
    ];
    ask('The head of the brief', fields, given => {
      me.by = given.by.trim() || null;
      me.at = given.at || null;
      const changed = Object.keys(head).filter(name => given[name].trim() !== (head[name] ?? '').trim());
      if (changed.length) post(changed.map(name => ({ do: 'set', field: name, value: given[name].trim() || null })), 'The head is changed.').then(back);
    });
  },
  sign() {
    const left = state.total - state.reviewed;
    const about = `${left ? `${left} of ${state.total} items are not reviewed. ` : ''}The brief will say who has checked it, and that ${state.changed} item${state.changed === 1 ? ' was' : 's were'} changed. Any later change takes it back.`;
    ask('Sign off', [words(about), field('by', 'Your name', me.by ?? '', { required: true }), field('at', 'On which day', me.at ?? '', { type: 'date' })], given => {
      if (!given.by.trim()) return 'Give your name.';
      post([{ do: 'sign_off', of: state.digest, by: given.by.trim(), at: given.at || null }], 'Signed off.').then(back);
      return null;
    }, 'Sign off');
  },
};

function showLast(part) {
  const last = state.items.filter(item => item.part === part).pop();
  panel.leave();
  if (last) choose(last.key);
}

// What stands beside the brief.
const view = () => find('input[name=view]:checked').value;

function setView(name) {
  find(`input[name=view][value=${name}]`).checked = true;
  for (const other of ['source', 'unprinted', 'page']) find(`#view-${other}`).hidden = other !== name;
  find('#pack-line').hidden = name !== 'page';
  if (name === 'page') showPage();
  if (name === 'unprinted') showUnprinted();
}

const nameOf = brief => `${brief.title} (${brief.error ? 'cannot be read' : `${brief.reviewed} of ${brief.total}${brief.signed_off ? ', signed off' : ''}`})`;

function showPage() {
  const frames = find('#view-page .frames');
  frames.querySelectorAll('.coming').forEach(frame => frame.remove());
  const before = frames.querySelector('iframe');
  const frame = element('iframe', { className: 'coming', title: 'The page' });
  frame.setAttribute('sandbox', 'allow-same-origin'); // its scroll bar can be read; no script runs in it
  frame.style.visibility = 'hidden';
  frame.addEventListener('load', () => {
    if (!frame.isConnected) return;
    if (before) frame.contentWindow.scrollTo({ top: before.contentWindow.scrollY, behavior: 'instant' });
    frame.className = '';
    frame.style.visibility = '';
    before?.remove();
  });
  frame.src = `brief/${number}/page/${find('#pack').value}`;
  frames.append(frame);
}

async function showUnprinted() {
  const root = find('#view-unprinted');
  root.replaceChildren(words('The sources are read again …'));
  try {
    const found = await get(`brief/${number}/unprinted`);
    root.replaceChildren(words(found.length ? 'Found, and not printed; the best of each kind first.' : 'Everything that was found is printed.'));
    for (const candidate of found) {
      const button = element('button', { type: 'button', textContent: 'Add' });
      button.addEventListener('click', () => {
        const known = actors().includes(candidate.speaker);
        const speaker = candidate.speaker ? { kind: known ? 'actor' : 'own', name: candidate.speaker } : null;
        const entry = { do: 'add', part: candidate.part, passage: candidate.passage, speaker };
        if (candidate.part === 'open_questions') entry.question = null;
        const next = root.querySelectorAll('.candidate button')[found.indexOf(candidate) + 1];
        post([entry], 'It is added.').then(done => {
          if (!done) return;
          button.disabled = true;
          button.textContent = 'Added';
          button.setAttribute('aria-label', `Added: ${candidate.text.slice(0, 80)}`);
          (next ?? find('#views input:checked')).focus();
        });
      });
      const about = element('p', { className: 'about' }, `${PARTS[candidate.part]} · score ${candidate.score} · `, element('bdi', { textContent: candidate.speaker ?? panel.placeOf(candidate.passage) }), ' ', button);
      button.setAttribute('aria-label', `Add: ${candidate.text.slice(0, 80)}`);
      const shown = element('div', { className: 'candidate' }, words(candidate.text), about);
      root.append(shown);
    }
    root.querySelector('button')?.focus();
  } catch (error) {
    root.replaceChildren(words(error.message));
  }
}

// Keys: each does what a button does.
const keys = {
  j: () => go(1),
  k: () => go(-1),
  ArrowDown: () => go(1),
  ArrowUp: () => go(-1),
  a: () => current() && acts.accept(current()),
  x: () => current() && acts.drop(current()),
  e: () => current() && acts.edit(current()),
  s: () => current() && acts.speaker(current()),
  m: () => current() && acts.move(current()),
  b: () => current() && acts.lead(current()),
  u: tools.undo,
  U: tools.redo,
  '/': () => find('#search').focus(),
  '?': tools.help,
  n: () => setView(view() === 'unprinted' ? 'source' : 'unprinted'),
  p: () => setView(view() === 'page' ? 'source' : 'page'),
  v: tools.pick,
  i: tools.make,
  o: tools.own,
  t: tools.head,
  g: tools.sign,
};

const inField = target => target.closest('input:not([type=radio]), textarea, select, dialog');

document.addEventListener('keydown', event => {
  if (isOpen() || event.ctrlKey || event.metaKey) return;
  if (event.target.id === 'search') return searchKey(event);
  if (panel.picking && pickKey(event)) return event.preventDefault();
  if (event.altKey && ['ArrowUp', 'ArrowDown'].includes(event.key) && current()) {
    event.preventDefault();
    return shift(current(), event.key === 'ArrowUp' ? -1 : 1);
  }
  if (event.altKey || inField(event.target)) return;
  const arrow = event.key.startsWith('Arrow');
  if (arrow && (event.target.type === 'radio' || event.target.closest('#beside'))) return;
  if (!single && !arrow) return;
  const does = keys[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

function searchKey(event) {
  if (event.key === 'Escape') return back();
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const key = list.search(event.target.value);
  if (!key) return say(`“${event.target.value}” stands in no item.`);
  choose(key, false);
  list.nodes.get(key).node.scrollIntoView({ block: 'nearest' });
  say(`Found in ${current().address || 'what was left out'}. Enter goes to the next, Escape to the item.`);
}

function pickKey(event) {
  const down = ['ArrowDown', 'j', 'J'].includes(event.key);
  if (down || ['ArrowUp', 'k', 'K'].includes(event.key)) panel.step(down ? 1 : -1, event.shiftKey);
  else if (event.key === 'Enter' && !event.target.closest('button')) tools.make();
  else if (event.key === 'Escape') {
    panel.leave();
    back();
  } else return false;
  return true;
}

for (const button of document.querySelectorAll('[data-do]')) {
  // What is selected in the source stays so.
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', () => tools[button.dataset.do]());
}
for (const radio of document.querySelectorAll('input[name=view]')) radio.addEventListener('change', () => setView(radio.value));
find('#pack').addEventListener('change', showPage);
find('#briefs').addEventListener('change', () => open(Number(find('#briefs').value)));

async function open(which) {
  await waiting;
  number = which;
  complain('');
  list.current = null;
  try {
    const [found, sources] = await Promise.all([get(`brief/${which}`), get(`brief/${which}/sources`)]);
    panel.load(sources);
    show(found);
    document.title = `Review: ${found.head.title}`;
    setView('source');
    if (current()) panel.show(current(), state.items);
    list.choose(list.current, true);
    document.body.dataset.ready = which;
  } catch (error) {
    complain(error.message);
  }
}

// Another page, or a command, has changed a brief: it is shown at once.
function listen() {
  const events = new EventSource('events');
  events.addEventListener('changed', async event => {
    await waiting;
    if (Number(event.data) !== number) return;
    const found = await get(`brief/${number}`).catch(() => null);
    if (!found || found.version === state.version) return;
    show(found);
    say('It was changed from another page, or by a command: this is what is there now.');
  });
  events.addEventListener('open', () => {
    gone = false;
  });
  events.addEventListener('error', () => {
    gone = true;
    complain('The review has ended, or cannot be reached. Every step until now is kept.');
  });
}

async function begin() {
  about = await get('about');
  Object.assign(me, { by: about.by, at: about.at });
  find('#pack').replaceChildren(...about.packs.map(name => element('option', { value: name, textContent: name })));
  find('#pack').value = about.template;
  find('#briefs-line').hidden = about.briefs.length < 2;
  find('#briefs').replaceChildren(
    ...about.briefs.map((brief, at) => element('option', { value: at, textContent: nameOf(brief) })),
  );
  await open(0);
  listen();
}

begin().catch(error => complain(error.message));
