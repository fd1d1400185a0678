package io.jets.function;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;

/**
 * Tests of the hints for a native image.
 */
class JobHintsTests {

	private final RuntimeHints hints = process(HintsJob.class);

	@ParameterizedTest
	@ValueSource(strings = { "changes", "batch", "event", "own", "later" })
	void registersMethodOfEachJob(String method) {
		assertThat(reflection().onMethodInvocation(HintsJob.class, method)).accepts(this.hints);
	}

	@ParameterizedTest
	@ValueSource(classes = { Item.class, Line.class, Row.class, Detail.class, Own.class, Page.class, Answer.class })
	void registersClassesOfEventsAndResponses(Class<?> type) {
		assertThat(reflection().onMethodInvocation(type, type.getRecordComponents()[0].getName())).accepts(this.hints);
		assertThat(reflection().onConstructorInvocation(type.getDeclaredConstructors()[0])).accepts(this.hints);
	}

	@Test
	void registersNothingForMethodsWithoutTrigger() {
		assertThat(reflection().onMethodInvocation(HintsJob.class, "helper")).rejects(this.hints);
		assertThat(reflection().onType(Unused.class)).rejects(this.hints);
	}

	@Test
	void processesApplicationWithoutJobs() {
		assertThat(reflection().onType(Item.class)).rejects(process());
	}

	/**
	 * Processes an application like Spring Boot's {@code process-aot}.
	 */
	private static RuntimeHints process(Class<?>... jobs) {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(HintsApplication.class)), new InMemoryGeneratedFiles());
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(HintsApplication.class);
		if (jobs.length > 0) {
			context.register(jobs);
		}
		new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		return generation.getRuntimeHints();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ JacksonAutoConfiguration.class, ContextFunctionCatalogAutoConfiguration.class })
	@Import(JobContext.Functions.class)
	static class HintsApplication {

	}

	@Job("hints")
	static class HintsJob {

		@DynamoDbStream("items")
		void changes(Change<Item> change) {
		}

		@DynamoDbStream("items")
		void batch(List<Change<Row>> changes) {
		}

		@EventPattern("{\"source\": [\"a\"]}")
		void event(BusEvent<Detail> event) {
		}

		@Rate("1 hour")
		Map<String, Answer> own(Own event) {
			return Map.of();
		}

		@Rate("1 hour")
		CompletionStage<Page> later() {
			return CompletableFuture.completedFuture(new Page(1));
		}

		Unused helper() {
			return new Unused(1);
		}

	}

	record Item(List<Line> lines) {

	}

	record Line(String text) {

	}

	record Row(String text) {

	}

	record Detail(String text) {

	}

	record Own(String text) {

	}

	record Answer(String text) {

	}

	record Page(int number) {

	}

	record Unused(int number) {

	}

}
