package io.jets.local.bus;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.sam.rule.RuleIds;
import io.jets.sam.template.LogicalIds;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The event buses: the default bus and those of rules. An event invokes jobs
 * asynchronously, once per matching enabled rule. Unlike on AWS, clients can put events
 * whose source starts with {@code aws.}, so that the events of AWS services can be tried.
 */
public final class EventBus {

	/**
	 * The name of the default bus.
	 */
	public static final String DEFAULT_BUS = BusName.DEFAULT;

	private static final Log log = LogFactory.getLog(EventBus.class);

	private final List<BusRule> rules = new ArrayList<>();

	private final Set<String> buses = new TreeSet<>(Set.of(BusName.DEFAULT));

	private final LocalAccount account;

	private final JobInvoker invoker;

	private final Clock clock;

	private final Journal journal;

	private final NearestRule nearestRule;

	/**
	 * Creates the buses.
	 * @param jobs the jobs; those without an event pattern are ignored
	 * @param account the region and account that events contain
	 * @param invoker runs the jobs
	 * @param clock determines the time of events without one
	 * @param journal records events and decisions
	 * @param logPayloads whether to write values of events to the log
	 * @throws IllegalArgumentException if a pattern or an input path is invalid
	 */
	public EventBus(List<JobMethod> jobs, LocalAccount account, JobInvoker invoker, Clock clock, Journal journal,
			boolean logPayloads) {
		this.nearestRule = new NearestRule(logPayloads);
		this.account = account;
		this.invoker = invoker;
		this.clock = clock;
		this.journal = journal;
		for (JobMethod job : jobs) {
			int number = 0;
			for (EventPatternTrigger trigger : job.triggers(EventPatternTrigger.class).toList()) {
				BusRule rule = new BusRule(job, trigger, RuleIds.ofPattern(LogicalIds.of(job), ++number));
				this.buses.add(rule.bus());
				this.rules.add(rule);
			}
		}
	}

	/**
	 * Returns the rules of all buses.
	 * @return the rules, disabled ones included
	 */
	public List<BusRule> rules() {
		return List.copyOf(this.rules);
	}

	/**
	 * Returns the name of a bus.
	 * @param bus the name or ARN of the bus, {@code null} for the default bus
	 * @return the name, {@code null} if it is neither the default bus nor that of a rule
	 */
	public @Nullable String find(@Nullable String bus) {
		String name = BusName.of(bus);
		return this.buses.contains(name) ? name : null;
	}

	/**
	 * Puts events on buses.
	 * @param entries the events, one to ten
	 * @param origin where they come from
	 * @return the result for each entry, in the same order
	 * @throws InvalidPutEventsException if the whole request is rejected
	 */
	public List<PutEventsResult> putEvents(List<PutEventsEntry> entries, Origin origin) {
		PutEventsLimits.check(entries);
		return entries.stream().map((entry) -> put(entry, origin)).toList();
	}

	private PutEventsResult put(PutEventsEntry entry, Origin origin) {
		@Nullable PutEventsResult rejection = PutEventsLimits.check(entry);
		if (rejection != null) {
			return rejection;
		}
		EventEnvelope envelope = envelope(entry);
		try {
			return PutEventsResult.accepted(publish(BusName.of(entry.bus()), envelope.id(), envelope.source(),
					envelope.detailType(), envelope.toJson(this.account), origin));
		}
		catch (RuntimeException ex) {
			log.error("Event " + envelope.id() + " could not be matched", ex);
			return PutEventsResult.rejected("InternalFailure", String.valueOf(ex.getMessage()));
		}
	}

	private EventEnvelope envelope(PutEventsEntry entry) {
		return new EventEnvelope(UUID.randomUUID().toString(), Objects.requireNonNull(entry.detailType()),
				Objects.requireNonNull(entry.source()), (entry.time() != null) ? entry.time() : this.clock.instant(),
				entry.resources(), Objects.requireNonNull(entry.detail()));
	}

	/**
	 * Publishes an event as it is, with its id, time and account.
	 * @param bus the name or ARN of the bus, {@code null} for the default bus
	 * @param event the complete event as JSON
	 * @param origin where it comes from
	 * @return the event
	 * @throws IllegalArgumentException if the event is not the envelope of EventBridge
	 */
	public ReceivedEvent publish(@Nullable String bus, String event, Origin origin) {
		Map<String, String> properties = EventJson.texts(event);
		return publish(BusName.of(bus), required(properties, "id"), required(properties, "source"),
				required(properties, "detail-type"), event, origin);
	}

	private static String required(Map<String, String> properties, String name) {
		String value = properties.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The event has no \"" + name + "\", which must be text");
		}
		return value;
	}

	/**
	 * Returns which rules would take an event, and why the others would not. Nothing
	 * runs.
	 * @param bus the name or ARN of the bus, {@code null} for the default bus
	 * @param event the complete event as JSON
	 * @return a decision for each rule on the bus
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public List<Decision> decisions(@Nullable String bus, String event) {
		return rules(BusName.of(bus)).map((rule) -> rule.explain(rule.decide(event), event)).toList();
	}

	/**
	 * Returns what the functions of the jobs that take an event would get. Nothing runs.
	 * @param bus the name or ARN of the bus, {@code null} for the default bus
	 * @param event the complete event as JSON
	 * @return the input by the name of the job, that of its first rule if several take it
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public Map<String, String> inputs(@Nullable String bus, String event) {
		Map<String, String> inputs = new LinkedHashMap<>();
		rules(BusName.of(bus)).filter((rule) -> rule.decide(event).matched())
			.forEach((rule) -> inputs.computeIfAbsent(rule.job().name(),
					(job) -> new String(rule.payload(event), StandardCharsets.UTF_8)));
		return inputs;
	}

	/**
	 * Returns an event as {@link #putEvents} would publish it. Nothing runs.
	 * @param entry the event
	 * @return the complete event as JSON
	 * @throws InvalidPutEventsException if it would be rejected
	 */
	public String preview(PutEventsEntry entry) {
		PutEventsLimits.check(List.of(entry));
		PutEventsResult rejection = PutEventsLimits.check(entry);
		if (rejection != null) {
			throw new InvalidPutEventsException(rejection.errorCode() + ": " + rejection.errorMessage());
		}
		return envelope(entry).toJson(this.account);
	}

	private Stream<BusRule> rules(String bus) {
		return this.rules.stream().filter((rule) -> rule.bus().equals(bus));
	}

	private ReceivedEvent publish(String bus, String id, String source, String detailType, String json, Origin origin) {
		List<BusRule> candidates = rules(bus).toList();
		Payload payload = Payload.of(json.getBytes(StandardCharsets.UTF_8));
		List<Decision> decisions = BusDecisions.of(candidates, json, payload.cut());
		ReceivedEvent event = this.journal.received((number) -> new ReceivedEvent(number, number,
				ReceivedEvent.Kind.BUS, id, this.clock.instant(), origin, bus, source, detailType, payload, decisions));
		if (!event.taken()) {
			log.info("Event " + event.id() + " (" + event.source() + ", " + event.type() + ")"
					+ unmatched(event.channel()) + this.nearestRule.describe(decisions));
		}
		for (int i = 0; i < decisions.size(); i++) {
			if (decisions.get(i).matched()) {
				BusRule rule = candidates.get(i);
				this.invoker.invokeAsync(rule.job(), rule.payload(json), rule.cause(event));
			}
		}
		return event;
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
