package io.jets.function;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of jobs in Spring Cloud Function's catalog.
 */
class JobCatalogTests {

	private final ApplicationContextRunner runner = JobContext.of(Chain.class);

	@Test
	void getsFunctionByName() {
		JobContext.of(NamedJob.class).run((context) -> {
			JobFunctions functions = context.getBean(JobFunctions.class);
			assertThat(functions.get("named-run").name()).isEqualTo("named-run");
			assertThatExceptionOfType(UnknownFunctionException.class).isThrownBy(() -> functions.get("named-rnu"))
				.withMessageContaining("There is no job \"named-rnu\"")
				.withMessageContaining("named-run");
		});
	}

	@Test
	void findsJobInCatalogByName() {
		this.runner.run((context) -> {
			assertThat(context.getBean(FunctionCatalog.class).getNames(Function.class)).contains("chain-first",
					"chain-second");
			assertThat(apply(context, "chain-first", "{\"n\":1}", Map.of())).isEqualTo("{\"n\":1,\"first\":true}");
		});
	}

	@Test
	void returnsFailedRecordsOfTypedJob() {
		this.runner.withUserConfiguration(Typed.class).run((context) -> {
			String event = new String(Events.batch(Events.insert(1, "a"), Events.insert(2, "fail")),
					StandardCharsets.UTF_8);
			assertThat(apply(context, "typed-ship", event, Map.of())).isEqualTo(Events.failed(2));
			assertThat(apply(context, "typed-ship", "{\"Records\":[]}", Map.of()))
				.isEqualTo("{\"batchItemFailures\":[]}");
		});
	}

	@Test
	void runsJobInComposition() {
		this.runner.run((context) -> assertThat(apply(context, "chain-first|chain-second", "{\"n\":1}", Map.of()))
			.isEqualTo("{\"n\":1,\"first\":true,\"second\":true}"));
	}

	@Test
	void runsJobBehindRouter() {
		this.runner.run((context) -> {
			assertThat(apply(context, "functionRouter", "{\"n\":1}",
					Map.of("spring.cloud.function.definition", "chain-second")))
				.isEqualTo("{\"n\":1,\"second\":true}");
		});
		this.runner.withPropertyValues("spring.cloud.function.routing-expression='chain-first'")
			.run((context) -> assertThat(apply(context, "functionRouter", "{\"n\":1}", Map.of()))
				.isEqualTo("{\"n\":1,\"first\":true}"));
	}

	@Test
	void writesParsedObjectsAsJson() {
		this.runner.run((context) -> {
			Function<Message<?>, Message<byte[]>> function = context.getBean(FunctionCatalog.class)
				.lookup("chain-first");
			assertThat(function.apply(MessageBuilder.withPayload(Map.of("n", 2)).build()).getPayload()).asString()
				.isEqualTo("{\"n\":2,\"first\":true}");
		});
	}

	@Test
	void passesTextUnchanged() {
		this.runner.run((context) -> {
			Function<Message<?>, Message<byte[]>> function = context.getBean(FunctionCatalog.class)
				.lookup("chain-first");
			assertThat(function.apply(MessageBuilder.withPayload("{\"n\":2}").build()).getPayload()).asString()
				.isEqualTo("{\"n\":2,\"first\":true}");
		});
	}

	@Test
	void failsAtStartWhenDefinitionIsUnknown() {
		this.runner.withPropertyValues("spring.cloud.function.definition=chain-first|chain-frist")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(UnknownFunctionException.class)
				.hasMessageStartingWith(
						"spring.cloud.function.definition = \"chain-first|chain-frist\" names chain-frist, "
								+ "and there is no such function"));
		this.runner.withPropertyValues("spring.cloud.function.definition=chain-second")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static String apply(AssertableApplicationContext context, String definition, String event,
			Map<String, Object> headers) {
		Function<Message<InputStream>, Message<byte[]>> function = context.getBean(FunctionCatalog.class)
			.lookup(definition);
		InputStream payload = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
		return new String(function.apply(MessageBuilder.withPayload(payload).copyHeaders(headers).build()).getPayload(),
				StandardCharsets.UTF_8);
	}

	@Job("chain")
	static class Chain {

		@Rate("1 hour")
		JsonNode first(JsonNode event) {
			return ((ObjectNode) event).put("first", true);
		}

		@Rate("1 hour")
		JsonNode second(JsonNode event) {
			return ((ObjectNode) event).put("second", true);
		}

	}

	@Job("typed")
	static class Typed {

		@DynamoDbStream("orders")
		void ship(Change<Map<String, Object>> change) {
			if (change.item().containsValue("fail")) {
				throw new IllegalStateException();
			}
		}

	}

	@Job("named")
	static class NamedJob {

		@Rate("1 hour")
		void run() {
		}

	}

}
