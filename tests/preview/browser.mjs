// Edits a pack while its preview is open in a real browser, and prints one line of JSON: what was seen at each step.
// Arguments: the folder with node_modules, the address of the preview, the folder of the pack, the process of the preview.
import { createRequire } from 'module';
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

const [folder, address, pack, preview] = process.argv.slice(2);
const require = createRequire(folder + '/x.js');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const save = (file, text) => writeFileSync(join(pack, file), text);
const nameRoom = room => save('brief.html.j2', `{% extends "parent:brief.html.j2" %}\n{% block made %}<p class="room">Room ${room}</p>{% endblock %}\n`);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const seen = { complaints: [], foreign: [] };
try {
  const tab = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  tab.setDefaultTimeout(60000);
  tab.on('request', request => request.url().startsWith(address) || request.url() === 'data:,' || seen.foreign.push(request.url()));
  tab.on('console', message => seen.complaints.push(message.text()));
  tab.on('pageerror', error => seen.complaints.push(String(error)));

  const inFrame = (what, wanted) =>
    tab.waitForFunction(
      ([what, wanted]) => {
        const frame = document.querySelector('.frames iframe:not(.coming)');
        const page = frame?.contentDocument;
        const found = what === 'colour' ? page && frame.contentWindow.getComputedStyle(page.querySelector('h1')).color : page?.querySelector(what)?.textContent;
        return found?.includes(wanted);
      },
      [what, wanted],
      { polling: 10 },
    );
  const pagesOf = () => tab.evaluate(() => [...document.querySelectorAll('.pages img')].map(image => image.src));
  const newPages = before =>
    tab.waitForFunction(
      before => {
        const images = [...document.querySelectorAll('.pages img')];
        return images.length && images.every(image => !before.includes(image.src)) && images[0].complete && images[0].naturalWidth > 1000;
      },
      before,
      { polling: 10 },
    );
  const pdf = () => tab.evaluate(async () => btoa(String.fromCharCode(...new Uint8Array(await (await fetch(document.querySelector('.whole').href)).arrayBuffer()))));
  const settled = () => tab.waitForFunction(() => !document.querySelector('#state').textContent.includes('rendering'));
  const stale = () => tab.evaluate(() => [...document.querySelectorAll('section.stale')].map(section => section.dataset.form));
  const errors = () => tab.locator('#errors p').allTextContents();

  await tab.goto(address);
  await inFrame('.room', 'Room one');
  await newPages([]);
  seen.first = await pdf();

  // Saved: the HTML is there at once, the PDF follows.
  seen.html_ms = [];
  for (const room of ['two', 'three', 'four', 'five', 'six']) {
    const began = performance.now();
    nameRoom(room);
    await inFrame('.room', `Room ${room}`);
    seen.html_ms.push(Math.round(performance.now() - began));
  }
  await settled();
  const before = await pagesOf();
  nameRoom('seven');
  await inFrame('.room', 'Room seven');
  await newPages(before);
  seen.edited = await pdf();

  // Scrolled, the page stays where it is.
  const scrolled = () => tab.evaluate(() => document.querySelector('.frames iframe:not(.coming)').contentWindow.scrollY);
  await tab.evaluate(() => document.querySelector('.frames iframe:not(.coming)').contentWindow.scrollTo({ top: 300, behavior: 'instant' }));
  nameRoom('eight');
  await inFrame('.room', 'Room eight');
  seen.scrolled = await scrolled();

  // Broken: one line, and what was there before behind it.
  save('brief.html.j2', '<p>\n{{ titel }}\n');
  await tab.waitForFunction(() => document.querySelectorAll('section.stale').length === 2);
  seen.errors = await errors();
  seen.stale = await stale();
  await inFrame('.room', 'Room eight');

  // Mended: the line goes.
  nameRoom('nine');
  await inFrame('.room', 'Room nine');
  await tab.waitForFunction(() => !document.querySelector('section.stale') && !document.querySelector('#errors p'));

  save('style.css', 'h1 { color: rgb(1, 2, 3) }');
  await inFrame('colour', 'rgb(1, 2, 3)');

  // By the keyboard alone: the views, then another brief.
  await tab.locator('input[name=view]:checked').focus();
  for (let step = 0; step < 3; step++) await tab.keyboard.press('ArrowRight');
  await tab.waitForFunction(() => document.querySelector('pre').textContent.length > 100);
  seen.markdown = (await tab.locator('pre').textContent()).split('\n')[0];
  await tab.keyboard.press('ArrowRight');
  await tab.locator('#brief').focus();
  await tab.keyboard.press('ArrowDown');
  await tab.waitForFunction(() => document.querySelector('#state').textContent.includes('1 page,'));
  seen.chosen = await tab.locator('#brief').inputValue();
  seen.state = await tab.locator('#state').textContent();

  // Words that look like code are words.
  await tab.locator('#brief').selectOption('hostile');
  await inFrame('.room', 'Room nine');
  await settled();
  seen.hostile = await tab.evaluate(() => document.querySelectorAll('section.stale').length);

  // A pack that gives one form alone is not broken.
  save('pack.toml', readFileSync(join(pack, 'pack.toml'), 'utf8') + 'formats = ["html"]\n');
  await tab.waitForFunction(() => document.querySelector('#state').textContent.includes('PDF: not a format of this pack'));
  seen.absent = await errors();

  // Everybody can use it, on any screen, with an error as well as without.
  save('style.css', '</style>');
  await tab.locator('#errors p').first().waitFor();
  const views = { desktop: {}, telephone: { width: 320, height: 700 }, dark: {} };
  seen.views = {};
  for (const [view, size] of Object.entries(views)) {
    await tab.setViewportSize({ width: 1280, height: 900, ...size });
    await tab.emulateMedia({ colorScheme: view === 'dark' ? 'dark' : 'light' });
    await tab.evaluate(axe);
    const result = await tab.evaluate(rules => axe.run(document, { runOnly: rules, iframes: false }), rules);
    seen.views[view] = {
      broken: result.violations.map(rule => rule.id + ': ' + rule.nodes[0]?.html?.slice(0, 120)),
      width: await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    };
    if (process.env.PICTURES) await tab.screenshot({ path: join(process.env.PICTURES, `${view}.png`) });
  }

  // When the preview ends, the page says so.
  tab.removeAllListeners('console');
  process.kill(Number(preview), 'SIGINT');
  await tab.waitForFunction(() => document.querySelector('#state').textContent.startsWith('The preview has ended'));
} catch (error) {
  seen.failed = String(error);
  if (process.env.PICTURES) await browser.contexts()[0]?.pages()[0]?.screenshot({ path: join(process.env.PICTURES, 'failed.png') });
} finally {
  console.log(JSON.stringify(seen));
  await browser.close();
}
