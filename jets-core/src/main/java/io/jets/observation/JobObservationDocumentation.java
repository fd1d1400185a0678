package io.jets.observation;

import io.jets.function.observe.RecordOutcome;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of jobs, with their key values and events.
 */
public enum JobObservationDocumentation implements ObservationDocumentation {

	/**
	 * An invocation of a job.
	 */
	INVOCATION {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultJobObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinality.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinality.values();
		}

		@Override
		public Observation.Event[] getEvents() {
			return RecordEvent.values();
		}

	};

	/**
	 * The keys of metrics.
	 */
	public enum LowCardinality implements KeyName {

		/**
		 * The name of the job, {@code <bean name>-<method name>}.
		 */
		JOB("job"),

		/**
		 * The kind of trigger: {@code STREAM}, {@code EVENT} or {@code SCHEDULE}.
		 */
		TRIGGER("trigger"),

		/**
		 * The outcome: {@code SUCCESS}; {@code DUPLICATE} if an idempotent job had
		 * completed the event before; {@code PARTIAL} if the response lists failed
		 * records; {@code ERROR} if the invocation threw an exception; {@code UNKNOWN}
		 * while it runs.
		 */
		OUTCOME("outcome");

		private final String key;

		LowCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * The keys that only traces have.
	 */
	public enum HighCardinality implements KeyName {

		/**
		 * The id of an event from EventBridge, or {@code none}.
		 */
		EVENT_ID("event.id"),

		/**
		 * Lambda's request id, or {@code none}.
		 */
		REQUEST_ID("request.id");

		private final String key;

		HighCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * The events of jobs that are called once per record.
	 */
	public enum RecordEvent implements Observation.Event {

		/**
		 * The job's method has returned for a record.
		 */
		SUCCESS("record.success"),

		/**
		 * An idempotent job had completed a record before and skips it.
		 */
		DUPLICATE("record.duplicate"),

		/**
		 * The job's method has thrown an exception for a record or was not called, for
		 * instance because the record cannot be read.
		 */
		FAILURE("record.failure");

		private final String name;

		RecordEvent(String name) {
			this.name = name;
		}

		static RecordEvent of(RecordOutcome outcome) {
			return switch (outcome) {
				case SUCCESS -> SUCCESS;
				case DUPLICATE -> DUPLICATE;
				case FAILURE -> FAILURE;
			};
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

}
