package io.jets.job.read;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.annotation.Rate;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the properties {@code jets.jobs.<job>.triggers.*}, which override what
 * annotations say.
 */
class TriggerOverrideTests {

	private static final String FILE = "jets.jobs.clerkJob-file.triggers.";

	private static final String STREAM = FILE + "dynamo-db-stream[0].";

	private final Scanned scanned = new Scanned();

	@Test
	void overridesEachAttributeOfStream() {
		String[] properties = { "table=${table}", "on=INSERT,REMOVE", "filter[0]={\"eventName\": [\"INSERT\"]}",
				"filter[1]={\"eventName\": [\"REMOVE\", \"x\"]}", "starting-position=TRIM_HORIZON", "batch-size=10",
				"maximum-batching-window=5s", "parallelization-factor=2", "maximum-retry-attempts=3",
				"maximum-record-age=1h", "bisect-batch-on-function-error=false", "on-failure=none", "enabled=false",
				"concurrency=4", "metrics=true" };
		this.scanned.property("table", "invoices");
		for (String property : properties) {
			this.scanned.property(STREAM + property.split("=", 2)[0], property.split("=", 2)[1]);
		}
		DynamoDbStreamTrigger trigger = stream(0);
		assertThat(trigger).isEqualTo(new DynamoDbStreamTrigger(trigger.origins(), "invoices", null,
				Set.of(OperationType.INSERT, OperationType.REMOVE),
				List.of("{\"eventName\": [\"INSERT\"]}", "{\"eventName\": [\"REMOVE\", \"x\"]}"),
				StartingPosition.TRIM_HORIZON, 10, Duration.ofSeconds(5), 2, 3, Duration.ofHours(1), false, "none",
				false, 4, true));
	}

	@Test
	void overridesTriggerByItsNumber() {
		this.scanned.property(FILE + "dynamodb-stream[1].batch-size", "7");
		assertThat(stream(0).batchSize()).isEqualTo(50);
		assertThat(stream(1).batchSize()).isEqualTo(7);
	}

	@Test
	void countsTriggersOfEachAnnotation() {
		this.scanned.property("jets.jobs.clerkJob-match.triggers.event-rule[1].schedule", "rate(2 days)")
			.property("jets.jobs.clerkJob-match.triggers.event-rule[1].description", "Other")
			.property("jets.jobs.clerkJob-match.triggers.event-pattern[0].pattern", "{\"source\": [\"b\"]}")
			.property("jets.jobs.clerkJob-match.triggers.rate[0].value", "5 minutes")
			.property("jets.jobs.clerkJob-match.triggers.rate[0].zone", "Europe/Berlin")
			.property("jets.jobs.clerkJob-match.triggers.rate[0].state", "DISABLED");
		JobMethod job = this.scanned.registry(ClerkJob.class).find("clerkJob-match");
		assertThat(job).isNotNull();
		assertThat(job.triggers(EventPatternTrigger.class)).extracting(EventPatternTrigger::pattern)
			.containsExactly("{\"source\": [\"rule\"]}", "{\"source\": [\"b\"]}");
		assertThat(job.triggers(ScheduleTrigger.class)).extracting((trigger) -> trigger.expression().toString())
			.containsExactly("rate(2 days)", "rate(5 minutes)");
		ScheduleTrigger rate = job.triggers(ScheduleTrigger.class).toList().get(1);
		assertThat(rate.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(rate.rule()).extracting(RuleSettings::state).isEqualTo(RuleState.DISABLED);
	}

	@Test
	void removesAttributeByEmptyValue() {
		this.scanned.property(STREAM + "batch-size", "")
			.property(STREAM + "on", "")
			.property(STREAM + "starting-position", "");
		assertThat(stream(0).batchSize()).isNull();
		assertThat(stream(0).on()).isEmpty();
		assertThat(stream(0).startingPosition()).isEqualTo(StartingPosition.TRIM_HORIZON);
	}

	@Test
	void readsOverridesOfJobOnLambda() {
		this.scanned.property(STREAM + "concurrency", "9");
		JobMethod job = this.scanned.scanner(ClerkJob.class).scanOnly(Set.of("clerkJob-file")).find("clerkJob-file");
		assertThat(job).isNotNull();
		assertThat(job.triggers(DynamoDbStreamTrigger.class)).first()
			.extracting(DynamoDbStreamTrigger::concurrency)
			.isEqualTo(9);
	}

	@Test
	void namesPropertyAsPlaceOfFault() {
		assertThat(this.scanned.property(STREAM + "batch-size", "many")
			.property(STREAM + "on", "INSERT,UPDATE")
			.property(STREAM + "starting-position", "FIRST")
			.property("jets.jobs.clerkJob-match.triggers.rate[0].value", "1 hours")
			.faults(ClerkJob.class)).extracting(Fault::location, Fault::annotation, Fault::attribute, Fault::value)
			.containsExactly(tuple(STREAM + "on", "", "", "UPDATE"),
					tuple(STREAM + "starting-position", "", "", "FIRST"), tuple(STREAM + "batch-size", "", "", "many"),
					tuple("jets.jobs.clerkJob-match.triggers.rate[0].value", "", "", "1 hours"));
	}

	@Test
	void keepsMethodWithOriginOfProperty() throws NoSuchMethodException {
		this.scanned.property(STREAM + "batch-size", "0");
		assertThat(stream(0).origins().get("batchSize").element()).isEqualTo(ClerkJob.class.getDeclaredMethod("file"));
	}

	private DynamoDbStreamTrigger stream(int index) {
		return this.scanned.job(ClerkJob.class, "file").triggers(DynamoDbStreamTrigger.class).toList().get(index);
	}

	@Job("clerkJob")
	static class ClerkJob {

		@DynamoDbStream(value = "orders", on = OperationType.MODIFY, startingPosition = StartingPosition.LATEST,
				batchSize = "50")
		@DynamoDbStream("people")
		void file() {
		}

		@EventRule(pattern = "{\"source\": [\"rule\"]}")
		@EventRule(schedule = "rate(1 day)")
		@EventPattern("{\"source\": [\"a\"]}")
		@Rate("1 hour")
		void match() {
		}

	}

}
