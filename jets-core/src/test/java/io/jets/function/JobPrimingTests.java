package io.jets.function;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.function.json.UnreadableTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobPrimingTests {

	private final ApplicationContextRunner runner = JobContext.of(Primed.class, Counters.class);

	@ParameterizedTest
	@ValueSource(strings = { "changes", "batch", "event", "own", "tree", "map", "aws", "scheduled", "both", "nothing" })
	void createsBeanWithoutCallingMethod(String method) {
		this.runner.run((context) -> {
			assertThat(context.getBean("created", AtomicInteger.class)).hasValue(0);
			context.getBean(JobFunctions.class).get("primed-" + method).prime();
			assertThat(context.getBean("created", AtomicInteger.class)).hasValue(1);
			assertThat(context.getBean("ran", AtomicInteger.class)).hasValue(0);
		});
	}

	@Test
	void startsWhenMapperRejectsSample() {
		this.runner
			.withPropertyValues("spring.jackson.deserialization.fail-on-unknown-properties=true",
					"spring.jackson.deserialization.fail-on-null-creator-properties=true",
					"spring.jackson.constraints.read.max-nesting-depth=1",
					"spring.jackson.property-naming-strategy=KEBAB_CASE")
			.run((context) -> context.getBean(JobFunctions.class).all().forEach(JobFunction::prime));
	}

	@ParameterizedTest
	@ValueSource(strings = { "changes", "batch", "event", "own" })
	void failsWhenMapperCanNeverReadType(String method) {
		JobContext.of(Unreadable.class)
			.run((context) -> assertThatExceptionOfType(UnreadableTypeException.class)
				.isThrownBy(() -> context.getBean(JobFunctions.class).get("unreadable-" + method).prime())
				.withMessageStartingWith(
						"unreadable-" + method + " cannot run. The JsonMapper cannot read " + Hidden.class.getName()
								+ ": " + Hidden.class.getName() + " has no constructor that Jackson can use")
				.withMessageEndingWith("with @JsonProperty."));
	}

	@Test
	void failsWhenBeanCannotBeCreated() {
		JobContext.of(Broken.class)
			.run((context) -> assertThatExceptionOfType(BeanCreationException.class)
				.isThrownBy(() -> context.getBean(JobFunctions.class).get("broken-run").prime())
				.withRootCauseInstanceOf(IllegalStateException.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Counters {

		@Bean
		AtomicInteger created() {
			return new AtomicInteger();
		}

		@Bean
		AtomicInteger ran() {
			return new AtomicInteger();
		}

	}

	@Job("primed")
	@Lazy
	static class Primed {

		private final AtomicInteger ran;

		Primed(AtomicInteger created, AtomicInteger ran) {
			created.incrementAndGet();
			this.ran = ran;
		}

		@DynamoDbStream("items")
		void changes(Change<Own> change) {
			this.ran.incrementAndGet();
		}

		@DynamoDbStream("items")
		void batch(List<Change<Own>> changes) {
			this.ran.incrementAndGet();
		}

		@EventPattern("{\"source\": [\"a\"]}")
		void event(BusEvent<Own> event) {
			this.ran.incrementAndGet();
		}

		@Rate("1 hour")
		void own(Own event) {
			this.ran.incrementAndGet();
		}

		@DynamoDbStream(table = "items", on = OperationType.INSERT)
		void tree(JsonNode event) {
			this.ran.incrementAndGet();
		}

		@Rate("1 hour")
		@DynamoDbStream("items")
		void map(Map<String, Object> event) {
			this.ran.incrementAndGet();
		}

		@DynamoDbStream("items")
		void aws(DynamodbEvent event) {
			this.ran.incrementAndGet();
		}

		@Rate("1 hour")
		void scheduled(ScheduledEvent event) {
			this.ran.incrementAndGet();
		}

		@Rate("1 hour")
		@DynamoDbStream("items")
		void both(String event) {
			this.ran.incrementAndGet();
		}

		@Rate("1 hour")
		void nothing() {
			this.ran.incrementAndGet();
		}

	}

	/**
	 * Fails when an instance is created.
	 */
	record Own(String id) {

		Own {
			throw new AssertionError("Created for no event");
		}

	}

	static final class Hidden {

		private Hidden(String id, String name) {
		}

	}

	@Job("unreadable")
	static class Unreadable {

		@DynamoDbStream("items")
		void changes(Change<Hidden> change) {
		}

		@DynamoDbStream("items")
		void batch(List<Change<Hidden>> changes) {
		}

		@EventPattern("{\"source\": [\"a\"]}")
		void event(BusEvent<Hidden> event) {
		}

		@Rate(value = "1 hour", input = "{}")
		void own(Hidden event) {
		}

	}

	@Job("broken")
	@Lazy
	static class Broken {

		Broken() {
			throw new IllegalStateException("No such thing");
		}

		@Rate("1 hour")
		void run() {
		}

	}

}
