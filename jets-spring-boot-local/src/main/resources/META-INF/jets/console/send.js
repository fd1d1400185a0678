// Sends events, items and invocations, new ones or those of the journal again

import { html, nothing } from 'lit';
import { get } from './api.js';
import { awsCommand, curlCommand } from './commands.js';
import { journal } from './journal.js';
import { jsonProblem } from './json-problem.js';
import { copy } from './json.js';
import { saveDialog } from './save.js';
import { EventForm } from './send-event.js';
import { InvokeForm } from './send-invoke.js';
import { ItemForm } from './send-item.js';
import { RecordsForm } from './send-records.js';
import { template } from './templates.js';
import { go, LoadingView } from './view.js';

class Send extends LoadingView {

  static properties = {
    tab: { state: true }, jobs: { state: true }, saved: { state: true }, tables: { state: true },
    problem: { state: true }, note: { state: true }, sending: { state: true }, resendOf: { state: true }
  };

  #stopWaiting = () => {};

  #filled = false;

  /** Sends wherever the focus is, but not behind a dialog. */
  #keys = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      this.#send();
    }
  };

  constructor() {
    super();
    this.forms = Object.fromEntries([new EventForm(this), new ItemForm(this), new RecordsForm(this), new InvokeForm(this)].map((form) => [form.id, form]));
    this.tab = 'event';
    this.jobs = [];
    this.saved = [];
    this.tables = { tables: [] };
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Send');
  }

  get form() {
    return this.forms[this.tab];
  }

  async load() {
    await Promise.all([this.loadPart('jobs', '/jobs'), this.loadPart('saved', '/saved'), this.loadPart('tables', '/tables')]);
    if (this.problems.tables) {
      this.tables = { tables: [], obstacle: this.problems.tables };
    }
    const { invoke, item } = this.forms;
    invoke.values.job ||= this.jobs[0]?.name ?? '';
    item.values.table ||= this.tables.tables[0]?.name ?? '';
    if (!this.#filled && !this.problems.jobs) {
      this.#filled = true;
      await this.#start(...startOf(new URLSearchParams(location.search)));
    }
    this.forms.event.decide();
  }

  /** Called by a form when a value has changed. */
  changed() {
    this.problem = null;
    this.note = null;
    this.requestUpdate();
  }

  newStart() {
    this.#stopWaiting();
    this.resendOf = null;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.#keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#keys);
    this.#stopWaiting();
  }

  /** Fills the forms. */
  async #start(kind, ...rest) {
    this.problem = null;
    this.note = null;
    this.resendOf = null;
    try {
      if (kind === 'event') {
        this.#fromEvent(await get(`/events/${rest[0]}`));
      } else if (kind === 'run') {
        const { run, input } = await get(`/runs/${rest[0]}`);
        this.resendOf = run.events[0];
        this.#invoke(run.job, input.text);
        this.#cut(input);
      } else if (kind === 'job') {
        this.#invoke(rest[0], this.jobs.find(({ name }) => name === rest[0])?.payload ?? '{}');
      } else if (kind === 'saved') {
        const [job, name] = rest;
        this.#invoke(job, (await get(`/saved/${job}/${name}`)).event);
      } else if (kind === 'sample') {
        this.#fromSample(rest[0], this.jobs.find(({ name }) => name === rest[0]).samples[Number(rest[1])]);
      }
    } catch (problem) {
      this.problem = problem.message;
    }
    this.requestUpdate();
    this.forms.event.decide();
  }

  #invoke(job, payload) {
    this.tab = 'invoke';
    this.forms.invoke.fill(job, payload);
  }

  #fromEvent({ event, payload, runs }) {
    this.resendOf = event.number;
    if (event.kind === 'BUS') {
      this.tab = 'event';
      this.forms.event.fill(event.channel, payload.text);
    } else if (event.kind === 'CHANGE') {
      this.tab = 'records';
      this.forms.records.fill(payload.text);
    } else {
      this.#invoke(event.kind === 'INVOKE' ? event.channel : runs[0]?.job ?? '', payload.text);
    }
    this.#cut(payload);
  }

  #cut(payload) {
    if (payload.cut) {
      this.problem = 'The journal has only the first 256 KB of this event. Complete it before you send it.';
    }
  }

  #fromSample(job, { channel, kind, event }) {
    if (kind === 'pattern') {
      this.tab = 'event';
      this.forms.event.fill(channel, event);
    } else if (kind === 'stream') {
      this.tab = 'records';
      this.forms.records.fill(event);
    } else {
      this.#invoke(job, event);
    }
  }

  async #send() {
    if (this.sending || this.form.obstacle) {
      return;
    }
    const { form } = this;
    const after = journal.sequence;
    this.#stopWaiting();
    this.problem = null;
    this.note = form.waiting;
    this.sending = true;
    try {
      const { number, caused, note } = await form.send(this.resendOf ?? undefined);
      this.note = note;
      if (number) {
        this.#open(number);
      } else if (caused) {
        this.#openCaused((event) => event.number > after && caused(event));
      }
    } catch (problem) {
      this.note = null;
      this.problem = problem.message;
    }
    this.sending = false;
  }

  /** Opens an event, unless another page was opened meanwhile. */
  #open(number) {
    if (this.isConnected) {
      go(`/console/events/${number}`);
    }
  }

  /** Opens the event that a write causes as soon as the journal has it. */
  #openCaused(caused) {
    const look = () => {
      const event = [...journal.events.values()].find(caused);
      if (event) {
        this.#stopWaiting();
        this.#open(event.number);
      }
    };
    journal.addEventListener('change', look);
    this.#stopWaiting = () => journal.removeEventListener('change', look);
    look();
  }

  #select(id) {
    this.tab = id;
    this.problem = null;
    this.note = null;
  }

  render() {
    const { form } = this;
    const invalid = jsonProblem(form.values[form.body]) != null;
    return html`<div class="page send">
      <h1>${this.resendOf ? html`Edit and send again <a href="/console/events/${this.resendOf}">this event</a>` : 'Send'}</h1>
      <div class="tabs"><div role="tablist" aria-label="What to send">${Object.values(this.forms).map(({ id, label }) => html`<button role="tab" id="tab-${id}"
        aria-selected=${this.tab === id} aria-controls="panel" @click=${() => this.#select(id)}>${label}</button>`)}</div>
        <span class="space"></span>${template(this.jobs, this.saved, (kind, ...rest) => this.#start(kind, ...rest))}</div>
      ${this.renderProblems()}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${this.tab}">${form.render()}</div>
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      ${this.note ? html`<p class="note good" role="status">${this.note}</p>` : nothing}
      <p class="actions">
        <button class="primary" ?disabled=${form.obstacle != null || this.sending} @click=${this.#send}>Send <kbd>Ctrl Enter</kbd></button>
        ${this.#save(form, invalid)}
        ${form.id === 'records' || form.obstacle ? nothing : [['aws', awsCommand], ['curl', curlCommand]].map(([name, command]) => html`<button ?disabled=${invalid}
          @click=${(event) => copy(command(form.id, form.values, form.keys?.map((key) => key.name)), event.currentTarget)}>Copy as ${name}</button>`)}
      </p>
      ${form.preview()}
    </div>`;
  }

  #save(form, invalid) {
    if (form.id === 'item') {
      return nothing;
    }
    const jobs = invalid ? [] : form.savedFor;
    return html`<button ?disabled=${!jobs.length} title=${jobs.length ? 'Saves what the function gets' : 'No job gets this'}
      @click=${() => saveDialog(jobs, (job) => form.toSave(job))}>Save for tests…</button>`;
  }

}

/** Returns what the page starts from, as its URL says. */
function startOf(parameters) {
  const kind = ['event', 'run', 'job'].find((each) => parameters.has(each));
  return kind ? [kind, parameters.get(kind)] : [];
}

customElements.define('jets-send', Send);
