package io.jets.function.handler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.Events;

import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.StubContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the arguments and beans of methods with changes as parameter.
 */
class ChangeArgumentsTests {

	private static final String NONE = "{\"batchItemFailures\":[]}";

	@Test
	void runsEachRecordInItsOwnTransaction() {
		JobContext.of(TransactionalJob.class, Transactions.class).run((context) -> {
			assertThat(call(context, "transactional-run", Events.insert(1, "a"), Events.insert(2, "b"),
					Events.insert(3, "fail")))
				.isEqualTo(Events.failed(3));
			assertThat(context.getBean(JobBeansTests.CountingTransactionManager.class).committed).hasValue(2);
		});
	}

	@Test
	void resolvesItemTypeDeclaredBySubclass() {
		JobContext.of(OrderJob.class).run((context) -> {
			assertThat(call(context, "order-run", Events.insert(1, "a"))).isEqualTo(NONE);
			assertThat(call(context, "order-runAll", Events.insert(2, "b"))).isEqualTo(NONE);
			assertThat(context.getBean(OrderJob.class).items).containsExactly(new Order("a", null),
					new Order("b", null));
		});
	}

	@Test
	void readsItemsWithApplicationsMapper() {
		JobContext.of(OrderJob.class)
			.withPropertyValues("spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE")
			.run((context) -> {
				assertThat(call(context, "order-run", Events.insert(1, "a", "\"Id\":{\"S\":\"b\"}"))).isEqualTo(NONE);
				assertThat(context.getBean(OrderJob.class).items).containsExactly(new Order("b", null));
			});
	}

	@Test
	void passesContextBeforeOrAfterChange() {
		JobContext.of(ContextJob.class).run((context) -> {
			Context lambda = new StubContext();
			for (String name : List.of("context-after", "context-before")) {
				byte[] response = context.getBean(JobFunctions.class)
					.find(name)
					.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "b")), lambda);
				assertThat(response).asString().isEqualTo(NONE);
			}
			assertThat(context.getBean(ContextJob.class).seen).hasSize(4).allMatch((seen) -> seen == lambda);
			assertThat(call(context, "context-after", Events.insert(1, "a"))).isEqualTo(Events.failed(1));
		});
	}

	private static String call(ApplicationContext context, String name, String... records) {
		return new String(context.getBean(JobFunctions.class).find(name).call(Events.batch(records), null),
				StandardCharsets.UTF_8);
	}

	record Order(String id, @Nullable Integer count) {

	}

	@Job("context")
	static class ContextJob {

		final List<Context> seen = new ArrayList<>();

		@DynamoDbStream("orders")
		void after(Change<Order> change, Context context) {
			this.seen.add(context);
		}

		@DynamoDbStream("orders")
		void before(Context context, Change<Order> change) {
			this.seen.add(context);
		}

	}

	abstract static class ItemJob<T> {

		final List<T> items = new ArrayList<>();

		@DynamoDbStream("orders")
		void run(Change<T> change) {
			this.items.add(change.item());
		}

		@DynamoDbStream("orders")
		void runAll(List<Change<T>> changes) {
			changes.forEach(this::run);
		}

	}

	@Job("order")
	static class OrderJob extends ItemJob<Order> {

	}

	@Job("transactional")
	static class TransactionalJob {

		@DynamoDbStream("orders")
		@Transactional
		void run(Change<Order> change) {
			if (change.item().id().equals("fail")) {
				throw new IllegalStateException();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class Transactions {

		@Bean
		JobBeansTests.CountingTransactionManager transactionManager() {
			return new JobBeansTests.CountingTransactionManager();
		}

	}

}
