package io.jets.local.bus;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The event buses: the default bus and those of rules. An event invokes jobs
 * asynchronously, once per matching enabled rule. Unlike on AWS, clients can put events
 * whose source starts with {@code aws.}, so that the events of AWS services can be tried.
 */
public final class EventBus {

	private static final Log log = LogFactory.getLog(EventBus.class);

	private final List<BusRule> rules = new ArrayList<>();

	private final Set<String> buses = new TreeSet<>(Set.of(BusName.DEFAULT));

	private final LocalAccount account;

	private final JobInvoker invoker;

	private final Clock clock;

	/**
	 * Creates the buses.
	 * @param jobs the jobs; those without an event pattern are ignored
	 * @param account the region and account that events contain
	 * @param invoker runs the jobs
	 * @param clock determines the time of events without one
	 * @throws IllegalArgumentException if a pattern or an input path is invalid
	 */
	public EventBus(List<JobMethod> jobs, LocalAccount account, JobInvoker invoker, Clock clock) {
		this.account = account;
		this.invoker = invoker;
		this.clock = clock;
		for (JobMethod job : jobs) {
			job.triggers(EventPatternTrigger.class).forEach((trigger) -> add(job, trigger));
		}
	}

	private void add(JobMethod job, EventPatternTrigger trigger) {
		this.buses.add(BusName.of(trigger.rule().bus()));
		if (trigger.rule().enabled()) {
			this.rules.add(new BusRule(job, trigger));
		}
	}

	/**
	 * Puts events on buses.
	 * @param entries the events, one to ten
	 * @return the result for each entry, in the same order
	 * @throws InvalidPutEventsException if the whole request is rejected
	 */
	public List<PutEventsResult> putEvents(List<PutEventsEntry> entries) {
		PutEventsLimits.check(entries);
		return entries.stream().map(this::put).toList();
	}

	private PutEventsResult put(PutEventsEntry entry) {
		@Nullable PutEventsResult rejection = PutEventsLimits.check(entry);
		if (rejection != null) {
			return rejection;
		}
		String id = UUID.randomUUID().toString();
		EventEnvelope envelope = new EventEnvelope(id, Objects.requireNonNull(entry.detailType()),
				Objects.requireNonNull(entry.source()), (entry.time() != null) ? entry.time() : this.clock.instant(),
				entry.resources(), Objects.requireNonNull(entry.detail()));
		try {
			publish(BusName.of(entry.bus()), envelope);
			return PutEventsResult.accepted(id);
		}
		catch (RuntimeException ex) {
			log.error("Event " + id + " could not be matched", ex);
			return PutEventsResult.rejected("InternalFailure", String.valueOf(ex.getMessage()));
		}
	}

	private void publish(String bus, EventEnvelope envelope) {
		String event = envelope.toJson(this.account);
		List<BusRule> matching = new ArrayList<>();
		for (BusRule rule : this.rules) {
			if (rule.bus().equals(bus) && rule.matches(event)) {
				matching.add(rule);
			}
		}
		if (matching.isEmpty()) {
			log.info(describe(envelope) + unmatched(bus));
		}
		for (BusRule rule : matching) {
			this.invoker.invokeAsync(rule.job(), rule.payload(event), rule.cause(envelope.id()));
		}
	}

	private static String describe(EventEnvelope envelope) {
		return "Event " + envelope.id() + " (" + envelope.source() + ", " + envelope.detailType() + ")";
	}

	private String unmatched(String bus) {
		if (this.buses.contains(bus)) {
			return " matches no rule on the event bus " + bus;
		}
		// AWS drops the event silently
		return " is dropped: there is no event bus " + bus + ". Event buses of jobs: "
				+ this.buses.stream().collect(Collectors.joining(", "));
	}

}
