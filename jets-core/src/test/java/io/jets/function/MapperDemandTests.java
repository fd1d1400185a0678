package io.jets.function;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.function.handler.JobSignature;
import io.jets.function.record.GeneratedReaders;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests that the application's mapper, which is expensive to create, is requested only
 * for jobs that need it.
 */
class MapperDemandTests {

	private static final Supplier<JsonMapper> NO_MAPPER = () -> {
		throw new IllegalStateException("The mapper is requested");
	};

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "text", "bytes", "stream", "aws", "report" })
	void primesAndCallsJobWithoutMapper(String method) {
		JobMethod job = job(method);
		assertThat(JobSignature.needsMapper(job, (type) -> false)).isFalse();
		try (JobFunctions functions = functions(job)) {
			functions.get("job-" + method).prime();
			byte[] response = functions.get("job-" + method)
				.call("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8), null);
			assertThat(response).isNotEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tree", "map", "change", "changes", "bus", "own", "result", "later" })
	void requestsMapper(String method) {
		JobMethod job = job(method);
		assertThat(JobSignature.needsMapper(job, (type) -> false)).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> {
			try (JobFunctions functions = functions(job)) {
				functions.get("job-" + method).prime();
			}
		}).withMessage("The mapper is requested");
	}

	@ParameterizedTest
	@ValueSource(strings = { "change", "changes", "bus" })
	void primesJobWithGeneratedReaderWithoutMapper(String method) {
		JobMethod job = job(method);
		assertThat(JobSignature.needsMapper(job, JsonNode.class::equals)).isFalse();
		try (JobFunctions functions = functions(job, GeneratedReaders.ofSamples())) {
			assertThatNoException().isThrownBy(functions.get("job-" + method)::prime);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tree", "result" })
	void requestsMapperBesideGeneratedReaders(String method) {
		assertThat(JobSignature.needsMapper(job(method), (type) -> true)).isTrue();
	}

	private static JobFunctions functions(JobMethod job) {
		return functions(job, GeneratedReaders.none());
	}

	private static JobFunctions functions(JobMethod job, GeneratedReaders generated) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("job", new Job());
		return new JobFunctions(new JobRegistry(List.of(job), List.of()), beans, NO_MAPPER, generated, Duration.ZERO,
				List.of());
	}

	private static JobMethod job(String name) {
		Method method = Arrays.stream(Job.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		RuleSettings rule = new RuleSettings("", null, null, null, null, null, null, null, null);
		return new JobMethod("job-" + name, "job", Job.class, method,
				List.of(new EventPatternTrigger("@EventPattern", "{}", rule)));
	}

	static class Job {

		void nothing() {
		}

		void text(String event) {
		}

		byte[] bytes(byte[] event) {
			return event;
		}

		CompletionStage<@Nullable Void> stream(InputStream event) {
			return CompletableFuture.completedFuture(null);
		}

		void aws(DynamodbEvent event) {
		}

		StreamsEventResponse report(DynamodbEvent event) {
			return new StreamsEventResponse();
		}

		void tree(JsonNode event) {
		}

		void map(Map<String, Object> event) {
		}

		void change(Change<JsonNode> change) {
		}

		void changes(List<Change<JsonNode>> changes) {
		}

		void bus(BusEvent<JsonNode> event) {
		}

		void own(Job event) {
		}

		String result() {
			return "";
		}

		CompletionStage<String> later() {
			return CompletableFuture.completedFuture("");
		}

	}

}
