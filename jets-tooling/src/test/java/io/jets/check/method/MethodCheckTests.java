package io.jets.check.method;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Async;

import static org.assertj.core.api.Assertions.assertThat;

class MethodCheckTests {

	private static final String FROZEN = "Lambda freezes the process when the method returns, before the work is done";

	private final MethodCheck check = new MethodCheck();

	@Test
	void reportsPrivateMethod() {
		assertThat(check(SampleJob.class, "hidden")).containsExactly(fault("SampleJob#hidden", "", "private",
				"a private method has a trigger", "Remove private; package-private is enough"));
	}

	@Test
	void reportsStaticMethod() {
		assertThat(check(SampleJob.class, "fixed")).containsExactly(fault("SampleJob#fixed", "", "static",
				"a static method has a trigger, and a job runs on its bean", "Remove static"));
	}

	@Test
	void reportsAllFaultsOfMethod() {
		assertThat(check(SampleJob.class, "everything")).extracting(Fault::value)
			.containsExactly("private", "static", "", "reactor.core.publisher.Mono<java.lang.Void>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "later", "composed" })
	void reportsAsyncMethod(String method) {
		assertThat(check(SampleJob.class, method)).containsExactly(fault("SampleJob#" + method, "@Async", "", FROZEN,
				"Remove @Async; AWS's triggers do not wait for the method"));
	}

	@Test
	void reportsMethodOfAsyncClass() {
		assertThat(check(AsyncJob.class, "run")).containsExactly(fault("AsyncJob#run", "@Async", "", FROZEN,
				"Move @Async from the class to the methods that have no trigger"));
	}

	@Test
	void reportsReactiveReturnTypes() {
		assertThat(check(SampleJob.class, "mono")).containsExactly(fault("SampleJob#mono", "",
				"reactor.core.publisher.Mono<java.lang.String>", "nothing subscribes to a Mono that a job returns",
				"Return the value, or a CompletionStage: mono.toFuture()"));
		assertThat(check(SampleJob.class, "flux")).containsExactly(fault("SampleJob#flux", "",
				"reactor.core.publisher.Flux<java.lang.String>", "nothing subscribes to a Flux that a job returns",
				"Return a List, or a CompletionStage: flux.collectList().toFuture()"));
		assertThat(check(SampleJob.class, "publisher")).extracting(Fault::problem)
			.containsExactly("nothing subscribes to a Publisher that a job returns");
	}

	@ParameterizedTest
	@ValueSource(strings = { "run", "open", "stage", "future", "values" })
	void acceptsValidMethods(String method) {
		assertThat(check(SampleJob.class, method)).isEmpty();
	}

	private List<Fault> check(Class<?> beanType, String method) {
		return this.check.check(List.of(JobFixture.job("job", beanType, method)));
	}

	private static Fault fault(String location, String annotation, String value, String problem, String action) {
		return new Fault(location, annotation, "", value, problem, action);
	}

	static class SampleJob {

		void run() {
		}

		public void open(String... texts) {
		}

		CompletionStage<String> stage() {
			return CompletableFuture.completedFuture("");
		}

		CompletableFuture<Void> future() {
			return CompletableFuture.completedFuture(null);
		}

		List<String> values() {
			return List.of();
		}

		Mono<String> mono() {
			return Mono.empty();
		}

		Flux<String> flux() {
			return Flux.empty();
		}

		Publisher<String> publisher() {
			return Flux.empty();
		}

		@Async
		void later() {
		}

		@InBackground
		void composed() {
		}

		static void fixed() {
		}

		private void hidden() {
		}

		@Async
		private static Mono<Void> everything() {
			return Mono.empty();
		}

	}

	@Async
	static class AsyncJob {

		void run() {
		}

	}

	@Async
	@Retention(RetentionPolicy.RUNTIME)
	@interface InBackground {

	}

}
