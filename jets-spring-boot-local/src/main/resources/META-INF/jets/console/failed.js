// What was given up: what the on-failure destination would have got, and sending it again

import { html, nothing } from 'lit';
import { get, post } from './api.js';
import { count, time, title } from './format.js';
import { journal } from './journal.js';
import { json } from './json.js';
import { JournalView } from './view.js';

class Failed extends JournalView {

  static properties = { open: { state: true }, problem: { state: true }, sending: { state: true } };

  constructor() {
    super();
    this.open = {};
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Given up');
  }

  newStart() {
    this.open = {};
  }

  async #toggle(number) {
    try {
      this.open = { ...this.open, [number]: this.open[number] ? null : await get(`/discards/${number}`) };
      this.problem = null;
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  async #resend(discards) {
    this.problem = null;
    this.sending = true;
    for (const discard of discards) {
      try {
        await post(`/discards/${discard.number}/resend`, {});
      } catch (problem) {
        this.problem = problem.message;
      }
    }
    this.sending = false;
  }

  render() {
    const discards = [...journal.discards.values()].reverse();
    const rest = discards.filter((discard) => !discard.resent);
    return html`<div class="page"><h1>Given up</h1>
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      ${discards.length === 0 ? html`<div class="empty"><h2>Nothing was given up</h2>
        <p>Events and records whose retries are exhausted appear here, with what the on-failure destination gets.</p></div>`
        : html`<p class="actions"><button ?disabled=${!rest.length || this.sending} @click=${() => this.#resend(rest)}>${
          rest.length === discards.length ? 'Send all again' : `Send the other ${rest.length} again`}</button>
          <span class="quiet">${count(discards.length, 'entry', 'entries')}, ${discards.length - rest.length} sent again</span></p>
        ${discards.map((discard) => this.#discard(discard))}`}</div>`;
  }

  #discard(discard) {
    const detail = this.open[discard.number];
    const error = journal.runs.get(discard.run)?.error;
    return html`<section class="card" aria-label="${discard.job}, ${discard.event}">
      <h2><a class="job" href="/console/jobs/${discard.job}">${discard.job}</a> <span class="words">${words(discard)}</span>
        ${discard.resent ? html`<span class="tag ok"><span aria-hidden="true">✓</span> sent again</span>` : nothing}</h2>
      <p>${time(discard.at)} <span class="quiet">${discard.trigger}</span></p>
      ${error ? html`<p><code>${error}</code></p>` : nothing}
      <p>It was given up ${discard.reason}. ${discard.destination.replace(' receives this', ' receives an invocation record')}.</p>
      <p class="actions"><button ?disabled=${this.sending} @click=${() => this.#resend([discard])}>Send again</button>
        <button aria-expanded=${detail != null} @click=${() => this.#toggle(discard.number)}>${detail ? 'Hide' : 'Show'} what the destination gets</button>
        ${discard.run ? html`<a class="button" href="/console/runs/${discard.run}">Last run</a>` : nothing}</p>
      ${detail ? json(detail.invocationRecord ?? detail.payload.text) : nothing}
    </section>`;
  }

}

/** Returns the first event, as long as the journal has it, and how many there are. */
function words({ event, events }) {
  const first = journal.events.get(events[0]);
  return first ? html`${title(first)}${events.length > 1 ? html` <span class="quiet">and ${count(events.length - 1, 'more record')}</span>` : nothing}` : event;
}

customElements.define('jets-failed', Failed);
