// Opens pages in a real browser, in three views, and prints one JSON line for each: rules broken, requests made, width of what is shown.
// Arguments: the folder with node_modules, then pages.
import { createRequire } from 'module';
import { readFileSync } from 'fs';
import { pathToFileURL } from 'url';

const [folder, ...pages] = process.argv.slice(2);
const require = createRequire(folder + '/x.js');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const views = {
  desktop: { viewport: { width: 1280, height: 900 } },
  telephone: { viewport: { width: 320, height: 700 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
};
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const page of pages)
  for (const [view, options] of Object.entries(views)) {
    const tab = await (await browser.newContext(options)).newPage();
    const requests = [];
    const complaints = [];
    tab.on('request', request => requests.push(request.url()));
    tab.on('console', message => complaints.push(message.text()));
    await tab.goto(pathToFileURL(page).href);
    const width = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const cite = tab.locator('.cite').first();
    let peeks = null;
    if (await cite.count()) {
      await cite.focus();
      peeks = await tab.locator('.peek').first().isVisible();
    }
    await tab.evaluate(axe);
    const result = await tab.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    const broken = result.violations.map(rule => rule.id + ': ' + rule.nodes[0]?.html?.slice(0, 120));
    console.log(JSON.stringify({ page, view, broken, requests: requests.length - 1, complaints, width, peeks }));
    await tab.close();
  }
await browser.close();
