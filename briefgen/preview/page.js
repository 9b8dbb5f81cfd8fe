// Asks for what is shown, puts it in place when it has come, and asks again when a file was saved. What is there stays until then.
'use strict';

const FORMS = { both: ['html', 'pdf'], html: ['html'], pdf: ['pdf'], md: ['md'] };
const PAGE = String(crypto.getRandomValues(new Uint32Array(1))[0]); // several pages may be open
const NAMES = { html: 'HTML', pdf: 'PDF', md: 'Markdown' };
const find = selector => document.querySelector(selector);
const section = form => find(`section[data-form=${form}]`);
const chooser = find('#brief');
const panes = { html: {}, pdf: {}, md: {} }; // each: asked (to abort), shown (brief), error, word
let saved = [];
let gone = false;

const view = () => find('input[name=view]:checked').value;
const visible = () => FORMS[view()];

function element(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

const show = {
  // The new page is loaded behind the old one, scrolled to the same place, and put before it: nothing flickers.
  html: (made, samePlace) =>
    new Promise(done => {
      const frames = section('html').querySelector('.frames');
      frames.querySelectorAll('.coming').forEach(frame => frame.remove());
      const before = frames.querySelector('iframe');
      const frame = element('iframe', { className: 'coming', title: 'The brief as HTML' });
      frame.setAttribute('sandbox', 'allow-same-origin'); // its scroll bar can be read; no script runs in it
      frame.addEventListener('load', () => {
        if (!frame.isConnected) return done();
        if (before && samePlace) frame.contentWindow.scrollTo({ top: before.contentWindow.scrollY, behavior: 'instant' });
        frame.className = '';
        before?.remove();
        done();
      });
      frame.src = `made/${made.number}/brief.html`;
      frames.append(frame);
    }),

  pdf: async (made, samePlace) => {
    const pages = section('pdf').querySelector('.pages');
    made.pages.forEach((page, at) => {
      const image = pages.children[at] ?? pages.appendChild(element('img', { loading: at ? 'lazy' : 'eager' }));
      image.width = Math.round(page.width);
      image.height = Math.round(page.height);
      image.alt = `Page ${at + 1} of ${made.pages.length}`;
      image.src = `made/${made.number}/${at + 1}.png`;
    });
    while (pages.children.length > made.pages.length) pages.lastElementChild.remove();
    if (!samePlace) pages.scrollTop = 0;
    const whole = section('pdf').querySelector('.whole');
    whole.href = `made/${made.number}/brief.pdf`;
    whole.hidden = false;
    await pages.firstElementChild?.decode().catch(() => {});
  },

  md: async (made, samePlace, signal) => {
    const text = await fetch(`made/${made.number}/brief.md`, { signal });
    const place = section('md').querySelector('pre');
    place.textContent = await text.text();
    if (!samePlace) place.scrollTop = 0;
  },
};

async function refresh(form) {
  const pane = panes[form];
  const brief = chooser.value;
  pane.asked?.abort();
  const asked = (pane.asked = new AbortController());
  pane.word = 'rendering …';
  report();
  try {
    const answer = await fetch(`render/${form}/${brief}/${PAGE}`, { signal: asked.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const made = await answer.json();
    if (asked.signal.aborted) return;
    pane.error = made.error;
    section(form).classList.toggle('absent', 'absent' in made);
    if (made.error) pane.word = 'not rendered';
    else if (made.absent) {
      pane.word = 'not a format of this pack';
      pane.shown = brief;
    } else {
      await show[form](made, pane.shown === brief, asked.signal);
      if (asked.signal.aborted) return;
      pane.shown = brief;
      pane.word = `${Math.round(made.seconds * 1000)} ms`;
      if (made.pages) pane.word = `${made.pages.length} ${made.pages.length === 1 ? 'page' : 'pages'}, ${pane.word}`;
    }
    pane.asked = null;
  } catch (error) {
    if (asked.signal.aborted) return;
    pane.word = 'no answer';
  }
  report();
}

// One line for each thing that is wrong, however many forms it spoils; what was there before stands greyed behind it.
function report() {
  const lines = [...new Set(visible().map(form => panes[form].error).filter(Boolean))];
  const errors = find('#errors');
  if (lines.join('\n') !== [...errors.children].map(line => line.textContent).join('\n'))
    errors.replaceChildren(...lines.map(line => element('p', { textContent: line })));
  for (const form in panes) section(form).classList.toggle('stale', Boolean(panes[form].error) || gone);
  const words = visible().map(form => `${NAMES[form]}: ${panes[form].word ?? 'rendering …'}`);
  if (saved.length) words.push(`saved: ${saved.slice(0, 3).join(', ')}${saved.length > 3 ? ', …' : ''}`);
  find('#state').textContent = gone ? 'The preview has ended, or cannot be reached.' : words.join(' · ');
}

function refreshAll() {
  for (const form in panes)
    if (visible().includes(form)) refresh(form);
    else {
      panes[form].asked?.abort();
      panes[form].shown = panes[form].error = undefined; // asked for again when it is looked at
    }
}

function listen(version) {
  let known = version;
  const events = new EventSource('events');
  events.addEventListener('saved', event => {
    const news = JSON.parse(event.data);
    known = news.version;
    saved = news.files;
    refreshAll();
  });
  // After a break, what was saved meanwhile was not heard.
  events.addEventListener('open', async () => {
    const about = await (await fetch('about')).json();
    const missed = gone || about.version !== known;
    gone = false;
    known = about.version;
    if (missed) refreshAll();
  });
  events.addEventListener('error', () => {
    gone = true;
    report();
  });
}

async function begin() {
  const about = await (await fetch('about')).json();
  find('#pack').textContent = about.pack;
  document.title = `Preview of ${about.pack}`;
  for (const [name, title] of Object.entries(about.briefs)) chooser.append(element('option', { value: name, textContent: title }));
  const before = sessionStorage.getItem('brief');
  if (before in about.briefs) chooser.value = before;
  const looked = find(`input[name=view][value="${sessionStorage.getItem('view') ?? 'both'}"]`);
  if (looked) looked.checked = true;
  document.body.dataset.view = view();
  find('#again-line').hidden = about.watching;

  chooser.addEventListener('change', () => {
    sessionStorage.setItem('brief', chooser.value);
    refreshAll();
  });
  for (const choice of document.querySelectorAll('input[name=view]'))
    choice.addEventListener('change', () => {
      sessionStorage.setItem('view', view());
      document.body.dataset.view = view();
      for (const form of visible()) if (panes[form].shown !== chooser.value) refresh(form);
      report();
    });
  find('#again').addEventListener('click', refreshAll);
  if (about.watching) listen(about.version);
  refreshAll();
}

begin();
