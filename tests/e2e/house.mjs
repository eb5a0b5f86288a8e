// What the flows need around them: the bot, and the two local clients with a browser each.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { openClient, until } from './drive.mjs';

const START = 60_000;

export class House {
  #clients = new Map();
  #bot;
  #playgrounds;
  #ports;

  /** *root* is the repository; *folder* takes the database and the logs. */
  constructor(root, folder) {
    this.root = root;
    this.folder = folder;
    this.python = path.join(root, '.venv', 'bin', 'python');
  }

  async open() {
    mkdirSync(this.folder, { recursive: true });
    const [bot, staff, coordinator] = await freePorts(3);
    this.#ports = { bot, staff, coordinator };
    for (const step of ['migrate', 'demo']) this.#runBot(step);
    await this.startBot();
    await this.#startPlaygrounds();
  }

  async startBot() {
    this.#bot = this.#spawn('bot', ['-m', 'bot', 'serve']);
    await this.#answers(this.#bot, this.#ports.bot, '/readyz');
  }

  /** End the bot as a power cut would: no goodbye, nothing written that was not written. */
  async killBot() {
    await ended(this.#bot, 'SIGKILL');
  }

  /** Kim's client; the same each time, but for the phone, which is a second one of Kim's. */
  async staff({ phone = false } = {}) {
    if (phone) return openClient(this.#ports.staff, { phone });
    return this.#client('staff', this.#ports.staff);
  }

  /** Sam's client. Opened first, it installs the bot for Sam; only then can the bot write to Sam. */
  async coordinator() {
    return this.#client('coordinator', this.#ports.coordinator);
  }

  /** Let the job be done as if the clock in Stockholm showed *at*. */
  job(name, at) {
    this.#runBot('job', name, '--at', at);
  }

  async pictures(name) {
    for (const [who, client] of this.#clients) await client.picture(name(who)).catch(() => {});
  }

  lastWords() {
    const lines = readFileSync(path.join(this.folder, 'bot.log'), 'utf8').trimEnd().split('\n');
    return ['The end of what the bot logged:', ...lines.slice(-15)].join('\n  ');
  }

  async close() {
    for (const client of this.#clients.values()) await client.close().catch(() => {});
    for (const child of [this.#playgrounds, this.#bot]) if (child) await ended(child, 'SIGTERM');
  }

  async #client(who, port) {
    if (!this.#clients.has(who)) this.#clients.set(who, await openClient(port));
    return this.#clients.get(who);
  }

  async #startPlaygrounds() {
    const { bot, staff, coordinator } = this.#ports;
    const ports = ['--bot-port', bot, '--staff-port', staff, '--coordinator-port', coordinator];
    const program = path.join(this.root, 'playground', 'start.py');
    const command = [program, '--no-bot', '--folder', this.folder, ...ports.map(String)];
    this.#playgrounds = this.#spawn('playgrounds', command);
    await this.#answers(this.#playgrounds, staff, '/_debug/ping');
    await this.#answers(this.#playgrounds, coordinator, '/_debug/ping');
  }

  #runBot(...step) {
    const done = spawnSync(this.python, ['-m', 'bot', ...step], { ...this.#surroundings(), encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`bot ${step.join(' ')}: ${done.error ?? done.stdout + done.stderr}`);
  }

  #spawn(name, command) {
    const log = openSync(path.join(this.folder, `${name}.log`), 'a');
    return spawn(this.python, command, { ...this.#surroundings(), stdio: ['ignore', log, log] });
  }

  #surroundings() {
    const env = {
      ...process.env,
      HALLKOLL_AUTH: 'local',
      HALLKOLL_HOST: '127.0.0.1',
      HALLKOLL_PORT: String(this.#ports.bot),
      HALLKOLL_DATABASE_URL: `sqlite+aiosqlite:///${path.join(this.folder, 'hallkoll.db')}`,
      HALLKOLL_ALLOWED_TENANTS: '',
    };
    return { cwd: this.root, env };
  }

  async #answers(child, port, where) {
    const url = `http://127.0.0.1:${port}${where}`;
    const isUp = async () => {
      if (child.exitCode !== null) throw new Error(`${url}: its process ended; see ${this.folder}`);
      return (await fetch(url).catch(() => undefined))?.ok;
    };
    await until(isUp, url, START);
  }
}

async function ended(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
