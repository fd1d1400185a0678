// What happened, newest first: events with their runs below them

import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { fields, latest, notTakenBy, parse } from './filter.js';
import { attempt, count, duration, givenUpTag, kind, origin, outcome, outcomeTag, progress, time, title, until } from './format.js';
import { journal } from './journal.js';
import { go, JournalView, View } from './view.js';

/** So few rows are added at once that scrolling does not wait for them. */
const PAGE = 24;

class Activity extends JournalView {

  static properties = { selected: {}, query: {}, pausedAt: { state: true }, shown: { state: true } };

  constructor() {
    super();
    this.query = new URLSearchParams(location.search).get('q') ?? '';
    this.pausedAt = null;
    this.shown = PAGE;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Activity');
  }

  connectedCallback() {
    super.connectedCallback();
    this.more = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        this.shown += PAGE;
      }
    }, { rootMargin: '1500px' });
    // Countdowns of the next attempts
    this.ticks = setInterval(() => this.waiting && this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.more.disconnect();
    clearInterval(this.ticks);
  }

  updated() {
    const end = this.querySelector('.end');
    if (end) {
      // Tells again if the end is still near
      this.more.unobserve(end);
      this.more.observe(end);
    }
  }

  newStart() {
    this.pausedAt = null;
  }

  pause() {
    this.pausedAt = this.pausedAt == null ? journal.sequence : null;
  }

  focusFilter() {
    this.querySelector('input').focus();
  }

  /** Selects the next or previous event. */
  move(by) {
    const numbers = this.visible.map((event) => event.number);
    const at = numbers.indexOf(this.selected);
    const next = numbers[at < 0 ? 0 : Math.min(Math.max(at + by, 0), numbers.length - 1)];
    if (next != null) {
      this.open(next);
      this.updateComplete.then(() => this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }));
    }
  }

  open(number) {
    go(`/console/events/${number}${location.search}`);
  }

  filter(text) {
    this.query = text;
    this.shown = PAGE;
    const parameters = new URLSearchParams(location.search);
    if (text) {
      parameters.set('q', text);
    } else {
      parameters.delete('q');
    }
    history.replaceState(null, '', location.pathname + (parameters.size ? `?${parameters}` : ''));
  }

  render() {
    const { matches, unknown, empty, jobs, texts } = parse(this.query);
    this.jobs = jobs;
    const all = [...journal.events.values()].reverse();
    const news = this.pausedAt == null ? 0 : all.filter((event) => event.number > this.pausedAt && matches(event, journal.runsOfEvent(event.number))).length;
    this.visible = all.filter((event) => (this.pausedAt == null || event.number <= this.pausedAt)
      && matches(event, journal.runsOfEvent(event.number)));
    this.waiting = false;
    return html`
      <div class="bar">
        <label class="filter"><span class="hidden">Filter</span>
          <input type="search" spellcheck="false" autocomplete="off" .value=${this.query} @input=${(event) => this.filter(event.target.value)}
            placeholder="Filter: job:ship outcome:failed table:orders source:aws.ec2 id:42 >500ms text">
        </label>
        <button @click=${this.pause} aria-pressed=${this.pausedAt != null} title="p">
          ${this.pausedAt == null ? html`<span aria-hidden="true">❚❚</span> Pause` : html`<span aria-hidden="true">▶</span> Continue${news ? html` <span class="news">${news} new</span>` : ''}`}
        </button>
      </div>
      ${unknown.length ? html`<p class="note" role="status">Not understood: ${unknown.join(' ')}. Outcomes are ok, failed, running, retrying and none.</p>` : nothing}
      ${this.visible.length === 0 ? this.#empty(all.length, empty, texts) : html`
        <ol class="activity">
          ${repeat(this.visible.slice(0, this.shown), (event) => event.number, (event) => this.#group(event))}
        </ol>
        ${this.visible.length > this.shown ? html`<p class="end quiet">${count(this.visible.length - this.shown, 'more event')}</p>` : nothing}`}`;
  }

  #group(event) {
    const runs = latest(journal.runsOfEvent(event.number));
    this.waiting ||= runs.some((run) => run.nextAttempt);
    // Runs are replaced by later versions of themselves, so that comparing them suffices
    return html`<li class="event" aria-current=${event.number === this.selected ? 'true' : 'false'}>
      <jets-event-row .event=${event} .runs=${runs} .key=${runs.map((run) => `${run.sequence}${journal.lastRuns.has(run.number)}`).join()} .notTakenBy=${notTakenBy(event, this.jobs).join(' ')}
        .now=${runs.some((run) => run.nextAttempt) ? Date.now() : 0}></jets-event-row></li>`;
  }

  #empty(total, unfiltered, texts) {
    if (total > 0 && !unfiltered) {
      return html`<div class="empty"><h2>No event matches the filter</h2>
        ${texts.length ? html`<p>${texts.join(' ')} was searched as text. The fields are ${fields()}.</p>` : nothing}<p>${count(total, 'event')} in the journal.
        <button @click=${() => this.filter('')}>Clear the filter</button></p></div>`;
    }
    return html`<div class="empty"><h2>Nothing has happened yet</h2>
      <p>Put an event, write an item, or wait for a schedule:</p>
      <pre class="command">aws --endpoint-url ${location.origin} events put-events --entries \\
  '[{"Source":"my.app","DetailType":"Hello","Detail":"{}"}]'</pre></div>`;
  }

}

class EventRow extends View {

  static properties = {
    event: {}, key: {}, now: {}, notTakenBy: {}, runs: { hasChanged: () => false }
  };

  render() {
    const { event, runs } = this;
    return html`<a class="row" href="/console/events/${event.number}" @click=${this.#open(`/console/events/${event.number}`)}>
        ${time(event.at)}<span class="kind">${kind(event)}</span>
        <span class="title">${title(event)}</span>
        <span class="result">${this.#batches()}</span>
        <span class="origin quiet">${origin(event)}</span>
      </a>
      ${event.taken ? runs.filter((run) => this.#isLast(run)).map((run) => this.#run(run)) : this.#untaken(event)}
      ${this.notTakenBy.split(' ').filter(Boolean).map((job) => this.#notTaken(event, job))}`;
  }

  /** Shows the runs of batches that are listed with a later event. */
  #batches() {
    return this.runs.filter((run) => !this.#isLast(run)).map((run) => {
      const { sign, words, kind } = outcome(run);
      return html`<span class="tag ${kind}" title="${run.job} ${words}, in a batch of ${run.events.length}"><span aria-hidden="true">${sign}</span> ${run.job}</span>`;
    });
  }

  #isLast(run) {
    return run.events[run.events.length - 1] === this.event.number;
  }

  #untaken({ number, nearest }) {
    return html`<a class="row run" href="/console/events/${number}" @click=${this.#open(`/console/events/${number}`)}>
      <span class="arrow quiet" aria-hidden="true">↳</span>
      <span class="tag idle"><span aria-hidden="true">○</span> no job</span>
      <span class="reason">${nearest ? html`${nearest.job}: ${nearest.text}` : 'there is no rule'}</span></a>`;
  }

  /** Shows that a job which the filter names does not take the event. */
  #notTaken({ number }, job) {
    return html`<a class="row run" href="/console/events/${number}" @click=${this.#open(`/console/events/${number}`)}>
      <span class="arrow quiet" aria-hidden="true">↳</span><span class="job">${job}</span>
      <span class="tag idle"><span aria-hidden="true">✗</span> not taken</span><span class="reason">open it to see why</span></a>`;
  }

  #run(run) {
    return html`<a class="row run" href="/console/runs/${run.number}" @click=${this.#open(`/console/runs/${run.number}`)}>
      <span class="arrow quiet" aria-hidden="true">↳</span>
      <span class="job">${run.job}</span>
      ${outcomeTag(run)}${givenUpTag(run)}
      <span class="reason">${run.error ?? progress(run.counts)}</span>
      <span class="facts quiet">${[run.events.length > 1 ? count(run.events.length, 'record') : '', attempt(run)].filter(Boolean).join(' · ')}
        ${run.nextAttempt ? html`<span class="next"><span aria-hidden="true">↻</span> next ${until(run.nextAttempt)}</span>` : ''}</span>
      <span class="duration">${duration(run.milliseconds)}</span>
    </a>`;
  }

  #open(path) {
    return (click) => {
      if (!click.ctrlKey && !click.metaKey && !click.shiftKey && click.button === 0) {
        click.preventDefault();
        go(path + location.search);
      }
    };
  }

}

customElements.define('jets-activity', Activity);
customElements.define('jets-event-row', EventRow);
