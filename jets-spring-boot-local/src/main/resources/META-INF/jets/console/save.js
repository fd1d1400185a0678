// Asks for the name of an event and saves it for the project's tests

import { html, render } from 'lit';
import { post } from './api.js';

/**
 * @param jobs the jobs to choose from
 * @param toSave returns what the function of a job gets, as JSON
 */
export function saveDialog(jobs, toSave) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'save-title');
  const state = { job: jobs[0], name: '', problem: null, exists: false, file: null };
  const save = async (submit) => {
    submit.preventDefault();
    try {
      state.file = (await post('/saved', { job: state.job, name: state.name, event: toSave(state.job), overwrite: state.exists })).file;
      state.problem = null;
    } catch (problem) {
      state.problem = problem.message;
      state.exists = problem.status === 409;
    }
    show();
  };
  const show = () => render(state.file ? html`
    <h2 id="save-title">Saved</h2>
    <p><code>${state.file}</code></p>
    <p>A parameterized test gets it from <code>@JobEventSource("events/${state.job}/*.json")</code>.</p>
    <p class="actions"><button class="primary" autofocus @click=${() => dialog.close()}>Close</button></p>` : html`
    <form method="dialog" @submit=${save}>
      <h2 id="save-title">Save for tests</h2>
      <p class="quiet">src/test/resources/events/${state.job}/${state.name || '…'}.json</p>
      <div class="fields">
        <label>Job<select @change=${(change) => { state.job = change.target.value; state.exists = false; show(); }}>${jobs.map((name) => html`<option value=${name} ?selected=${name === state.job}>${name}</option>`)}</select></label>
        <label>Name<input required autofocus pattern="[A-Za-z0-9_\\-][A-Za-z0-9._\\-]*" title="Letters, digits, dots, hyphens and underscores" .value=${state.name}
          @input=${(change) => { state.name = change.target.value; state.exists = false; state.problem = null; show(); }}></label>
      </div>
      ${state.problem ? html`<p class="note bad" role="alert">${state.problem}</p>` : ''}
      <p class="actions"><button class="primary" type="submit">${state.exists ? 'Replace the file' : 'Save'}</button>
        <button type="button" @click=${() => dialog.close()}>Cancel</button></p>
    </form>`, dialog);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  show();
  dialog.showModal();
}
