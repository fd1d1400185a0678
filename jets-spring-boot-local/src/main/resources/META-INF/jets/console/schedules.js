// All schedules: in words, when they fire next, fire now, pause

import { html, nothing } from 'lit';
import { get, post } from './api.js';
import { outcomeTag, time, until } from './format.js';
import { journal } from './journal.js';
import { go, LoadingView } from './view.js';

const local = new Intl.DateTimeFormat(undefined, {
  weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'
});

const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });

class Schedules extends LoadingView {

  static properties = { all: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Schedules');
    this.ticks = setInterval(() => {
      this.requestUpdate();
      if (this.all?.some((schedule) => schedule.enabled && new Date(schedule.next[0]) < Date.now())) {
        this.load();
      }
    }, 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticks);
  }

  async load() {
    try {
      this.all = await get('/schedules');
      this.problem = null;
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  async #fire(schedule) {
    const fired = await this.#command(schedule, 'fire', {});
    if (fired) {
      go(`/console/events/${fired.number}`);
    }
  }

  async #enable(schedule) {
    if (await this.#command(schedule, 'enabled', { enabled: !schedule.enabled })) {
      await this.load();
    }
  }

  async #command(schedule, command, body) {
    try {
      return await post(`/schedules/${encodeURIComponent(schedule.name)}/${command}`, body);
    } catch (problem) {
      this.problem = problem.message;
      return null;
    }
  }

  render() {
    return html`<div class="page"><h1>Schedules</h1>
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      ${this.all?.length === 0 ? html`<div class="empty"><h2>No job has a schedule</h2><p>Annotate a method of a job:</p>
        <pre class="command">@Cron("0 8 ? * MON-FRI *")
void remind() {
}</pre></div>` : nothing}
      ${this.all?.map((schedule) => this.#schedule(schedule))}</div>`;
  }

  #schedule(schedule) {
    const last = [...journal.events.values()].filter((event) => event.kind === 'SCHEDULE' && event.channel === schedule.name).at(-1);
    const utc = schedule.zone === 'UTC';
    const run = last && journal.runsOfEvent(last.number).at(-1);
    return html`<section class="card" aria-label=${schedule.name}>
      <header>
        <h2><a class="job" href="/console/jobs/${schedule.job}">${schedule.job}</a> <span class="words">${schedule.words}</span></h2>
        <p><code>${schedule.expression}</code> <span class="quiet">${schedule.zone} · ${schedule.location} · ${schedule.name}</span></p>
        <p class="actions"><button @click=${() => this.#fire(schedule)}>Fire now</button>
          <button aria-pressed=${!schedule.enabled} @click=${() => this.#enable(schedule)}>${schedule.enabled ? 'Pause' : schedule.declaredEnabled ? 'Continue' : 'Enable'}</button>
          ${state(schedule)}
          ${last ? html`<span class="quiet">Last fired ${time(last.at)}</span> ${run ? html`<a href="/console/runs/${run.number}">${outcomeTag(run)}</a>` : nothing}` : nothing}</p>
      </header>
      ${schedule.next.length ? html`<table class="times"><thead><tr><th scope="col">Next</th><th scope="col">UTC</th>${utc ? nothing : html`<th scope="col">${schedule.zone}</th>`}<th scope="col">This browser</th></tr></thead>
        <tbody>${schedule.next.map((each, index) => html`<tr class=${schedule.enabled ? '' : 'quiet'}>
          <td>${schedule.enabled ? until(each) : index === 0 ? schedule.declaredEnabled ? 'if continued' : 'if enabled' : ''}</td><td><time datetime=${each}>${dayAndTime(new Date(each).toISOString())}</time></td>
          ${utc ? nothing : html`<td>${dayAndTime(each)}</td>`}<td>${local.format(new Date(each))}</td></tr>`)}</tbody></table>`
        : html`<p class="note">It does not fire again.</p>`}
    </section>`;
  }

}

/** Returns the time of a text in ISO 8601, with the day of the week. */
function dayAndTime(text) {
  return `${weekday.format(new Date(text.slice(0, 10)))} ${text.slice(0, 19).replace('T', ' ')}`;
}

/** Returns what differs from an enabled schedule, and from the annotation. */
function state({ enabled, declaredEnabled }) {
  if (enabled) {
    return declaredEnabled ? nothing : html`<span class="tag ok"><span aria-hidden="true">▶</span> enabled here, until the application stops</span>`;
  }
  return declaredEnabled ? html`<span class="tag warn"><span aria-hidden="true">❚❚</span> paused here, until the application stops</span>`
    : html`<span class="tag idle"><span aria-hidden="true">❚❚</span> disabled by its annotation</span>`;
}

customElements.define('jets-schedules', Schedules);
