package io.jets.observation;

import io.jets.function.observe.InvocationObserver;
import io.jets.function.observe.InvocationOutcome;
import io.jets.function.observe.JobInvocation;
import io.jets.function.observe.ObservedInvocation;
import io.jets.function.observe.ObservedRecord;
import io.jets.observation.JobObservationDocumentation.RecordEvent;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes each invocation of a job a Micrometer {@link Observation}.
 */
public final class JobObservations implements InvocationObserver {

	private static final JobObservationConvention DEFAULT = new DefaultJobObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable JobObservationConvention convention;

	/**
	 * Creates an instance.
	 * @param registry the registry
	 * @param convention names the observations, {@code null} for a convention of the
	 * registry or the default
	 */
	public JobObservations(ObservationRegistry registry, @Nullable JobObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public ObservedInvocation start(JobInvocation invocation) {
		JobObservationContext context = new JobObservationContext(invocation);
		Observation observation = JobObservationDocumentation.INVOCATION.observation(this.convention, DEFAULT,
				() -> context, this.registry);
		return new Started(this.registry, context, observation.start());
	}

	/**
	 * An observation that has started.
	 */
	private record Started(ObservationRegistry registry, JobObservationContext context,
			Observation observation) implements ObservedInvocation {

		@Override
		public Scope openScope() {
			if (this.registry.getCurrentObservation() == this.observation) {
				return () -> {
				};
			}
			return this.observation.openScope()::close;
		}

		@Override
		public void recordEnded(ObservedRecord record) {
			RecordEvent event = RecordEvent.of(record.outcome());
			String id = record.eventId().isEmpty() ? record.sequenceNumber() : record.eventId();
			this.observation.event(Observation.Event.of(event.getName(), event.getName() + " " + id));
		}

		@Override
		public void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error) {
			this.context.setOutcome(outcome);
			if (error != null) {
				this.observation.error(error);
			}
			this.observation.stop();
		}

	}

}
