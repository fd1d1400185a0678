package io.jets.observation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.B3Propagation;
import brave.propagation.Propagation;
import brave.propagation.TraceContext;
import brave.propagation.aws.AWSPropagation;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.StubContext;
import io.jets.function.record.GeneratedReaders;
import io.jets.job.JobRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.brave.bridge.BraveBaggageManager;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.brave.bridge.W3CPropagation;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a tracer continues the trace of Lambda in each form of propagation.
 */
class TracingTests {

	static Stream<Propagation.Factory> propagations() {
		return Stream.of(new W3CPropagation(), B3Propagation.FACTORY,
				B3Propagation.newFactoryBuilder().injectFormat(B3Propagation.Format.MULTI).build(),
				AWSPropagation.FACTORY);
	}

	@ParameterizedTest
	@MethodSource("propagations")
	void continuesTraceOfLambda(Propagation.Factory propagation) {
		List<MutableSpan> spans = new ArrayList<>();
		try (Tracing tracing = Tracing.newBuilder()
			.propagationFactory(propagation)
			.traceId128Bit(true)
			.supportsJoin(false)
			.addSpanHandler(collect(spans))
			.build()) {
			run(registry(tracing));
		}
		assertThat(spans).singleElement().satisfies((span) -> {
			assertThat(span.traceId()).isEqualTo("5759e988bd862e3fe1be46a994272793");
			assertThat(span.parentId()).isEqualTo("53995c3f42cd8ad8");
			assertThat(span.name()).isEqualToIgnoringCase("traced-file");
			assertThat(span.tag("outcome")).isEqualTo("SUCCESS");
			assertThat(span.tag("request.id")).isEqualTo("c0ffee");
			assertThat(span.annotations()).extracting((annotation) -> annotation.getValue())
				.containsExactly("record.success event-1");
		});
	}

	private static SpanHandler collect(List<MutableSpan> spans) {
		return new SpanHandler() {

			@Override
			public boolean end(TraceContext context, MutableSpan span, @Nullable Cause cause) {
				return spans.add(span);
			}

		};
	}

	private static ObservationRegistry registry(Tracing tracing) {
		BraveTracer tracer = new BraveTracer(tracing.tracer(),
				new BraveCurrentTraceContext(tracing.currentTraceContext()), new BraveBaggageManager());
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig()
			.observationHandler(
					new PropagatingReceiverTracingObservationHandler<>(tracer, new BravePropagator(tracing)));
		return registry;
	}

	private static void run(ObservationRegistry registry) {
		JobContext.of(TracedJob.class).run((context) -> {
			try (JobFunctions functions = new JobFunctions(context.getBean(JobRegistry.class), context.getBeanFactory(),
					() -> context.getBean(JsonMapper.class), GeneratedReaders.none(), Duration.ZERO,
					List.of(new JobObservations(registry, null)))) {
				functions.get("traced-file")
					.call(Events.batch(Events.insert(1, "a")), new StubContext()
						.withTraceHeader("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"));
			}
		});
	}

	@Job("traced")
	static class TracedJob {

		@DynamoDbStream("orders")
		void file(Change<JsonNode> change) {
		}

	}

}
