// What was given up: what the on-failure destination would have got, and sending it again

import { html, nothing } from 'lit';
import { get, post } from './api.js';
import { time } from './format.js';
import { journal } from './journal.js';
import { json } from './json.js';
import { JournalView } from './view.js';

class Failed extends JournalView {

  static properties = { open: { state: true }, sent: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.open = {};
    this.sent = new Set();
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Given up');
  }

  async #toggle(number) {
    this.open = { ...this.open, [number]: this.open[number] ? null : await get(`/discards/${number}`) };
  }

  async #resend(discards) {
    this.problem = null;
    for (const discard of discards) {
      try {
        await post(`/discards/${discard.number}/resend`, {});
        this.sent = new Set([...this.sent, discard.number]);
      } catch (problem) {
        this.problem = problem.message;
      }
    }
  }

  render() {
    const discards = [...journal.discards.values()].reverse();
    return html`<div class="page"><h1>Given up</h1>
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      ${discards.length === 0 ? html`<div class="empty"><h2>Nothing was given up</h2>
        <p>Events and records whose retries are exhausted appear here, with what the on-failure destination gets.</p></div>`
        : html`<p class="actions"><button @click=${() => this.#resend(discards.filter((discard) => !this.sent.has(discard.number)))}>Send all again</button></p>
        ${discards.map((discard) => this.#discard(discard))}`}</div>`;
  }

  #discard(discard) {
    const detail = this.open[discard.number];
    return html`<section class="card" aria-label="${discard.job}, ${discard.event}">
      <h2><a class="job" href="/console/jobs/${discard.job}">${discard.job}</a> <span class="words">${discard.event}</span></h2>
      <p>${time(discard.at)} <span class="quiet">${discard.trigger}</span></p>
      <p>It was given up ${discard.reason}. ${discard.destination}</p>
      <p class="actions"><button @click=${() => this.#resend([discard])}>Send again</button>
        <button aria-expanded=${detail != null} @click=${() => this.#toggle(discard.number)}>${detail ? 'Hide' : 'Show'} what the destination gets</button>
        ${discard.run ? html`<a class="button" href="/console/runs/${discard.run}">Last run</a>` : nothing}
        ${this.sent.has(discard.number) ? html`<span class="tag ok"><span aria-hidden="true">✓</span> sent again</span>` : nothing}</p>
      ${detail ? json(detail.invocationRecord ?? detail.payload.text) : nothing}
    </section>`;
  }

}

customElements.define('jets-failed', Failed);
