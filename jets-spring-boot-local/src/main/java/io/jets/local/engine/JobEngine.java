package io.jets.local.engine;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.job.ScheduleTrigger;
import io.jets.local.bus.EventBus;
import io.jets.local.bus.InvalidPutEventsException;
import io.jets.local.bus.PutEventsEntry;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.schedule.JobScheduler;
import io.jets.local.schedule.Schedule;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.stream.position.StreamProgress;
import io.jets.local.stream.read.EventSourceMappings;
import io.jets.local.stream.read.StreamEnds;
import io.jets.local.time.PollingMonitor;
import io.jets.local.time.TimeSource;
import io.jets.pattern.PatternMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Fires jobs as AWS does: with events on buses, with changes of items, by schedules, and
 * by direct invocation. The running application, the endpoint, the console and tests use
 * the engine and nothing behind it. What happens is in its journal.
 */
public final class JobEngine implements AutoCloseable {

	private static final String INVOKE = "Invoke";

	private final List<JobMethod> jobs;

	private final List<StreamMapping> mappings;

	private final MemoryStreams memoryStreams;

	private final DecisionExplainer explainer = new DecisionExplainer();

	private final JobInvoker invoker;

	private final TimeSource time;

	private final Journal journal;

	private final EventBus bus;

	private final JobScheduler scheduler;

	private final Rules rules;

	private final DeliveryContext delivery;

	private @Nullable EventSourceMappings followed;

	/**
	 * Creates an engine. Schedules fire after {@link #startSchedules()}, streams are read
	 * after {@link #follow}, and everything else works at once.
	 * @param jobs the jobs
	 * @param invoker runs the jobs; the caller closes it
	 * @param time the clock and the timer; the caller closes it
	 * @param executor runs deliveries of changes that are given to the engine
	 * @param journal records what happens
	 * @param settings the settings
	 * @throws IllegalArgumentException if a pattern, a filter or an input path is invalid
	 */
	public JobEngine(List<JobMethod> jobs, JobInvoker invoker, TimeSource time, Executor executor, Journal journal,
			EngineSettings settings) {
		this.jobs = List.copyOf(jobs);
		this.mappings = StreamMapping.of(jobs);
		this.invoker = invoker;
		this.time = time;
		this.journal = journal;
		this.bus = new EventBus(jobs, settings.account(), invoker, time.clock(), journal, settings.logPayloads());
		this.scheduler = new JobScheduler(jobs, settings.account(), invoker, time, journal);
		this.rules = new Rules(this.bus, this.scheduler);
		this.delivery = new DeliveryContext(invoker, settings.account(), new PollingMonitor(time.timer()), executor,
				time, journal, settings.retryLimit(), settings.logPayloads());
		this.memoryStreams = new MemoryStreams(this.mappings, this.delivery);
	}

	/**
	 * Returns the journal.
	 * @return the journal
	 */
	public Journal journal() {
		return this.journal;
	}

	/**
	 * Returns the time of this engine.
	 * @return the current time
	 */
	public Instant now() {
		return this.time.now();
	}

	/**
	 * Returns the jobs.
	 * @return the jobs
	 */
	public List<JobMethod> jobs() {
		return this.jobs;
	}

	/**
	 * Returns a job.
	 * @param name the name of the job, {@code <bean name>-<method name>}
	 * @return the job
	 * @throws IllegalArgumentException if there is no such job
	 */
	public JobMethod job(@Nullable String name) {
		return this.jobs.stream()
			.filter((job) -> job.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no job " + name + ". Jobs: "
					+ this.jobs.stream().map(JobMethod::name).collect(Collectors.joining(", "))));
	}

	/**
	 * Puts events on buses. Each matching enabled rule invokes its job asynchronously.
	 * @param entries the events, one to ten
	 * @param origin where they come from
	 * @return the result for each entry, in the same order
	 * @throws InvalidPutEventsException if the whole request is rejected
	 */
	public List<PutEventsResult> putEvents(List<PutEventsEntry> entries, Origin origin) {
		return this.bus.putEvents(entries, origin);
	}

	/**
	 * Publishes an event as it is, with its id, time and account. Each matching enabled
	 * rule invokes its job asynchronously.
	 * @param busName the name or ARN of the bus, {@code null} for the default bus
	 * @param event the complete event as JSON
	 * @param origin where it comes from
	 * @return the event
	 * @throws IllegalArgumentException if the event is not the envelope of EventBridge
	 */
	public ReceivedEvent publish(@Nullable String busName, String event, Origin origin) {
		return this.bus.publish(busName, event, origin);
	}

	/**
	 * Explains the decisions on an event of the journal.
	 * @param event the event
	 * @return the decisions, those that took it first, then the others, nearest first.
	 * One that did not take it has no explanation if the rule was disabled, if the
	 * function was throttled, or if the journal has cut a record of a stream, or an event
	 * that another rule took
	 */
	public List<Decision> why(ReceivedEvent event) {
		return this.explainer.explain(event);
	}

	/**
	 * Returns which rules would take an event, and why the others would not. Nothing
	 * runs.
	 * @param busName the name or ARN of the bus, {@code null} for the default bus
	 * @param event the complete event as JSON
	 * @return a decision for each rule on the bus
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public List<Decision> decisions(@Nullable String busName, String event) {
		return this.bus.decisions(busName, event);
	}

	/**
	 * Returns what the functions of the jobs that take an event would get. Nothing runs.
	 * @param busName the name or ARN of the bus, {@code null} for the default bus
	 * @param event the complete event as JSON
	 * @return the input by the name of the job
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public Map<String, String> inputs(@Nullable String busName, String event) {
		return this.bus.inputs(busName, event);
	}

	/**
	 * Returns an event as {@link #putEvents} would publish it. Nothing runs.
	 * @param entry the event
	 * @return the complete event as JSON
	 * @throws InvalidPutEventsException if it would be rejected
	 */
	public String preview(PutEventsEntry entry) {
		return this.bus.preview(entry);
	}

	/**
	 * Delivers changes of items to the jobs on the stream of a table, as if they had been
	 * read from it: with filters, batches, windows, retries and splits.
	 * @param table the name of the table, or the ARN or template reference of the stream
	 * as a trigger has it
	 * @param records the changes, in order. An event id, a sequence number, a time and a
	 * view type that is missing is added
	 * @param origin where they come from
	 * @return the numbers of the events in the journal, in the same order
	 * @throws IllegalArgumentException if no enabled trigger reads the stream
	 */
	public List<Long> deliver(String table, List<Record> records, Origin origin) {
		return this.memoryStreams.deliver(table, records, origin);
	}

	/**
	 * Returns which filters on the stream of a table would accept changes, and why the
	 * others would not. Nothing runs.
	 * @param table the name of the table, or the ARN or template reference of the stream
	 * as a trigger has it
	 * @param records the changes; what is missing is added as {@link #deliver} does
	 * @return for each change, a decision for each filter of the enabled triggers, and
	 * for each job that accepts all changes
	 * @throws IllegalArgumentException if no enabled trigger reads the stream
	 */
	public List<Decision> decisions(String table, List<Record> records) {
		return this.memoryStreams.decisions(table, records);
	}

	/**
	 * Gives a job again what it did not process, with the retries that it had: records of
	 * a stream through its event source mapping, an event by an asynchronous invocation.
	 * @param discard the entry of the journal
	 * @param job the job of the entry
	 * @throws IllegalArgumentException if the journal has cut the payload, or if the job
	 * has no enabled trigger on the stream any more
	 */
	public void resend(Discard discard, JobMethod job) {
		if (discard.payload().cut()) {
			throw new IllegalArgumentException("The journal has only the first 256 KB of the payload");
		}
		if (discard.invocationRecord() != null) {
			this.memoryStreams.deliverAgain(discard);
		}
		else {
			invokeAsync(job, discard.payload().bytes(),
					discard.events().isEmpty() ? Origin.CONSOLE : Origin.resendOf(discard.events().get(0)));
		}
		this.journal.resent(discard.number(), this.time.now());
	}

	/**
	 * Invokes a job and waits for its result.
	 * @param job the job
	 * @param payload the event as JSON
	 * @param origin who invokes it
	 * @return the result
	 * @throws TooManyRequestsException if the concurrency limit is reached, which the
	 * journal records as a decision about the event
	 */
	public InvocationResult invoke(JobMethod job, byte[] payload, Origin origin) {
		ReceivedEvent event = received(job, payload, origin);
		try {
			return this.invoker.invoke(job, payload, cause(event));
		}
		catch (TooManyRequestsException ex) {
			this.journal.decided(event.number(),
					new Decision(job.name(), job.location(), INVOKE, Decision.Result.THROTTLED, List.of(), null));
			throw ex;
		}
	}

	/**
	 * Invokes a job later, with retries.
	 * @param job the job
	 * @param payload the event as JSON
	 * @param origin who invokes it
	 */
	public void invokeAsync(JobMethod job, byte[] payload, Origin origin) {
		this.invoker.invokeAsync(job, payload, cause(received(job, payload, origin)));
	}

	private ReceivedEvent received(JobMethod job, byte[] payload, Origin origin) {
		String id = UUID.randomUUID().toString();
		return this.journal.received((number) -> new ReceivedEvent(number, number, ReceivedEvent.Kind.INVOKE, id,
				this.time.now(), origin, job.name(), null, null, Payload.of(payload), List.of()));
	}

	private static InvocationCause cause(ReceivedEvent event) {
		return new InvocationCause(INVOKE, event.payload().toString(), List.of(event.number()));
	}

	/**
	 * Returns the schedules, with and without time zone.
	 * @return the schedules, disabled ones included
	 */
	public List<Schedule> schedules() {
		return this.scheduler.schedules();
	}

	/**
	 * Fires a schedule now, whether it is enabled or not. It still fires when it is due.
	 * @param schedule the schedule
	 * @param origin who fires it
	 * @return the event
	 */
	public ReceivedEvent fire(Schedule schedule, Origin origin) {
		return this.scheduler.fire(schedule, origin);
	}

	/**
	 * Fires the schedules that are due, for a caller that controls the clock and does not
	 * {@linkplain #startSchedules() start} the schedules.
	 */
	public void fireDue() {
		this.scheduler.fireDue();
	}

	/**
	 * Enables or disables a schedule until the engine is closed. One that is enabled
	 * starts as a new one.
	 * @param schedule the schedule
	 * @param enabled whether it fires
	 */
	public void enable(Schedule schedule, boolean enabled) {
		this.scheduler.enable(schedule, enabled);
	}

	/**
	 * Returns when a schedule fires next.
	 * @param trigger the trigger of the schedule
	 * @return the time in the zone of the schedule, {@code null} if it does not fire
	 */
	public @Nullable ZonedDateTime nextFireTime(ScheduleTrigger trigger) {
		return this.scheduler.nextFireTime(trigger);
	}

	/**
	 * Returns the rules on all buses. Schedules with a time zone are no rules.
	 * @return the rules, disabled ones included
	 */
	public List<Rule> rules() {
		return this.rules.all();
	}

	/**
	 * Returns the name of an event bus.
	 * @param nameOrArn the name or ARN, {@code null} for the default bus
	 * @return the name, {@code null} if there is no such bus: it is not the default bus,
	 * and no rule is on it
	 */
	public @Nullable String bus(@Nullable String nameOrArn) {
		return this.bus.find(nameOrArn);
	}

	/**
	 * Compiles an event pattern.
	 * @param pattern the pattern, JSON
	 * @return returns whether an event matches, and throws
	 * {@link IllegalArgumentException} if it is not a JSON object
	 * @throws IllegalArgumentException if the pattern is not valid
	 */
	public Function<String, Boolean> matcher(String pattern) {
		return new PatternMatcher(pattern)::matches;
	}

	/**
	 * Enables or disables a rule until the engine is closed.
	 * @param busName the name of the bus
	 * @param name the name of the rule
	 * @param enabled whether it matches events or fires
	 * @return whether there is such a rule
	 */
	public boolean enableRule(String busName, String name, boolean enabled) {
		return this.rules.enable(busName, name, enabled);
	}

	/**
	 * Returns the event source mappings.
	 * @return the mappings, disabled ones included
	 */
	public List<StreamMapping> mappings() {
		return this.mappings;
	}

	/**
	 * Returns the stream that a mapping reads.
	 * @param mapping the mapping
	 * @return the ARN of the stream as records contain it, {@code null} if no stream was
	 * found yet
	 */
	public synchronized @Nullable String streamArn(StreamMapping mapping) {
		return (this.followed != null) ? this.followed.streamArn(mapping, this.delivery.account()) : null;
	}

	/**
	 * Returns how far a mapping has come in the stream that it reads.
	 * @param mapping the mapping
	 * @return the progress since reading started, {@code null} if the mapping is disabled
	 * or if streams are not read
	 */
	public @Nullable StreamProgress progress(StreamMapping mapping) {
		EventSourceMappings reading = followed();
		return (reading != null) ? reading.progress(mapping) : null;
	}

	/**
	 * Starts to fire schedules.
	 */
	public void startSchedules() {
		this.scheduler.start();
	}

	/**
	 * Starts to read the streams of all enabled mappings.
	 * @param clients the clients of the DynamoDB; the caller closes them
	 * @param positions how far streams were consumed
	 * @param start where reading starts if no position is stored; {@code null} for the
	 * starting position of each trigger
	 */
	public synchronized void follow(DynamoDbClients clients, StreamPositions positions,
			@Nullable StartingPosition start) {
		this.followed = new EventSourceMappings(this.mappings, clients, positions, start, this.delivery);
		this.followed.start();
	}

	/**
	 * Starts to read the streams of all enabled mappings from where they are now. A
	 * stream that appears later is read from its start. When this returns, no later
	 * change is missed.
	 * @param clients the clients of the DynamoDB; the caller closes them
	 */
	public void followFromNow(DynamoDbClients clients) {
		follow(clients, StreamEnds.positions(this.mappings, clients), StartingPosition.TRIM_HORIZON);
	}

	/**
	 * Reads all streams at once because an item may have been written.
	 */
	public void itemsWritten() {
		EventSourceMappings reading = followed();
		if (reading != null) {
			reading.wake();
		}
	}

	private synchronized @Nullable EventSourceMappings followed() {
		return this.followed;
	}

	/**
	 * Stops schedules and deliveries within one second.
	 */
	@Override
	public void close() {
		this.scheduler.close();
		this.delivery.monitor().close();
		EventSourceMappings reading = followed();
		if (reading != null) {
			reading.close();
		}
		this.delivery.monitor().end();
	}

}
