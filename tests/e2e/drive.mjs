// A person at the local Teams client: writes, fills in cards, presses buttons, reads what comes.
//
//   const kim = await openClient(56150);
//   const reply = await kim.say('mina ärenden');     // what the bot wrote back, as text
//   await kim.fill('Var?', 'Parkskolan');            // in the newest card that has the field
//   const receipt = await kim.press('Skicka');       // what the card became, and what came after it
//   await kim.close();
//
// The client is somebody else's page and may change; everything known about its inside is in here.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(new URL('../../playground/package.json', import.meta.url));

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LOOPBACK = new Set(['127.0.0.1', 'localhost']);
const INVOKE = '/_conversation/v1/invoke';
const MESSAGE = /\/_conversation\/v1\/conversations\/[^/]+\/messages$/;
const INSTALLATION = /\/_debug\/conversation\/[^/]+\/installation$/;

const MESSAGES = 'div:has(> [aria-label="Message header"])';
const AUTHOR = '[aria-label="Message author"]'; // only the bot's messages carry one
const CARD = '.ac-adaptiveCard';
const EDITOR = '[data-lexical-editor="true"]';

const PATIENCE = 15_000;
const QUIET = 400; // nothing new for so long: the answer is all there

/** The path of the Chromium on this machine, or undefined. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return BROWSERS.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}

/** Open the client on *port*; on a phone the page is 390 × 844 and its own panels are put away. */
export async function openClient(port, { phone = false } = {}) {
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox', // root, as in a container, cannot have one; only our own page is opened
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
  });
  // The page asks a content network for fonts and manages without them.
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    return LOOPBACK.has(url.hostname) ? route.continue() : route.abort();
  });
  const client = new Client(browser, await context.newPage(), port, phone);
  await client.load();
  return client;
}

class Client {
  /** What this page's buttons have sent, oldest first: the bodies of the invokes. */
  invokes = [];

  constructor(browser, page, port, phone) {
    this.browser = browser;
    this.page = page;
    this.address = `http://127.0.0.1:${port}`;
    this.isPhone = phone;
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => {
      if (request.url().endsWith(INVOKE)) this.invokes.push(request.postDataJSON());
    });
  }

  /** Load the page, again or for the first time. It installs the bot each time, and forgets what was shown. */
  async load() {
    const installed = this.page.waitForResponse((response) => INSTALLATION.test(response.url()));
    await this.page.goto(this.address);
    await installed;
    await this.page.locator(EDITOR).first().waitFor();
    await (this.isPhone ? this.#tidyForPhone() : this.#tidy());
  }

  /** Write *text* and return what the bot writes back. */
  async say(text) {
    const before = await this.#botMessages().count();
    await this.#waitForSent(MESSAGE, async () => {
      const editor = this.page.locator(EDITOR).first();
      await editor.click();
      await this.page.keyboard.insertText(text);
      await this.page.getByRole('button', { name: 'Send Message' }).click();
    });
    await until(async () => (await this.#botMessages().count()) > before, `an answer to "${text}"`);
    return this.#settled(this.#botMessages(), before);
  }

  /** Send a message with *fields* that the page itself cannot write, such as files; return the answer. */
  async send(fields) {
    const before = await this.#botMessages().count();
    await this.page.getByRole('button', { name: 'Mock an Activity' }).click();
    await this.page.locator('[role=menuitem]').filter({ hasText: /^Custom activity$/ }).click();
    const dialog = this.page.locator('[role=dialog]').last();
    const editor = dialog.locator('.monaco-editor').first();
    await editor.waitFor();
    await editor.click();
    // Of a name that stands there twice the last one counts, so the fields go before the last brace.
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.press('Backspace');
    const added = JSON.stringify({ type: 'message', ...fields }).slice(1);
    await this.page.keyboard.insertText(`,${added}`);
    await dialog.getByRole('button', { name: 'Send activity' }).click();
    await until(async () => (await this.#botMessages().count()) > before, 'an answer to the activity');
    return this.#settled(this.#botMessages(), before);
  }

  /** What the pictures of the newest card that has any say that they show, once they are loaded. */
  async pictures() {
    const shown = this.page.locator(CARD).filter({ has: this.page.locator('img') }).last().locator('img');
    await until(() => shown.evaluateAll((all) => all.every((one) => one.naturalWidth > 0)), 'the pictures');
    return shown.evaluateAll((all) => all.map((one) => one.alt));
  }

  /** Go to another conversation in the list to the left, by the name it has there. */
  async goTo(name) {
    await this.page.locator(`button[aria-label="${name}"]`).first().click();
    await this.page.locator(EDITOR).first().waitFor();
  }

  /** Wait until the page says something, wherever on it: posts in channels are no chat messages. */
  async says(pattern) {
    await this.page.getByText(pattern).last().waitFor({ timeout: PATIENCE });
  }

  /** Mention the bot in the channel that is shown; only then does it hear what is written there. */
  async mention(bot, text) {
    const editor = this.page.locator(EDITOR).first();
    const named = this.page.getByText(bot, { exact: true });
    const before = await named.count();
    await editor.click();
    await editor.pressSequentially(`@${bot.slice(0, 2)}`);
    await until(async () => (await named.count()) > before, 'the list of those who can be mentioned');
    await named.last().click();
    await this.page.keyboard.type(` ${text}`);
    await this.#waitForSent(MESSAGE, () => this.page.getByRole('button', { name: 'Post' }).click());
  }

  /** Return the bot's messages from the first one that matches on, waiting for it to come by itself. */
  async receive(pattern, patience = PATIENCE) {
    let texts = [];
    const found = () => texts.findIndex((text) => pattern.test(text));
    await until(
      async () => (texts = await this.#botMessages().allInnerTexts()) && found() >= 0,
      `a message that says ${pattern}`,
      patience,
    );
    return texts.slice(found()).join('\n');
  }

  /** Press the newest button called *title*; return what its message became and what came after it. */
  async press(title, { taps = 1 } = {}) {
    const message = this.#botMessages().filter({ has: this.#button(title) }).last();
    const from = await this.#indexOf(message);
    const before = await this.#textFrom(this.#botMessages(), from);
    await this.#waitForSent(new RegExp(`${INVOKE}$|${MESSAGE.source}`), () =>
      message.locator(this.#button(title)).last().click({ clickCount: taps }),
    );
    const isShown = async () => (await this.#textFrom(this.#botMessages(), from)) !== before;
    await until(isShown, title, 2000).catch(() => {}); // the same answer once more changes nothing
    return this.#settled(this.#botMessages(), from);
  }

  /** Fill in a text or date field of the newest card that has it. */
  async fill(label, value) {
    await this.#field(label).fill(value);
  }

  /** What stands in a field of the newest card that has it. */
  async value(label) {
    return this.#field(label).inputValue();
  }

  /** Pick one choice, whether the card shows them as a list that opens or as round buttons. */
  async choose(label, choice) {
    const card = this.#cardWith(label);
    const list = card.getByRole('combobox', { name: label });
    if (await list.count()) {
      await list.last().click();
      await this.page.getByRole('option', { name: choice, exact: true }).click();
    } else {
      await card.getByRole('radio', { name: choice, exact: true }).last().check();
    }
  }

  async tick(label) {
    await this.#field(label).check();
  }

  /** Send once more what a button sent, as a tap on a slow line does; return the bot's answer as text. */
  async replay(invoke) {
    const answer = await this.page.request.post(this.address + INVOKE, { data: invoke });
    return answer.text();
  }

  /** Everything the bot has written on this page, one text a message. */
  async botTexts() {
    await this.#settled(this.#botMessages(), 0);
    return this.#botMessages().allInnerTexts();
  }

  /** Which fields and buttons of a card one screen shows, and how many pixels high that is and would need to be. */
  async onOneScreen(labels, buttons) {
    const card = this.#cardWith(labels[0]);
    const parts = [
      ...labels.map((label) => [label, this.#field(label, card)]),
      ...buttons.map((title) => [title, this.#button(title, card).last()]),
    ];
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const screen = await card.evaluate((element) => {
      let pane = element.parentElement;
      while (getComputedStyle(pane).overflowY !== 'auto') pane = pane.parentElement;
      const { top, bottom } = pane.getBoundingClientRect();
      return { top, bottom };
    });
    const start = (await card.boundingBox()).y;
    const shown = [];
    const hidden = [];
    let end = start;
    for (const [name, part] of parts) {
      const box = await part.boundingBox();
      if (!box) throw new Error(`"${name}" is not on the card`);
      const isInside = box.y >= screen.top && box.y + box.height <= screen.bottom;
      (isInside ? shown : hidden).push(name);
      end = Math.max(end, box.y + box.height);
    }
    return { shown, hidden, room: screen.bottom - screen.top, needed: Math.round(end - start) };
  }

  async picture(file) {
    await this.page.screenshot({ path: file });
  }

  async close() {
    await this.browser.close();
  }

  #botMessages() {
    return this.page.locator(MESSAGES).filter({ has: this.page.locator(AUTHOR) });
  }

  #button(title, card = this.page.locator(CARD)) {
    return card.getByRole('button', { name: title, exact: true });
  }

  #cardWith(label) {
    return this.page.locator(CARD).filter({ has: this.page.getByLabel(label) }).last();
  }

  #field(label, card = this.#cardWith(label)) {
    return card.getByLabel(label).last();
  }

  async #indexOf(message) {
    await message.waitFor();
    const mine = await message.elementHandle();
    return this.#botMessages().evaluateAll((all, one) => all.indexOf(one), mine);
  }

  async #textFrom(messages, from) {
    return (await messages.allInnerTexts()).slice(from).join('\n');
  }

  async #settled(messages, from) {
    let seen;
    let since = Date.now();
    await until(async () => {
      const now = await this.#textFrom(messages, from);
      if (now !== seen) [seen, since] = [now, Date.now()];
      return Date.now() - since >= QUIET;
    }, 'the chat to come to rest');
    return seen;
  }

  async #waitForSent(url, act) {
    const answered = this.page.waitForResponse((response) => url.test(response.url()));
    answered.catch(() => {}); // when *act* fails, that is the failure to tell about
    await act();
    await answered;
  }

  async #tidy() {
    await this.page.getByTitle('Hide log panel').click();
  }

  // At 390 pixels the page keeps its chat 600 wide and its cards 450, with a log panel over both,
  // which Teams on a phone does not. What is changed: that, and the page's own tools in the header.
  async #tidyForPhone() {
    await this.page.getByTitle('Hide log panel').click({ timeout: 2000 }).catch(() => {});
    await this.page.addStyleTag({
      content: `
        [role=toolbar] { display: none !important }
        h1 { white-space: nowrap }
        .fai-OutputCard { width: 322px !important; padding: 0 !important; box-sizing: border-box }
        div:has(> .ac-preview-panel) { width: auto !important }
      `,
    });
    await this.page.locator(EDITOR).first().evaluate((editor) => {
      for (let element = editor; element; element = element.parentElement) {
        if (parseInt(getComputedStyle(element).minWidth) > innerWidth) element.style.minWidth = '0';
      }
    });
  }
}

/** Ask again and again until *isSo*; fail with what was waited for. */
export async function until(isSo, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
