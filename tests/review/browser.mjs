// Reviews briefs in a real browser, by the keyboard alone and by the mouse alone, and prints one line of JSON: what was seen at each step.
// Arguments: the folder with node_modules, the address of the review, its process. The briefs: 0 the sea wall, 1 the same again, 2 of 300 items,
// 3 hostile.
import { createRequire } from 'module';
import { readFileSync } from 'fs';
import { join } from 'path';

const [folder, address, review] = process.argv.slice(2);
const require = createRequire(folder + '/x.js');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const seen = { complaints: [], foreign: [], views: {} };

async function newTab() {
  const tab = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  tab.setDefaultTimeout(60000);
  tab.on('request', request => request.url().startsWith(address) || request.url() === 'data:,' || seen.foreign.push(request.url()));
  // What the server refuses, a browser counts as a resource that failed.
  tab.on('console', message => /status of (409|422)/.test(message.text()) || seen.complaints.push(message.text()));
  tab.on('pageerror', error => seen.complaints.push(String(error)));
  await tab.goto(address);
  await tab.waitForFunction(() => document.body.dataset.ready === '0');
  return tab;
}

const settled = tab => tab.waitForFunction(() => !Number(document.body.dataset.steps ?? 0), null, { polling: 5 });
const items = tab =>
  tab.evaluate(() => [...document.querySelectorAll('.item')].map(node => [node.querySelector('.at').textContent, node.querySelector('.words').textContent.slice(0, 40), node.classList.contains('reviewed')]));
const text = (tab, selector) => tab.locator(selector).textContent();
const currentAt = tab => tab.evaluate(() => document.querySelector('.item.current .at')?.textContent);
const highlighted = (tab, name) => tab.evaluate(name => [...(CSS.highlights.get(name) ?? [])].map(String), name);

async function look(tab, name, size = {}, scheme = 'light') {
  await tab.setViewportSize({ width: 1280, height: 900, ...size });
  await tab.emulateMedia({ colorScheme: scheme });
  await tab.evaluate(axe);
  const result = await tab.evaluate(rules => axe.run(document, { runOnly: rules, iframes: false }), rules);
  seen.views[name] = {
    broken: result.violations.map(rule => rule.id + ': ' + rule.nodes[0]?.html?.slice(0, 120)),
    width: await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  };
  if (process.env.PICTURES) await tab.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
}

try {
  const tab = await newTab();
  const press = async (...keys) => {
    for (const key of keys) await tab.keyboard.press(key);
    await settled(tab);
  };
  const type = words => tab.keyboard.type(words);
  const until = at => tab.waitForFunction(at => document.querySelector('.item.current .at')?.textContent === at, at);
  const to = async at => {
    for (let step = 0; step < 60 && (await currentAt(tab)) !== at; step++) await tab.keyboard.press('j');
    for (let step = 0; step < 60 && (await currentAt(tab)) !== at; step++) await tab.keyboard.press('k');
    await until(at);
  };

  // By the keyboard alone: nothing below touches the mouse until it is signed off.
  seen.first = await currentAt(tab);
  await to('K1');
  seen.evidence = await highlighted(tab, 'evidence');
  await press('a');
  seen.after_accept = await currentAt(tab);
  await to('K4');
  await press('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp');
  seen.moved = (await items(tab)).filter(([at]) => at[0] === 'K').map(([, words]) => words);
  await to('K3');
  await press('x');
  await press('u');
  await press('U');
  seen.left_out = (await items(tab)).filter(([at]) => at === '–').length;
  await to('Q1');
  await tab.keyboard.press('s');
  await tab.keyboard.press('Tab');
  await type('Petra Lund');
  await press('Enter');
  await to('Q2');
  await tab.keyboard.press('e');
  await tab.keyboard.press('Control+a');
  await type('the first winter storm will not wait');
  await press('Control+Enter');
  await to('K1');
  await tab.keyboard.press('e');
  await tab.keyboard.press('Control+a');
  await type('The county has promised everything');
  await press('Control+Enter');
  seen.refused = await text(tab, '#errors');
  await to('O1');
  await tab.keyboard.press('e');
  await type('by a bond');
  await press('Enter');
  await to('K1');
  await tab.keyboard.press('m');
  await tab.keyboard.press('Control+a');
  await type('2');
  await press('Enter');
  // A passage, sentence by sentence.
  await to('K1');
  await tab.keyboard.press('v');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Shift+ArrowDown');
  seen.picked = await highlighted(tab, 'picked');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('ArrowDown');
  await press('Enter');
  await tab.waitForFunction(() => !document.querySelector('dialog').open);
  seen.added = (await items(tab)).filter(([at]) => at[0] === 'Q').pop();
  await tab.keyboard.press('o');
  await tab.keyboard.press('Tab');
  await type('The department has paid for two walls.');
  await press('Control+Enter');
  await tab.keyboard.press('t');
  await tab.keyboard.press('Control+a');
  await type('The wall, by keyboard');
  await press('Control+Enter');
  await tab.keyboard.press('/');
  await type('harbour levy');
  await tab.keyboard.press('Enter');
  seen.found = await currentAt(tab);
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('?');
  await tab.waitForSelector('dialog[open] kbd');
  await look(tab, 'help');
  await tab.keyboard.press('Escape');
  // What was found and is not printed.
  await tab.keyboard.press('n');
  await tab.waitForSelector('.candidate button:focus');
  seen.candidates = await tab.evaluate(() => document.querySelectorAll('.candidate').length);
  seen.scores = await tab.evaluate(() => [...document.querySelectorAll('.candidate .about')].every(node => /score -?[\d.]+/.test(node.textContent)));
  await press('Enter');
  await look(tab, 'unprinted');
  // The page that a pack makes of it follows.
  await tab.keyboard.press('p');
  const onPage = words => tab.waitForFunction(words => document.querySelector('#view-page iframe:not(.coming)')?.contentDocument?.body?.textContent.includes(words), words);
  await onPage('The wall, by keyboard');
  await tab.evaluate(() => document.activeElement.blur());
  await tab.keyboard.press('t');
  await tab.keyboard.press('Control+a');
  await type('The wall, again');
  await press('Control+Enter');
  await onPage('The wall, again');
  await look(tab, 'page');
  await tab.keyboard.press('p');
  // All others are accepted, and it is signed off.
  await tab.evaluate(() => document.activeElement.blur());
  for (let step = 0; step < 40; step++) await tab.keyboard.press('k');
  const all = (await items(tab)).length;
  for (let step = 0; step < all; step++) await press('a');
  seen.count = await text(tab, '#count');
  await tab.keyboard.press('g');
  await type('Ada Roe');
  await tab.keyboard.press('Tab');
  await type('02142026');
  await press('Enter');
  await tab.waitForFunction(() => !document.querySelector('#signed').hidden);
  seen.signed = await text(tab, '#signed');

  // Everybody can use it, on any screen.
  await look(tab, 'desktop');
  await look(tab, 'dark', {}, 'dark');
  await look(tab, 'small', { width: 820, height: 1000 });
  await look(tab, 'small-dark', { width: 820, height: 1000 }, 'dark');
  await tab.setViewportSize({ width: 1280, height: 900 });

  // Two pages on one brief: the other hears of a change, and who is late loses nothing.
  const other = await newTab();
  await tab.evaluate(() => document.activeElement.blur());
  await press('o', 'Tab');
  await type('From the first page.');
  await press('Control+Enter');
  await other.waitForFunction(() => document.body.textContent.includes('From the first page.'));
  seen.heard = await text(other, '#state');
  await other.evaluate(() => {
    // As if it had not heard: both change the same state.
    EventTarget.prototype.dispatchEvent = () => true;
  });
  await Promise.all([tab, other].map(page => page.evaluate(() => document.querySelector('[data-do=own]').click())));
  await Promise.all([tab, other].map((page, at) => page.locator('#field-text').fill(`At once, ${at}.`)));
  await Promise.all([tab, other].map(page => page.evaluate(() => document.querySelector('#dialog-save').click())));
  await Promise.all([settled(tab), settled(other)]);
  const told = await Promise.all([tab, other].map(page => text(page, '#errors')));
  seen.late = told.filter(Boolean);
  seen.at_once = (await items(other)).map(([, words]) => words).filter(words => words.startsWith('At once'));

  // By the mouse alone.
  await other.close();
  await tab.selectOption('#briefs', '1');
  await tab.waitForFunction(() => document.body.dataset.ready === '1');
  const click = async selector => {
    await tab.locator(selector).click();
    await settled(tab);
  };
  const item = at => tab.locator('.item', { has: tab.locator('.at', { hasText: new RegExp(`^${at}$`) }) });
  await item('K1').click();
  await click('.current [data-act=accept]');
  const middle = async locator => {
    const { x, y, width, height } = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  await tab.mouse.move(...(await middle(item('K4').locator('.at'))));
  await tab.mouse.down();
  const [x, y] = await middle(item('K1').locator('.words').first());
  for (let step = 0; step < 40 && !(await tab.locator('.item.above').count()); step++) await tab.mouse.move(x, y - 20 + (step % 3), { steps: 3 });
  await tab.mouse.up();
  await tab.waitForFunction(() => document.body.dataset.steps === '0' && document.querySelector('#state').textContent.includes('moved'));
  seen.dragged = (await items(tab)).filter(([at]) => at[0] === 'K').map(([, words]) => words);
  await item('K3').click();
  await click('.current [data-act=drop]');
  await click('[data-do=undo]');
  await click('[data-do=redo]');
  await item('Q2').click();
  await click('.current [data-act=speaker]');
  await tab.locator('#field-who').selectOption('actor Oyvind Mar');
  await click('#dialog-save');
  seen.speaker = await item('Q2').locator('.about').textContent();
  // Words that are selected in the source become an item.
  await item('E1').click();
  for (let again = 0; again < 5 && !(await tab.evaluate(() => getSelection().toString())); again++) {
    const box = await tab.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame); // what is scrolled to has been laid out
      const [range] = CSS.highlights.get('evidence');
      const { left, top, right, bottom } = range.getClientRects()[0];
      return { left, top, right, bottom };
    });
    await tab.mouse.move(box.left + 1, (box.top + box.bottom) / 2);
    await tab.mouse.down();
    await tab.mouse.move(box.right - 1, (box.top + box.bottom) / 2, { steps: 8 });
    await tab.mouse.up();
  }
  await click('[data-do=make]');
  await click('#dialog-save');
  seen.by_mouse = (await items(tab)).filter(([at]) => at[0] === 'K').pop();
  await item('D1').click();
  seen.beside = await tab.evaluate(() => [...document.querySelectorAll('#texts .text')].map(node => node.getAttribute('aria-label')));
  await click('[data-do=sign]');
  await tab.locator('#field-by').fill('Ada Roe');
  await click('#dialog-save');
  await tab.waitForFunction(() => !document.querySelector('#signed').hidden);
  seen.signed_by_mouse = await text(tab, '#signed');

  // Three hundred items: what a step takes until it is on the disk and on the page, and what scrolling does.
  await tab.selectOption('#briefs', '2');
  await tab.waitForFunction(() => document.body.dataset.ready === '2');
  await tab.evaluate(() => document.activeElement.blur());
  seen.items = (await items(tab)).length;
  seen.step_ms = [];
  for (let step = 0; step < 12; step++) {
    await press(step % 3 ? 'a' : 'Alt+ArrowDown');
    seen.step_ms.push(Number(await tab.evaluate(() => document.body.dataset.step)));
  }
  seen.scroll_ms = await tab.evaluate(async () => {
    const root = document.querySelector('#items');
    const frames = [];
    let last = performance.now();
    for (let step = 0; step < 30; step++) {
      root.scrollTop += 400;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames.sort((a, b) => a - b)[15];
  });

  // Words that look like code are words; a paragraph of a megabyte is a paragraph.
  await tab.selectOption('#briefs', '3');
  await tab.waitForFunction(() => document.body.dataset.ready === '3');
  await tab.evaluate(() => document.activeElement.blur());
  const hostile = (await items(tab)).length;
  for (let step = 0; step < hostile; step++) await tab.keyboard.press('j');
  await press('a');
  seen.ran = await tab.evaluate(() => [window.ran ?? null, document.querySelectorAll('#items script, #items img, #texts script, #texts img, #texts a').length]);
  await tab.selectOption('#source', { index: (await tab.locator('#source option').count()) - 1 });
  seen.longest = await tab.evaluate(() => Math.max(...[...document.querySelectorAll('#texts p')].map(node => node.textContent.length)));
  seen.hostile = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  // Killed, the page says so, and that what came before is kept.
  tab.removeAllListeners('console');
  process.kill(Number(review), 'SIGKILL');
  await tab.waitForFunction(() => document.querySelector('#errors').textContent.includes('The review has ended'));
  await press('a');
  await tab.waitForFunction(() => document.querySelector('#errors').textContent.includes('was not kept'));
  seen.ended = await text(tab, '#errors');
} catch (error) {
  seen.failed = String(error);
  if (process.env.PICTURES) await browser.contexts()[0]?.pages()[0]?.screenshot({ path: join(process.env.PICTURES, 'failed.png') });
} finally {
  console.log(JSON.stringify(seen));
  await browser.close();
}
