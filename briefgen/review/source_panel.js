// The sources: their paragraphs, what an item rests on highlighted in them, and what is chosen of them. Offsets come and go as code points;
// a page counts UTF-16 units.
const find = selector => document.querySelector(selector);

export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

class Offsets {
  constructor(text) {
    this.points = []; // code points before each pair
    this.units = [];
    if (!/[\ud800-\udbff]/.test(text)) return;
    for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
      this.points.push(pair.index - this.units.length);
      this.units.push(pair.index);
    }
  }
  static before(list, value) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  toUnits(point) {
    return point + Offsets.before(this.points, point);
  }
  toPoints(unit) {
    return unit - Offsets.before(this.units, unit);
  }
}

export class SourcePanel {
  constructor(say) {
    this.say = say;
    this.sources = new Map();
    this.views = [];
    this.cache = new Map();
    this.picking = null;
    find('#source').addEventListener('change', () => this.open([find('#source').value]));
  }

  load(sources) {
    this.sources = new Map(sources.map(source => [source.id, { ...source, offsets: new Offsets(source.text) }]));
    this.cache.clear();
    this.item = null;
    find('#source').replaceChildren(...sources.map(source => element('option', { value: source.id, textContent: `${source.id} ${source.name}` })));
    this.open(sources.slice(0, 1).map(source => source.id));
  }

  // Shows sources side by side, the first by its name above.
  open(ids) {
    this.leave();
    this.views = ids.map((id, slot) => this.built(id, slot));
    find('#texts').replaceChildren(...this.views.map(view => view.node));
    if (ids.length) find('#source').value = ids[0];
    this.paint();
  }

  built(id, slot) {
    const key = `${slot} ${id}`;
    if (!this.cache.has(key)) {
      const source = this.sources.get(id);
      const places = source.paragraphs.length ? source.paragraphs : source.text.trim() ? [[0, [...source.text].length]] : [];
      const paragraphs = places.map(([start, end], at) => {
        const from = source.offsets.toUnits(start);
        const text = document.createTextNode(source.text.slice(from, source.offsets.toUnits(end)));
        const node = element('p', {}, element('span', { className: 'number', textContent: `${id}¶${at + 1}` }), text);
        return { from, to: from + text.length, text, node, number: at + 1 };
      });
      const node = element('div', { className: 'text', tabIndex: 0 }, element('h3', { textContent: `${id} ${source.name}`, dir: 'auto' }), ...paragraphs.map(paragraph => paragraph.node));
      node.setAttribute('role', 'region');
      node.setAttribute('aria-label', slot ? `Source ${id}, beside` : `Source ${id}`);
      this.cache.set(key, { id, source, paragraphs, node });
    }
    return this.cache.get(key);
  }

  // Shows what an item rests on; both sides of a disagreement side by side.
  show(item, others) {
    this.item = item;
    this.others = others;
    const spans = item.sides.length ? item.sides.map(side => side.spans[0]).filter(Boolean) : item.spans.slice(0, 1);
    if (spans.length) {
      const ids = spans.map(span => span.source);
      if (ids.join() !== this.views.map(view => view.id).join()) this.open(ids);
      else this.paint();
      spans.forEach((span, slot) => this.scrollTo(this.views[slot], span));
    } else this.paint();
    const places = new Map(item.spans.map(span => [this.placeOf(span), span]));
    find('#places').replaceChildren(
      ...[...places].slice(0, 12).map(([place, span]) => {
        const button = element('button', { type: 'button', textContent: place, title: 'Show this passage' });
        button.addEventListener('click', () => this.jump(span));
        return button;
      }),
    );
  }

  jump(span) {
    if (this.views[0]?.id !== span.source) this.open([span.source]);
    this.scrollTo(this.views[0], span);
  }

  placeOf(span) {
    const source = this.sources.get(span.source);
    const at = source ? source.paragraphs.findIndex(([start, end]) => span.start < end && start < span.end) : -1;
    return at < 0 ? span.source : `${span.source}¶${at + 1}`;
  }

  rangesOf(view, span) {
    if (!view || view.id !== span.source) return [];
    const start = view.source.offsets.toUnits(span.start);
    const end = view.source.offsets.toUnits(span.end);
    const found = [];
    let at = Math.max(0, Offsets.before(view.paragraphs.map(paragraph => paragraph.to), start));
    for (; at < view.paragraphs.length && view.paragraphs[at].from < end; at++) {
      const { from, to, text } = view.paragraphs[at];
      const first = Math.max(start, from) - from;
      const last = Math.min(end, to) - from;
      if (first < last) {
        const range = new Range();
        range.setStart(text, first);
        range.setEnd(text, last);
        found.push(range);
      }
    }
    return found;
  }

  paint() {
    if (!('highlights' in CSS)) return;
    const ranges = spans => this.views.flatMap(view => spans.flatMap(span => this.rangesOf(view, span)));
    const own = this.item?.spans ?? [];
    CSS.highlights.set('others', new Highlight(...ranges((this.others ?? []).flatMap(item => item.spans.slice(0, 1)))));
    const evidence = new Highlight(...ranges(own));
    evidence.priority = 1;
    CSS.highlights.set('evidence', evidence);
    const picked = new Highlight(...(this.picking ? ranges([this.picked()]) : []));
    picked.priority = 2;
    CSS.highlights.set('picked', picked);
  }

  scrollTo(view, span) {
    const [range] = this.rangesOf(view, span);
    if (!range) return;
    // First its paragraph, so that those around it are laid out; then the very words.
    const box = view.node.getBoundingClientRect();
    for (const target of [range.startContainer.parentElement, range, range]) view.node.scrollTop += target.getBoundingClientRect().top - box.top - box.height / 3;
  }

  // What is chosen: sentences that were picked, or what the mouse has selected; as offsets of the source.
  chosen() {
    if (this.picking) return this.picked();
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    for (const view of this.views) {
      if (!view.node.contains(range.startContainer) || !view.node.contains(range.endContainer)) continue;
      const inside = view.paragraphs.filter(paragraph => range.intersectsNode(paragraph.text));
      if (!inside.length) return null;
      const first = inside[0];
      const last = inside[inside.length - 1];
      const start = range.startContainer === first.text ? range.startOffset : 0;
      const end = range.endContainer === last.text ? range.endOffset : last.text.length;
      return this.asSpan(view, first.from + start, last.from + end);
    }
    return null;
  }

  asSpan(view, start, end) {
    const { offsets } = view.source;
    return start < end ? { source: view.id, start: offsets.toPoints(start), end: offsets.toPoints(end) } : null;
  }

  wordsOf(span) {
    const { text, offsets } = this.sources.get(span.source);
    return text.slice(offsets.toUnits(span.start), offsets.toUnits(span.end));
  }

  // By the keyboard: sentence by sentence.
  pick() {
    const [view] = this.views;
    if (!view) return;
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const sentences = view.paragraphs.flatMap(paragraph =>
      [...segmenter.segment(paragraph.text.data)].flatMap(({ segment, index }) => {
        const words = segment.trim();
        const from = paragraph.from + index + segment.indexOf(words);
        return words ? [{ from, to: from + words.length }] : [];
      }),
    );
    if (!sentences.length) return;
    const near = this.item?.spans.find(span => span.source === view.id);
    const unit = near ? view.source.offsets.toUnits(near.start) : 0;
    const at = Math.max(0, sentences.findIndex(sentence => sentence.to > unit));
    this.picking = { view, sentences, first: at, last: at };
    view.node.focus();
    this.tell();
  }

  step(by, extend) {
    const { picking } = this;
    const to = Math.min(Math.max(picking.last + by, 0), picking.sentences.length - 1);
    picking.last = to;
    if (!extend) picking.first = to;
    this.tell();
  }

  picked() {
    const { view, sentences, first, last } = this.picking;
    return this.asSpan(view, sentences[Math.min(first, last)].from, sentences[Math.max(first, last)].to);
  }

  tell() {
    this.paint();
    this.scrollTo(this.picking.view, this.picked());
    this.say(`Chosen: ${this.wordsOf(this.picked()).slice(0, 300)}`);
  }

  leave() {
    if (!this.picking) return false;
    this.picking = null;
    this.paint();
    return true;
  }
}
