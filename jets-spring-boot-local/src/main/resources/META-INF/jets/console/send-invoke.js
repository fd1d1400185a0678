// The form for a direct invocation

import { html } from 'lit';
import { post } from './api.js';
import { Form } from './form.js';
import { jsonProblem } from './json-problem.js';
import { pretty } from './json.js';

export class InvokeForm extends Form {

  id = 'invoke';
  label = 'Invoke';
  body = 'payload';
  waiting = 'The function runs. Its event opens when it has ended.';

  constructor(page) {
    super(page, { job: '', payload: '{}' });
  }

  fill(job, payload) {
    this.values = { job, payload: pretty(payload) };
  }

  async send(resendOf) {
    const { event } = await post('/invocations', { ...this.values, resendOf });
    return { number: event };
  }

  get savedFor() {
    return this.values.job && !jsonProblem(this.values.payload) ? [this.values.job] : [];
  }

  toSave() {
    return this.values.payload;
  }

  render() {
    return html`<div class="fields">${this.select('job', 'Function', this.page.jobs.map(({ name }) => name))}</div>
      ${this.json('payload', 'Payload')}
      <p class="quiet">The function is called directly: no pattern or filter applies, and nothing is retried.</p>`;
  }

}
