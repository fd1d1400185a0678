// The base of all elements: light DOM, so that one style sheet and the browser's search work

import { LitElement } from 'lit';
import { journal } from './journal.js';

export class View extends LitElement {

  createRenderRoot() {
    return this;
  }

}

/** A view that is rendered again when the journal has changed, at most once per frame. */
export class JournalView extends View {

  #listener = () => this.journalChanged();

  #startListener = () => this.newStart();

  connectedCallback() {
    super.connectedCallback();
    journal.addEventListener('change', this.#listener);
    journal.addEventListener('start', this.#startListener);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    journal.removeEventListener('change', this.#listener);
    journal.removeEventListener('start', this.#startListener);
  }

  journalChanged() {
    this.requestUpdate();
  }

  /** Called when another application answers than before: its numbers mean other events and runs. */
  newStart() {
  }

  /** Waits for the next frame, so that a burst of changes is rendered once. */
  async scheduleUpdate() {
    await new Promise((resolve) => {
      if (document.hidden) {
        setTimeout(resolve, 0);
      } else {
        requestAnimationFrame(resolve);
      }
    });
    super.scheduleUpdate();
  }

}

/** A view of something else than the journal, which is loaded again whenever it may have changed. */
export class LoadingView extends JournalView {

  #reload = () => {
    if (!document.hidden && journal.running !== false) {
      this.load();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    journal.addEventListener('application', this.#reload);
    addEventListener('focus', this.#reload);
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    journal.removeEventListener('application', this.#reload);
    removeEventListener('focus', this.#reload);
  }

}

/** Goes to a page of the console. */
export function go(path) {
  history.pushState(null, '', path);
  dispatchEvent(new Event('popstate'));
}
