package io.jets.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.jets.event.Change;
import io.jets.local.bus.PutEventsEntry;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Origin;
import io.jets.local.stream.intake.SavedBatch;
import io.jets.test.coverage.JobCoverage;
import io.jets.test.coverage.JobNearMisses;
import io.jets.test.engine.TestEngine;
import io.jets.test.event.JobEvent;
import io.jets.test.event.JobEventFiles;
import io.jets.test.result.JobDecisions;
import io.jets.test.result.JobRuns;
import io.jets.test.stream.StreamRecordWriter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * Fires the jobs of an application in a test, with the matching, batches, retries and
 * JSON of Lambda, and returns what happened:
 *
 * <pre class="code">
 * assertThat(jobs.change("orders", Change.modify(open, paid))).ran("clerkJob-ship").onlyThat().succeeded();
 * </pre>
 * <p>
 * It is the local engine without DynamoDB, without a port and without waiting. A call
 * returns when everything that the engine caused has ended: retries, splits, and batching
 * windows take virtual time, and afterwards the {@linkplain #clock() clock} is where it
 * was. Jobs run on the thread of the test, one after another, so a test does not show
 * whether they are thread-safe. Events that a job itself sends with an AWS client are not
 * seen. A test starts without a past: disabled rules, sequence numbers and the clock are
 * reset.
 * <p>
 * {@code @JobTest} and {@code @AutoConfigureJobs} provide it as a bean. It is not related
 * to Spring Batch, whose jobs {@code JobOperatorTestUtils} starts.
 */
public final class JobTester {

	private final TestEngine engine;

	private final TestClock clock;

	private final JobTesterJson json;

	private final @Nullable String bus;

	private final StreamViewType viewType;

	/**
	 * Creates a tester.
	 * @param engine the engine that fires jobs
	 * @param clock the clock of the engine
	 * @param mapper the application's mapper
	 * @param environment the application's environment, which may have keys of tables
	 */
	public JobTester(TestEngine engine, TestClock clock, Supplier<JsonMapper> mapper, Environment environment) {
		this(engine, clock, new JobTesterJson(mapper, environment), null, StreamViewType.NEW_AND_OLD_IMAGES);
	}

	private JobTester(TestEngine engine, TestClock clock, JobTesterJson json, @Nullable String bus,
			StreamViewType viewType) {
		this.engine = engine;
		this.clock = clock;
		this.json = json;
		this.bus = bus;
		this.viewType = viewType;
	}

	/**
	 * Returns a tester for another event bus than the default one.
	 * @param name the name or ARN of the event bus, as rules have it
	 * @return a tester whose events are on this bus
	 * @throws IllegalArgumentException if no rule is on this bus
	 */
	public JobTester onBus(String name) {
		JobEngine current = this.engine.engine();
		if (current.bus(name) == null) {
			throw new IllegalArgumentException("No rule is on the event bus " + name + ". Event buses of rules: "
					+ current.rules().stream().map((rule) -> rule.bus()).distinct().toList());
		}
		return new JobTester(this.engine, this.clock, this.json, name, this.viewType);
	}

	/**
	 * Returns a tester for streams with another view type than
	 * {@code NEW_AND_OLD_IMAGES}.
	 * @param type determines the images that records contain
	 * @return a tester whose changes have this view type
	 */
	public JobTester withViewType(StreamViewType type) {
		return new JobTester(this.engine, this.clock, this.json, this.bus, type);
	}

	/**
	 * Returns the clock.
	 * @return the clock, which fires schedules when it advances
	 */
	public TestClock clock() {
		return this.clock;
	}

	/**
	 * Puts an event on the bus, as a client does. Each matching rule invokes its job
	 * asynchronously, with retries.
	 * @param source the source
	 * @param detailType the type of the detail
	 * @param detail the detail: an object that the application's mapper writes as a JSON
	 * object, or JSON as text
	 * @return what happened
	 * @throws IllegalArgumentException if EventBridge rejects the event
	 */
	public JobRuns event(String source, String detailType, Object detail) {
		String json = this.json.text(detail);
		PutEventsEntry entry = new PutEventsEntry(source, detailType, json, this.bus, null, List.of());
		return runs((current) -> {
			PutEventsResult result = current.putEvents(List.of(entry), Origin.CLIENT).get(0);
			if (result.failed()) {
				throw new IllegalArgumentException(JobTesterJson.rejection(result, json));
			}
		});
	}

	/**
	 * Puts a complete event on the bus, for instance one of
	 * {@link io.jets.test.event.AwsEvents}. It is published as it is, with its id, time
	 * and account.
	 * @param event the event: the envelope of EventBridge
	 * @return what happened
	 * @throws IllegalArgumentException if the event is a batch of stream records
	 */
	public JobRuns event(JobEvent event) {
		String envelope = envelope(event);
		return runs((current) -> current.publish(this.bus, envelope, Origin.CLIENT));
	}

	/**
	 * Puts an event on the bus.
	 * @param json the event with {@code source}, {@code detail-type} and {@code detail}.
	 * Other properties are added if they are missing
	 * @return what happened
	 * @throws IllegalArgumentException if the text is not an event
	 */
	public JobRuns event(String json) {
		return event(JobEvent.of("event", json));
	}

	/**
	 * Delivers the change of an item to the jobs on the stream of a table.
	 * @param table the name of the table, or the ARN or template reference of the stream
	 * as the trigger has it
	 * @param change the change. Its items become records as
	 * {@link io.jets.event.item.ItemWriter} describes; its event id, sequence number and
	 * time are new ones unless they were set
	 * @return what happened
	 * @throws IllegalArgumentException if no enabled trigger reads the stream, if
	 * DynamoDB cannot store an item, or if an item has no key
	 */
	public JobRuns change(String table, Change<?> change) {
		return changes(table, change);
	}

	/**
	 * Delivers changes of items to the jobs on the stream of a table, in batches of the
	 * size that each trigger specifies.
	 * @param table the name of the table, or the ARN or template reference of the stream
	 * as the trigger has it
	 * @param changes the changes, in order
	 * @return what happened
	 * @throws IllegalArgumentException if no enabled trigger reads the stream, if
	 * DynamoDB cannot store an item, or if an item has no key
	 */
	public JobRuns changes(String table, Change<?>... changes) {
		List<Record> records = records(table, changes);
		return runs((current) -> current.deliver(table, records, Origin.CLIENT));
	}

	private List<Record> records(String table, Change<?>... changes) {
		StreamRecordWriter writer = this.json.records();
		return Arrays.stream(changes).map((change) -> writer.write(table, change, this.viewType)).toList();
	}

	/**
	 * Invokes a job directly and once, without matching and without retries, as
	 * {@code aws lambda invoke} does.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @param payload what the function gets: a {@link JobEvent}, JSON as text or bytes,
	 * or an object that the application's mapper writes
	 * @return what happened
	 * @throws IllegalArgumentException if there is no such job
	 */
	public JobRuns invoke(String job, Object payload) {
		byte[] bytes = (payload instanceof byte[] raw) ? raw
				: ((payload instanceof JobEvent event) ? event.json() : this.json.text(payload))
					.getBytes(StandardCharsets.UTF_8);
		return runs((current) -> current.invoke(current.job(job), bytes, Origin.CLIENT));
	}

	/**
	 * Sends a saved event where it came from: the envelope of EventBridge to the bus, and
	 * a batch of stream records to the stream of its table. Rules and filters decide
	 * which jobs get it. Records keep their time, so a trigger gives up those that are
	 * older than its {@code maximumRecordAge} by the {@linkplain #clock() clock}.
	 * @param event the event, for instance one of a
	 * {@link io.jets.test.event.JobEventSource}
	 * @return what happened
	 * @throws IllegalArgumentException if a record is not one of a DynamoDB stream
	 */
	public JobRuns send(JobEvent event) {
		if (!event.isBatch()) {
			return event(event);
		}
		SavedBatch batch = SavedBatch.read(event.name(), event.tree());
		return runs((current) -> current.deliver(batch.table(), batch.records(), Origin.CLIENT));
	}

	/**
	 * Sends a saved event where it came from, as {@link #send(JobEvent)} does.
	 * @param file the path of the file on the class path, for instance
	 * {@code events/salesJob-all/paid.json}
	 * @return what happened
	 */
	public JobRuns send(String file) {
		try {
			return send(JobEvent.of(file, new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns which rules would take a saved event, or which filters the records of a
	 * saved batch, and why the others would not. Nothing runs.
	 * @param event the event: the envelope of EventBridge, or a batch of stream records
	 * @return the decisions of all rules on the bus, or of all filters on the stream of
	 * the table
	 * @throws IllegalArgumentException if a record is not one of a DynamoDB stream, or if
	 * no enabled trigger reads the stream
	 */
	public JobDecisions decisions(JobEvent event) {
		JobEngine current = this.engine.engine();
		if (!event.isBatch()) {
			return new JobDecisions(current, current.decisions(this.bus, envelope(event)));
		}
		SavedBatch batch = SavedBatch.read(event.name(), event.tree());
		return new JobDecisions(current, current.decisions(batch.table(), batch.records()));
	}

	/**
	 * Returns which rules would take an event, and why the others would not. Nothing
	 * runs.
	 * @param json the event with {@code source}, {@code detail-type} and {@code detail}
	 * @return the decisions of all rules on the bus
	 * @throws IllegalArgumentException if the text is not an event
	 */
	public JobDecisions decisions(String json) {
		return decisions(JobEvent.of("event", json));
	}

	/**
	 * Returns which filters would accept the change of an item, and why the others would
	 * not. Nothing runs.
	 * @param table the name of the table, or the ARN or template reference of the stream
	 * as the trigger has it
	 * @param change the change
	 * @return a decision for each filter on the stream, and for each job without filters
	 * @throws IllegalArgumentException as {@link #change(String, Change)} does
	 */
	public JobDecisions decisions(String table, Change<?> change) {
		JobEngine current = this.engine.engine();
		return new JobDecisions(current, current.decisions(table, records(table, change)));
	}

	/**
	 * Returns which rules and filters saved events match, and which match nothing.
	 * Nothing runs.
	 * @param files paths of the files on the class path, in which {@code *} stands for a
	 * part of a name and {@code **} for folders: <code>events/**&#47;*.json</code>
	 * @return the coverage of the rules on all buses and of the filters of all streams
	 * @throws IllegalArgumentException if there is no such file, or if a file is not an
	 * event
	 */
	public JobCoverage coverage(String... files) {
		JobEventFiles saved = new JobEventFiles(null);
		return JobCoverage.of(this.engine.engine(),
				Arrays.stream(files).flatMap((pattern) -> saved.read(pattern).stream()).distinct().toList(),
				this::envelope);
	}

	/**
	 * Returns events that nearly match a job: each misses one condition of one of its
	 * rules or filters, for instance by a value in another letter case, just outside of a
	 * range, or absent. No rule and no filter of the job takes them, so that a test can
	 * verify that nothing else does:
	 *
	 * <pre class="code">
	 * assertThat(jobs.nearMisses("salesJob-big")).allSatisfy((event) -&gt; assertThat(jobs.send(event)).ranNothing());
	 * </pre>
	 * <p>
	 * They are made from the patterns and have only what these need. Conditions that no
	 * event misses alone are left out, and so are records that no stream can have.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @return the events, whose names say which condition they miss:
	 * {@code detail.total is 99, expected numeric >= 100}
	 * @throws IllegalArgumentException if there is no such job, or if it has neither an
	 * enabled rule with a pattern nor a filter
	 * @see io.jets.test.coverage.NearMissSource
	 */
	public List<JobEvent> nearMisses(String job) {
		return new JobNearMisses(this.engine.engine()).of(job);
	}

	private JobRuns runs(Consumer<JobEngine> action) {
		return new JobRuns(this.engine.record(action), this.json.mapper());
	}

	private String envelope(JobEvent event) {
		if (event.isBatch()) {
			throw new IllegalArgumentException(event + " is a batch of stream records: call send");
		}
		return this.json.complete(event, this.clock.instant());
	}

}
