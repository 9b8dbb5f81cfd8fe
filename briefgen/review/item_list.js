// The items of the brief as a list: each node is kept while its item stays, so that a step costs what it changes.
import { element } from './source_panel.js';

export const PARTS = {
  bottom_line: 'Bottom line',
  key_points: 'Key points',
  quotes: 'What was said',
  open_questions: 'Open questions',
  disagreements: 'Where sources disagree',
  events: 'Timeline',
  positions: 'Positions and next steps',
  actors: 'Actors',
};
const CHANGED = { own: '† own', speaker: 'speaker', answered: 'answered', shortened: '‡ shortened', added: '‡ added', restored: 'restored', moved: 'moved' };

export class ItemList {
  constructor(root, does) {
    this.root = root;
    this.does = does; // what is done with an item: chosen, dropped on another, a button of it pressed
    this.nodes = new Map();
    this.lists = new Map();
    this.order = [];
    this.current = null;
    this.dragged = null;
    for (const [part, heading] of Object.entries({ ...PARTS, out: 'Left out' })) {
      const list = element('ol', { className: 'items' });
      list.setAttribute('aria-label', heading);
      const title = element('h3', { textContent: heading, hidden: true });
      root.append(title, list);
      this.lists.set(part, { list, title });
    }
    root.addEventListener('click', event => {
      const node = event.target.closest('.item');
      if (!node) return;
      const button = event.target.closest('button[data-act]');
      if (button) return this.does.act(button.dataset.act, this.items.get(node.dataset.key));
      this.does.choose(node.dataset.key, false);
    });
    root.addEventListener('focusin', event => {
      const node = event.target.closest('.item');
      if (node && !this.pressed && node.dataset.key !== this.current) this.does.choose(node.dataset.key, false);
    });
    this.listenToDrags();
  }

  // Puts the items in place; what has not changed is not touched.
  update(state) {
    this.items = new Map([...state.items, ...state.left_out].map(item => [item.key, item]));
    this.order = [];
    const placed = new Map([...this.lists.keys()].map(part => [part, []]));
    for (const part of Object.keys(PARTS)) placed.get(part).push(...state.items.filter(item => item.part === part));
    placed.get('out').push(...state.left_out);
    for (const [part, items] of placed) {
      const { list, title } = this.lists.get(part);
      title.hidden = !items.length;
      list.hidden = !items.length;
      items.forEach((item, at) => {
        const node = this.nodeOf(item);
        if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
        this.order.push(item.key);
      });
      while (list.children.length > items.length) list.lastElementChild.remove();
    }
    for (const key of [...this.nodes.keys()]) if (!this.items.has(key)) this.nodes.delete(key);
    if (!this.items.has(this.current)) this.current = null;
  }

  nodeOf(item) {
    const known = this.nodes.get(item.key);
    const told = JSON.stringify(item);
    if (known?.told === told) return known.node;
    const node = known?.node ?? element('li', { className: 'item', tabIndex: -1 });
    const tools = node.querySelector('.tools');
    const focused = node.contains(document.activeElement) && document.activeElement !== node ? document.activeElement.dataset.act : null;
    node.dataset.key = item.key;
    node.dataset.part = item.part;
    node.classList.toggle('reviewed', item.reviewed);
    node.classList.toggle('out', !item.address);
    node.replaceChildren(...this.inside(item));
    if (tools) node.append(this.toolsOf(item));
    if (focused) node.querySelector(`[data-act="${focused}"]`)?.focus();
    this.nodes.set(item.key, { node, told });
    return node;
  }

  inside(item) {
    const at = element('span', { className: 'at', textContent: item.address || '–', draggable: Boolean(item.address), title: item.address ? 'Drag to move' : 'Left out' });
    const body = element('div', {}, element('p', { className: 'words', dir: 'auto', textContent: item.text }));
    for (const side of item.sides) body.append(element('p', { className: 'words', dir: 'auto', textContent: `• ${side.text}` }));
    const about = element('p', { className: 'about' });
    for (const change of item.changes) about.append(element('span', { className: 'chip', textContent: CHANGED[change.kind] ?? change.kind, title: [change.by, change.at, change.why].filter(Boolean).join(', ') }));
    const words = [item.speaker && `— ${item.speaker}`, item.note, ...item.changes.map(change => change.kind === 'answered' && (change.words ? `answered: ${change.words}` : 'answered')), item.reviewed && 'reviewed'];
    about.append(element('bdi', { textContent: words.filter(Boolean).join(' · ') }));
    body.append(about);
    return [at, body];
  }

  toolsOf(item) {
    const button = (act, label, key) => {
      const made = element('button', { type: 'button', textContent: label });
      made.dataset.act = act;
      if (key) made.setAttribute('aria-keyshortcuts', key);
      return made;
    };
    const buttons = item.address
      ? [
          button('accept', 'Accept', 'a'),
          button('drop', 'Drop', 'x'),
          ...(item.part === 'disagreements' || item.part === 'actors' ? [] : [button('edit', item.part === 'open_questions' ? 'Answered …' : 'Edit …', 'e')]),
          ...(item.speaks ? [button('speaker', 'Speaker …', 's')] : []),
          button('move', 'Move …', 'm'),
          button('up', 'Up', 'Alt+ArrowUp'),
          button('down', 'Down', 'Alt+ArrowDown'),
          ...(item.part === 'key_points' || item.part === 'open_questions' ? [button('lead', 'In the bottom line', 'b')] : []),
        ]
      : [button('restore', 'Put back', 'x')];
    const tools = element('div', { className: 'tools' }, ...buttons);
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', item.address ? `Of ${item.address}` : 'Of what was left out');
    return tools;
  }

  // Makes an item the current one: it alone can be reached by the tabulator, and has buttons.
  choose(key, focus) {
    const before = this.nodes.get(this.current)?.node;
    if (before && this.current !== key) {
      before.classList.remove('current');
      before.removeAttribute('aria-current');
      before.tabIndex = -1;
      before.querySelector('.tools')?.remove();
    }
    this.current = key;
    const node = this.nodes.get(key)?.node;
    if (!node) return;
    node.classList.add('current');
    node.setAttribute('aria-current', 'true');
    node.tabIndex = 0;
    if (!node.querySelector('.tools')) node.append(this.toolsOf(this.items.get(key)));
    if (focus) {
      node.focus({ preventScroll: true });
      node.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  }

  neighbour(by, from = this.current) {
    const at = this.order.indexOf(from);
    return this.order[Math.min(Math.max(at + by, 0), this.order.length - 1)];
  }

  // The next item in which words stand, from the current one on.
  search(words) {
    const wanted = words.trim().toLowerCase();
    if (!wanted) return null;
    const at = this.order.indexOf(this.current);
    const turned = [...this.order.slice(at + 1), ...this.order.slice(0, at + 1)];
    return turned.find(key => {
      const item = this.items.get(key);
      return [item.text, item.speaker, item.note].join(' ').toLowerCase().includes(wanted);
    });
  }

  listenToDrags() {
    const clear = () => this.root.querySelectorAll('.above, .below').forEach(node => node.classList.remove('above', 'below'));
    const target = event => {
      const node = event.target.closest?.('.item:not(.out)');
      const item = node && this.items.get(node.dataset.key);
      if (!item || !this.dragged || item.part !== this.dragged.part || item.key === this.dragged.key) return null;
      const box = node.getBoundingClientRect();
      return { node, item, below: event.clientY > box.top + box.height / 2 };
    };
    // What is pressed to be dragged must not move away under the mouse.
    this.root.addEventListener('mousedown', event => {
      this.pressed = Boolean(event.target.closest('.at'));
    });
    addEventListener('mouseup', () => {
      this.pressed = false;
    });
    this.root.addEventListener('dragstart', event => {
      const node = event.target.closest?.('.item');
      this.dragged = node && event.target.closest('.at') ? this.items.get(node.dataset.key) : null;
      if (this.dragged) event.dataTransfer.setData('text/plain', this.dragged.address);
    });
    this.root.addEventListener('dragover', event => {
      const over = target(event);
      clear();
      if (!over) return;
      event.preventDefault();
      over.node.classList.add(over.below ? 'below' : 'above');
    });
    this.root.addEventListener('drop', event => {
      const over = target(event);
      clear();
      if (!over) return;
      event.preventDefault();
      let to = over.item.place + (over.below ? 1 : 0);
      if (this.dragged.place < to) to -= 1;
      this.does.move(this.dragged, to);
    });
    this.root.addEventListener('dragend', () => {
      clear();
      this.dragged = null;
      this.pressed = false;
    });
  }
}
