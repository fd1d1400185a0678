package io.jets.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.awspring.cloud.autoconfigure.core.AwsConnectionDetails;
import io.jets.autoconfigure.JetsAutoConfiguration;
import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.local.SharedResources.Resource;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.dynamodb.TableCreator;
import io.jets.local.invoke.TestJobs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of an application whose DynamoDB is that of the connection details of Spring
 * Cloud AWS.
 */
class ConnectionDetailsTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final ApplicationContextRunner runner = local(new ApplicationContextRunner());

	private static ApplicationContextRunner local(ApplicationContextRunner runner) {
		return runner.withInitializer(new LocalEngineInitializer())
			.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, JetsAutoConfiguration.class,
					JetsFunctionAutoConfiguration.class, JetsLocalAutoConfiguration.class))
			.withBean(LocalApplication.Jobs.class)
			.withPropertyValues("jets.local.enabled=true", "jets.local.port=0",
					"jets.local.dynamodb.starting-position=TRIM_HORIZON");
	}

	@Test
	void followsDynamoDbOfConnectionDetails() {
		new TableCreator(dynamoDb.clients().dynamoDb(), Map.of())
			.createMissing(List.of(TestJobs.job("job", StreamJob.named("job", "local-orders").trigger())));
		dynamoDb.clients()
			.dynamoDb()
			.putItem((request) -> request.tableName("local-orders").item(Map.of("id", AttributeValue.fromS("1"))));
		this.runner.withBean(AwsConnectionDetails.class, () -> new Details(dynamoDb.clients().endpoint()))
			.run((context) -> {
				assertThat(System.getProperty("aws.endpointUrlDynamoDb")).isNull();
				assertThat(System.getProperty("aws.endpointUrlEventBridge")).isNotNull();
				assertThat(context.getBean(LocalApplication.Jobs.class).next(1))
					.containsExactly("stream {\"id\":{\"S\":\"1\"}}");
				String url = context.getEnvironment().getRequiredProperty("jets.local.url");
				try (DynamoDbClients local = DynamoDbClients.local(URI.create(url), "us-east-1")) {
					assertThatExceptionOfType(DynamoDbException.class).isThrownBy(() -> local.dynamoDb().listTables())
						.withMessageContaining("The endpoint of Spring Cloud AWS' connection details is set, so "
								+ "requests are not forwarded: use that endpoint directly");
				}
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "DYNAMO_DB | false", "DYNAMO_DB, ENDPOINT | true" })
	void endsSharedDynamoDbLocalUnlessOtherContextsMayUseIt(String resources, boolean alive) throws Exception {
		try (Kept kept = new Kept(
				Stream.of(resources.split(", ")).map(Resource::valueOf).collect(Collectors.toSet()))) {
			local(new ApplicationContextRunner().withInitializer(
					(context) -> context.getBeanFactory().registerSingleton(SharedResources.BEAN_NAME, kept)))
				.withBean(AwsConnectionDetails.class, () -> new Details(dynamoDb.clients().endpoint()))
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(((DynamoDbLocalProcess) kept.resources.get(Resource.DYNAMO_DB)).isAlive())
						.isEqualTo(alive);
				});
		}
	}

	@Test
	void propertyTakesPrecedence() {
		this.runner.withPropertyValues("jets.local.dynamodb.endpoint=" + dynamoDb.clients().endpoint())
			.withBean(AwsConnectionDetails.class, () -> new Details(URI.create("http://localhost:1")))
			.run((context) -> assertThat(context.getBean(LocalEnvironment.class).dynamoDbClients().endpoint())
				.isEqualTo(dynamoDb.clients().endpoint()));
	}

	@Test
	void failsIfConnectionDetailsHaveNoEndpoint() {
		this.runner.withBean(AwsConnectionDetails.class, () -> new Details(null))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The AwsConnectionDetails have no endpoint for the DynamoDB whose streams jobs follow. "
						+ "Set jets.local.dynamodb.endpoint"));
	}

	@Test
	void startsDynamoDbLocalWithoutConnectionDetails() {
		this.runner
			.run((context) -> assertThat(context.getBean(LocalEnvironment.class).dynamoDb().isManaged()).isTrue());
		this.runner.withClassLoader(new FilteredClassLoader(AwsConnectionDetails.class))
			.run((context) -> assertThat(context.getBean(LocalEnvironment.class).dynamoDb().isManaged()).isTrue());
	}

	/**
	 * Keeps shared resources, as devtools does, or also the endpoint, as for contexts
	 * that take turns.
	 */
	private static final class Kept implements SharedResources, AutoCloseable {

		private final Set<Resource> shared;

		private final Map<Resource, Object> resources = new EnumMap<>(Resource.class);

		Kept(Set<Resource> shared) {
			this.shared = shared;
		}

		@Override
		public boolean shares(Resource resource) {
			return this.shared.contains(resource);
		}

		@Override
		public <T> T get(Resource resource, String name, Supplier<T> factory, Predicate<T> valid) {
			T created = factory.get();
			this.resources.put(resource, created);
			return created;
		}

		@Override
		public void close() throws Exception {
			for (Resource resource : this.shared) {
				((AutoCloseable) this.resources.get(resource)).close();
			}
		}

	}

	/**
	 * The connection details of a container.
	 *
	 * @param endpoint the endpoint
	 */
	private record Details(@Nullable URI endpoint) implements AwsConnectionDetails {

		@Override
		public @Nullable URI getEndpoint() {
			return this.endpoint;
		}

		@Override
		public String getRegion() {
			return "us-east-1";
		}

		@Override
		public String getAccessKey() {
			return "container";
		}

		@Override
		public String getSecretKey() {
			return "secret";
		}

	}

}
