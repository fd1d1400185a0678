package io.jets.test.local;

import java.util.HashSet;
import java.util.Set;

import io.jets.local.LocalEngine;
import io.jets.test.LocalJobs;
import io.jets.test.result.JobRuns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of two application contexts that are in the cache at the same time, and are used
 * alternately.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ContextsInTurnsTests {

	private static final Set<ApplicationContext> contexts = new HashSet<>();

	@AfterAll
	static void sharedEverythingButJobs() {
		assertThat(contexts).hasSize(2);
		assertThat(
				contexts.stream().map((context) -> context.getEnvironment().getProperty("jets.local.url")).distinct())
			.singleElement()
			.isNotNull();
		assertThat(System.getProperties()).doesNotContainKeys("aws.endpointUrlDynamoDb", "aws.endpointUrlLambda");
		assertThat(ProcessHandle.current().children()).hasSize(1);
	}

	/**
	 * Tests of one of the applications.
	 */
	abstract static class AlternatingTests {

		@Autowired
		LocalJobs jobs;

		private final String name;

		private final String onStream;

		AlternatingTests(String name, String onStream) {
			this.name = name;
			this.onStream = onStream;
		}

		@Test
		void readsOnlyItsOwnChanges(@Autowired DynamoDbClient client, @Autowired ApplicationContext context) {
			contexts.add(context);
			String id = getClass().getSimpleName();
			AwsClients.write(client, id);
			JobRuns runs = this.jobs.await(this.onStream);
			assertThat(runs).ran(this.onStream).onlyThat().times(1).succeeded();
			assertThat(runs.events()).singleElement()
				.satisfies((event) -> assertThat(event.payload().text()).contains("{\"id\":{\"S\":\"" + id + "\"}}"));
		}

		@Test
		void reachesItsOwnRulesWithClientOfApplication(@Autowired EventBridgeClient client) {
			reachesItsOwnRules(client);
		}

		@Test
		void reachesItsOwnRulesWithClientOfTest() {
			try (EventBridgeClient client = EventBridgeClient.create()) {
				reachesItsOwnRules(client);
			}
		}

		private void reachesItsOwnRules(EventBridgeClient client) {
			AwsClients.send(client, "com.example.shop", "{\"status\":\"paid\"}");
			String job = this.name + "Job-paid";
			assertThat(this.jobs.await(job)).ran(job).onlyThat().times(1).returned(this.name);
		}

		@Test
		void pausesOtherContext(@Autowired ApplicationContext context) {
			contexts.add(context);
			assertThat(contexts).filteredOn((other) -> other.getBean(LocalEngine.class).isRunning())
				.containsExactly(context);
		}

	}

	@Nested
	@Order(1)
	@SpringBootTest(classes = ShopApplication.class)
	@EnableLocalJobs
	class FirstShopTests extends AlternatingTests {

		FirstShopTests() {
			super("shop", "shopJob-pack");
		}

	}

	@Nested
	@Order(2)
	@SpringBootTest(classes = DepotApplication.class)
	@EnableLocalJobs
	class FirstDepotTests extends AlternatingTests {

		FirstDepotTests() {
			super("depot", "depotJob-store");
		}

	}

	@Nested
	@Order(3)
	@SpringBootTest(classes = ShopApplication.class)
	@EnableLocalJobs
	class SecondShopTests extends AlternatingTests {

		SecondShopTests() {
			super("shop", "shopJob-pack");
		}

	}

	@Nested
	@Order(4)
	@SpringBootTest(classes = DepotApplication.class)
	@EnableLocalJobs
	class SecondDepotTests extends AlternatingTests {

		SecondDepotTests() {
			super("depot", "depotJob-store");
		}

	}

}
