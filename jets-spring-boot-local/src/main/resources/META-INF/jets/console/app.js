// The frame of all pages: navigation, keyboard, and which page is shown

import { html, nothing } from 'lit';
import './activity.js';
import { session } from './api.js';
import { journal } from './journal.js';
import { go, JournalView } from './view.js';

const KEYS = [['j / k', 'next, previous event'], ['Enter', 'open its latest run'], ['/', 'filter'], ['p', 'pause'],
  ['r', 'edit and send again'], ['s', 'send'],
  ['Esc', 'close'], ['?', 'this help']];

const PAGES = [['', 'Activity'], ['send', 'Send'], ['schedules', 'Schedules'], ['jobs', 'Jobs'], ['given-up', 'Given up']];

/** The code of the pages below /console. It is loaded when they are opened, or when the browser has time. */
const CODE = { events: './event.js', runs: './run.js', send: './send.js', schedules: './schedules.js', jobs: './jobs.js', 'given-up': './failed.js' };

const STATES = { connecting: 'connecting', live: 'live', lost: 'not connected', starting: 'starting' };

class Console extends JournalView {

  static properties = { path: { state: true }, help: { state: true }, aws: { state: true } };

  constructor() {
    super();
    this.path = location.pathname;
    this.replaceChildren();
    this.#loadSession();
    journal.addEventListener('application', () => this.#loadSession());
    addEventListener('popstate', () => { this.path = location.pathname; });
    addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('click', (event) => this.#follow(event));
  }

  /** Loads the session, which another application may have replaced. */
  async #loadSession() {
    try {
      this.aws = (await session()).aws;
    } catch {
      // The session is loaded when the application has started
    }
  }

  /** An event or a run of another start is not the one that was open. */
  newStart() {
    if (this.#detail) {
      go(`/console${location.search}`);
    } else if (this.#page === 'send' && location.search) {
      go('/console/send');
    }
  }

  /** Opens links to pages of the console without loading the page again. */
  #follow(event) {
    const link = event.target.closest?.('a[href^="/console"]');
    if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      const path = link.getAttribute('href');
      go(path + (/^\/console($|\/(events|runs)\/)/.test(path) && this.#page === '' ? location.search : ''));
    }
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape') {
      document.activeElement?.blur();
      if (this.help) {
        this.help = false;
      } else if (this.#detail) {
        go(`/console${location.search}`);
      }
      return;
    }
    if (event.target.matches?.('input, textarea, select')) {
      return;
    }
    const activity = this.querySelector('jets-activity');
    const actions = {
      j: () => activity?.move(1),
      k: () => activity?.move(-1),
      p: () => activity?.pause(),
      '/': () => activity?.focusFilter(),
      r: () => this.#resend(),
      s: () => go('/console/send'),
      '?': () => { this.help = !this.help; },
      Enter: () => this.#openRun()
    };
    if (event.key === 'Enter' && event.target.closest?.('a, button, summary')) {
      return;
    }
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  }

  #openRun() {
    const { kind, number } = this.#detail ?? {};
    const runs = kind === 'events' ? journal.runsOfEvent(number) : [];
    if (runs.length) {
      go(`/console/runs/${runs[runs.length - 1].number}${location.search}`);
    }
  }

  #resend() {
    const { kind, number } = this.#detail ?? {};
    if (number) {
      go(`/console/send?${kind === 'events' ? 'event' : 'run'}=${number}`);
    }
  }

  get #page() {
    const page = /^\/console\/?([^/]*)/.exec(this.path)[1];
    return this.#detail ? '' : page;
  }

  get #detail() {
    const match = /^\/console\/(events|runs)\/(\d+)$/.exec(this.path);
    return match && { kind: match[1], number: Number(match[2]) };
  }

  willUpdate(changed) {
    const code = CODE[this.path.split('/')[2]];
    if (changed.has('path') && code) {
      // Its element is upgraded then
      import(code);
    }
  }

  render() {
    const detail = this.#detail;
    const state = journal.state === 'live' && journal.running === false ? 'starting' : journal.state;
    return html`
      <nav aria-label="Console">
        <a class="brand" href="/console"><img src="/console/icon.svg" alt="" width="20" height="20"> jets</a>
        ${PAGES.map(([page, name]) => html`<a href="/console${page ? `/${page}` : ''}" aria-current=${this.#page === page ? 'page' : nothing}>${name}${
          page === 'given-up' && journal.discards.size ? html` <span class="count">${journal.discards.size}</span>` : nothing}</a>`)}
        <span class="space"></span>
        <span class="state ${state}" role="status"><span aria-hidden="true">●</span> ${STATES[state]}</span>
        <button class="plain" @click=${this.#scheme} title="Colour scheme" aria-label="Change the colour scheme">◐</button>
        <button class="plain" @click=${() => { this.help = !this.help; }} aria-expanded=${this.help ?? false} title="?" aria-label="Keyboard help">?</button>
      </nav>
      ${journal.state === 'lost' ? html`<p class="banner" role="alert">The application does not answer. This page continues when it runs again.</p>` : nothing}
      ${this.aws ? html`<p class="banner" role="status">Jobs follow tables on AWS: what they write there is real. The console writes no items.</p>` : nothing}
      ${this.help ? html`<aside class="help"><h2>Keyboard</h2><dl>${KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl></aside>` : nothing}
      <main class=${detail ? 'split' : ''}>${this.#content(detail)}</main>`;
  }

  #content(detail) {
    switch (this.#page) {
      case 'send':
        return html`<jets-send></jets-send>`;
      case 'schedules':
        return html`<jets-schedules></jets-schedules>`;
      case 'jobs':
        return html`<jets-jobs .name=${decodeURIComponent(this.path.split('/')[3] ?? '')}></jets-jobs>`;
      case 'given-up':
        return html`<jets-failed></jets-failed>`;
      case '':
        return html`<jets-activity .selected=${this.#selected(detail)}></jets-activity>
          ${detail ? html`<article><a class="close" href="/console" aria-label="Close">✕</a>${detail.kind === 'events'
            ? html`<jets-event .number=${detail.number}></jets-event>` : html`<jets-run .number=${detail.number}></jets-run>`}</article>` : nothing}`;
      default:
        return html`<div class="empty"><h2>There is no page ${this.path}</h2><p><a href="/console">Activity</a></p></div>`;
    }
  }

  #selected(detail) {
    if (detail?.kind === 'runs') {
      return journal.runs.get(detail.number)?.events.at(-1);
    }
    return detail?.number;
  }

  #scheme() {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const current = document.documentElement.dataset.scheme ?? (dark ? 'dark' : 'light');
    const next = current === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.scheme = next;
    localStorage.setItem('jets.scheme', next);
  }

}

customElements.define('jets-console', Console);
await journal.follow();
// If the application ends meanwhile, a page loads its code when it is opened
requestIdleCallback(() => Object.values(CODE).forEach((each) => import(each).catch(() => {})));
