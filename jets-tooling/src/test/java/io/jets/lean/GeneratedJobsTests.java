package io.jets.lean;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.annotation.Rate;
import io.jets.annotation.StartingPosition;
import io.jets.event.Change;
import io.jets.function.GeneratedJobs;
import io.jets.job.JobMethod;
import io.jets.job.read.JobScanner;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.override.OverridingTexts;
import io.jets.job.read.settings.ApplicationSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that jobs in generated code, which is compiled and run here, equal those that are
 * read from annotations.
 */
class GeneratedJobsTests {

	private static final ClassLoader LOADER = GeneratedJobsTests.class.getClassLoader();

	private static final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private static GeneratedJobs generated;

	@BeforeAll
	static void generate(@TempDir Path directory) throws Exception {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of("spring.aot.processing", "true", "table", "orders",
							"jets.jobs.all-overridden.triggers.dynamo-db-stream[0].concurrency", 4,
							"jets.jobs.all-overridden.triggers.rate[0].state", "DISABLED",
							"jets.jobs.all-nothing.function.memory", "512",
							"jets.jobs.all-withPlaceholder.triggers.rate[0].state", "${state:DISABLED}")));
		context.register(Application.class);
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(Application.class)), new FileSystemGeneratedFiles(directory));
		new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		generation.writeGeneratedContent();
		generated = load(compile(directory));
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "all-stream", "all-typed", "all-pattern", "all-rule", "all-schedules", "all-nothing",
			"all-literal", "all-inherited", "all-once", "all-onceByField", "all-overridden" })
	void equalsJobInAnnotations(String name) {
		JobMethod job = generated.find(name, LOADER);
		assertThat(job).isNotNull().isEqualTo(scanned(name));
		assertThat(job.triggers()).isEqualTo(scanned(name).triggers()).isNotEmpty();
		assertThat(job.idempotency()).isEqualTo(scanned(name).idempotency());
		assertThat(job.triggers()).extracting("annotation")
			.isEqualTo(scanned(name).triggers().stream().map((trigger) -> (Object) trigger.annotation()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "all-placeholder", "all-withDefault", "all-partly", "all-oncePlaceholder",
			"all-withPlaceholder", "other-job" })
	void doesNotContainJobThatPropertyCanChange(String name) {
		assertThat(generated.find(name, LOADER)).isNull();
	}

	@Test
	void knowsPropertiesThatHaveOverriddenTriggers() {
		assertThat(generated.overrides("all-overridden"))
			.isEqualTo(OverridingTexts.ofTriggers(context.getEnvironment(), "all-overridden"))
			.contains("concurrency=4", "state=DISABLED");
		assertThat(generated.overrides("all-nothing")).isEmpty();
		assertThat(generated.overrides("other-job")).isEmpty();
	}

	@Test
	void namesBeansThatAreJobs() {
		assertThat(generated.beanNames()).containsExactly("all", "second");
	}

	private static JobMethod scanned(String name) {
		JobMethod job = new JobScanner(context.getDefaultListableBeanFactory(), context.getEnvironment(), context,
				ApplicationSettings.of(JobOverrides.read(context.getEnvironment())))
			.scanOnly(Set.of(name))
			.find(name);
		assertThat(job).isNotNull();
		return job;
	}

	private static Path compile(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			Path source = files.filter((file) -> file.toString().endsWith("__Jobs.java")).findFirst().orElseThrow();
			List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", directory.toString(), "-cp",
					System.getProperty("java.class.path"), source.toString()));
			int status = ToolProvider.findFirst("javac")
				.orElseThrow()
				.run(System.out, System.err, arguments.toArray(String[]::new));
			assertThat(status).isZero();
		}
		return directory;
	}

	private static GeneratedJobs load(Path directory) throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, LOADER)) {
			return (GeneratedJobs) loader.loadClass(Application.class.getName().replace('$', '_') + "__Jobs")
				.getDeclaredConstructor()
				.newInstance();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ AllJob.class, SecondJob.class })
	static class Application {

	}

	abstract static class Base {

		@Rate("5 minutes")
		void inherited(byte[] event, Context context) {
		}

	}

	@Job("all")
	static class AllJob extends Base {

		@DynamoDbStream(table = "orders", on = { OperationType.INSERT, OperationType.REMOVE },
				filter = "{\"eventName\": [\"INSERT\"]}", startingPosition = StartingPosition.LATEST, batchSize = "50",
				maximumBatchingWindow = "5s", parallelizationFactor = "2", maximumRetryAttempts = "-1",
				maximumRecordAge = "1h", onFailure = "!GetAtt Failures.Arn", enabled = "false", concurrency = "3")
		@DynamoDbStream("people")
		void stream(byte[] event) {
		}

		@DynamoDbStream(stream = "!ImportValue orders-stream")
		void typed(Map<String, List<int[]>> event) {
		}

		@EventPattern("{\"source\": [\"a \\\"quoted\\\" $ text\", 1.50]}")
		void pattern(String[] event) {
		}

		@EventRule(pattern = "{\"source\": [\"aws.ec2\"]}", description = "Détails", name = "rule", bus = "bus",
				input = "{\"a\": 1}", maximumRetryAttempts = "2", maximumEventAge = "1h", state = "DISABLED")
		void rule(byte[] event) {
		}

		@Rate("1 hour")
		@Rate("10 minutes")
		@Cron("0 12 ? * MON-FRI *")
		@Cron(value = "0 12 * * ? *", zone = "Europe/Berlin")
		void schedules() {
		}

		@Rate("1 day")
		void nothing() {
		}

		@Idempotent
		@Rate("1 day")
		void once() {
		}

		@Idempotent(key = "dynamodb.Keys.id.S", expiry = "1500ms")
		@DynamoDbStream("orders")
		void onceByField(Change<Map<String, Object>> change) {
		}

		@Idempotent(key = "${table}")
		@Rate("1 day")
		void oncePlaceholder() {
		}

		@EventPattern("{\"source\": [\"\\${literal}\"]}")
		void literal() {
		}

		@DynamoDbStream("orders")
		@Rate("1 hour")
		void overridden(byte[] event) {
		}

		@Rate("1 hour")
		void withPlaceholder() {
		}

		@DynamoDbStream("${table}")
		void placeholder(byte[] event) {
		}

		@DynamoDbStream(table = "orders", batchSize = "${batch:10}")
		void withDefault(byte[] event) {
		}

		@Rate("1 hour")
		@Rate("${unknown:2} hours")
		void partly(byte[] event) {
		}

	}

	@Job("second")
	static class SecondJob {

		@Rate("1 hour")
		void run() {
		}

	}

}
