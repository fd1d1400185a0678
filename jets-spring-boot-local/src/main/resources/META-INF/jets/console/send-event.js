// The form for an event on an event bus

import { html, nothing } from 'lit';
import { post } from './api.js';
import { decisions } from './decisions.js';
import { Form, lines } from './form.js';
import { journal } from './journal.js';
import { jsonProblem } from './json-problem.js';
import { member, pretty } from './json.js';

export class EventForm extends Form {

  id = 'event';
  label = 'Event';
  body = 'detail';
  found = null;

  constructor(page) {
    super(page, { bus: 'default', source: 'my.app', detailType: 'Hello', detail: '{\n  \n}', resources: '', time: '' });
  }

  /** Takes the values of an event as a function gets it. */
  fill(bus, event) {
    const text = (name) => read(member(event, name)) ?? '';
    this.values = {
      bus: bus ?? 'default', source: text('source'), detailType: text('detail-type'), detail: pretty(member(event, 'detail') ?? event),
      resources: [read(member(event, 'resources')) ?? []].flat().join('\n'), time: text('time')
    };
  }

  set(name, value) {
    super.set(name, value);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.decide(), 150);
  }

  /** Asks which rules would take the event. The engine adds the same properties as to an event that is sent. */
  async decide() {
    const asked = this.values;
    let found = null;
    if (asked.source && asked.detailType && !jsonProblem(asked.detail)) {
      try {
        found = await post('/decisions', this.request());
      } catch {
        // The same problem is shown when the event is sent
      }
    }
    if (asked === this.values) {
      this.found = found;
      this.page.requestUpdate();
    }
  }

  request() {
    const { bus, source, detailType, detail, resources, time } = this.values;
    return { bus, source, detailType, detail, resources: lines(resources), time: time.trim() || null };
  }

  async send(resendOf) {
    const { number } = await post('/events', { ...this.request(), resendOf });
    return { number };
  }

  get savedFor() {
    return Object.keys(this.found?.inputs ?? {});
  }

  /** Returns what the function of a job gets, which the rule may change. */
  toSave(job) {
    return pretty(this.found.inputs[job]);
  }

  render() {
    const events = [...journal.events.values()].filter((event) => event.kind === 'BUS');
    const rules = this.page.jobs.flatMap((job) => job.triggers).filter((trigger) => trigger.kind === 'pattern');
    return html`<div class="fields">
        ${this.field('bus', 'Event bus', [...new Set(['default', ...rules.map((rule) => rule.channel ?? 'default')])])}
        ${this.field('source', 'Source', [...new Set(events.map((event) => event.source))])}
        ${this.field('detailType', 'Detail type', [...new Set(events.map((event) => event.detailType))])}
      </div>
      ${this.json('detail', 'Detail')}
      <details class="more" ?open=${Boolean(this.values.resources || this.values.time)}><summary>Resources and time</summary><div class="fields">
        <label>Resources, an ARN in each line<textarea rows="2" spellcheck="false" .value=${this.values.resources}
          @input=${(event) => this.set('resources', event.target.value)}></textarea></label>
        <label>Time<input .value=${this.values.time} spellcheck="false" placeholder="now, or 2026-12-24T08:00:00Z"
          @input=${(event) => this.set('time', event.target.value)}></label></div></details>`;
  }

  preview() {
    return this.found?.decisions ? html`<section><h3>Who would take it</h3>${this.found.decisions.length ? decisions(this.found.decisions)
        : html`<p class="quiet">No job has a rule on this event bus.</p>`}</section>` : nothing;
  }

}

function read(json) {
  return json === undefined ? undefined : JSON.parse(json);
}
