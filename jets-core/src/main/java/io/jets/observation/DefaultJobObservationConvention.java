package io.jets.observation;

import io.jets.observation.JobObservationDocumentation.HighCardinality;
import io.jets.observation.JobObservationDocumentation.LowCardinality;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/**
 * The default {@link JobObservationConvention}.
 */
public class DefaultJobObservationConvention implements JobObservationConvention {

	private static final String NAME = "jets.job";

	private static final KeyValue UNKNOWN = LowCardinality.OUTCOME.withValue("UNKNOWN");

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public String getContextualName(JobObservationContext context) {
		return context.getJob().name();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(JobObservationContext context) {
		return KeyValues.of(job(context), trigger(context), outcome(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(JobObservationContext context) {
		return KeyValues.of(eventId(context), requestId(context));
	}

	/**
	 * Returns the key value with the job.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue job(JobObservationContext context) {
		return LowCardinality.JOB.withValue(context.getJob().name());
	}

	/**
	 * Returns the key value with the kind of trigger.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue trigger(JobObservationContext context) {
		return LowCardinality.TRIGGER.withValue(context.getTrigger().name());
	}

	/**
	 * Returns the key value with the outcome.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue outcome(JobObservationContext context) {
		return (context.getOutcome() != null) ? LowCardinality.OUTCOME.withValue(context.getOutcome().name()) : UNKNOWN;
	}

	/**
	 * Returns the key value with the id of the event.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue eventId(JobObservationContext context) {
		return HighCardinality.EVENT_ID.withValue(orNone(context.getEventId()));
	}

	/**
	 * Returns the key value with Lambda's request id.
	 * @param context the context
	 * @return the key value
	 */
	protected KeyValue requestId(JobObservationContext context) {
		return HighCardinality.REQUEST_ID.withValue(orNone(context.getRequestId()));
	}

	private static String orNone(@Nullable String value) {
		return (value != null) ? value : KeyValue.NONE_VALUE;
	}

}
