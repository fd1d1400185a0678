package io.jets.check.method;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.tooling.JobContext;
import io.jets.job.fault.Fault;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the faults of methods that accept {@link Change} or {@link BusEvent}.
 */
class TypedBindingFaultsTests {

	private static final String SAY_ITEM = "Write Change<T> with a record or class of your own, Map<String, Object> or "
			+ "tools.jackson.databind.JsonNode as T";

	private static final String SAY_DETAIL = "Write BusEvent<T> with a record or class of your own, "
			+ "Map<String, Object>, tools.jackson.databind.JsonNode or Void as T";

	@Test
	void acceptsReadableParameters() {
		JobContext.of(Good.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void reportsTypedEventsOfOtherTriggers() {
		assertThat(BindingFaultsTests.faults(JobContext.of(WrongTriggers.class)))
			.extracting(Fault::location, Fault::annotation, Fault::problem)
			.containsExactly(row("changeOfRate", "@Rate", unreadable("Change")),
					row("changesOfPattern", "@EventPattern", unreadable("List")),
					row("changeOfBoth", "@Rate", unreadable("Change")),
					row("busEventOfStream", "@DynamoDbStream", unreadable("BusEvent")),
					row("busEventOfInput", "@Rate", unreadable("BusEvent")),
					row("busEventOfInputPath", "@EventRule", unreadable("BusEvent")),
					row("set", "@DynamoDbStream", unreadable("Set")),
					row("collection", "@DynamoDbStream", unreadable("Collection")));
	}

	@Test
	void reportsChangeWithoutItemType() {
		assertThat(BindingFaultsTests.faults(JobContext.of(NoItem.class))).containsExactly(
				fault("NoItem#raw", "", "Change has no type argument for the item", SAY_ITEM),
				fault("NoItem#wildcard", "", "Change has no type argument for the item", SAY_ITEM),
				fault("NoItem#rawList", "", "Change has no type argument for the item", SAY_ITEM));
	}

	@Test
	void reportsItemTypeThatIsNotObject() {
		assertThat(BindingFaultsTests.faults(JobContext.of(WrongItem.class))).containsExactly(
				fault("WrongItem#text", "", "an item cannot be read as String, which the method accepts", SAY_ITEM),
				fault("WrongItem#list", "", "an item cannot be read as List, which the method accepts", SAY_ITEM),
				fault("WrongItem#number", "", "an item cannot be read as Integer, which the method accepts", SAY_ITEM),
				fault("WrongItem#array", "", "an item cannot be read as byte[], which the method accepts", SAY_ITEM));
	}

	@Test
	void reportsReturnTypeOfMethodWithSingleChange() {
		String lost = "the response to a batch of stream records lists the records that failed, so the method's "
				+ "String would be ignored";
		String perRecord = "the method accepts one record at a time, so its StreamsEventResponse would be ignored";
		String action = "Return nothing and throw an exception if the record fails, or accept List<Change<T>>";
		assertThat(BindingFaultsTests.faults(JobContext.of(Answers.class))).containsExactlyInAnyOrder(
				fault("Answers#text", "@DynamoDbStream", lost, "Return nothing"),
				fault("Answers#texts", "@DynamoDbStream", lost,
						"Return nothing, or " + StreamsEventResponse.class.getName()),
				fault("Answers#response", "@DynamoDbStream", perRecord, action),
				fault("Answers#laterResponse", "@DynamoDbStream", perRecord, action));
	}

	@Test
	void reportsUnreadableContentOfTypedEvent() {
		String jackson2 = "com.fasterxml.jackson.databind.JsonNode is a class of Jackson 2, and Spring Boot 4 reads JSON with Jackson 3";
		String action = "Import tools.jackson.databind.JsonNode instead";
		assertThat(BindingFaultsTests.faults(JobContext.of(Contents.class))).containsExactly(
				new Fault("Contents#item", "", "", "", jackson2, action),
				new Fault("Contents#items", "", "", "", jackson2, action),
				new Fault("Contents#detail", "", "", "", jackson2, action),
				new Fault("Contents#abstractDetail", "", "", "",
						"an event's detail cannot be read as Runnable, which the method accepts", SAY_DETAIL),
				new Fault("Contents#textDetail", "", "", "",
						"an event's detail cannot be read as String, which the method accepts", SAY_DETAIL));
	}

	@Test
	void reportsDetailTypeOfSchedule() {
		String problem = "a schedule's event has an empty detail, which cannot be read as Order";
		String action = "Accept BusEvent<Void>, or accept Order and write its JSON as input";
		assertThat(BindingFaultsTests.faults(JobContext.of(ScheduledDetails.class))).containsExactly(
				fault("ScheduledDetails#rate", "@Rate", problem, action),
				fault("ScheduledDetails#both", "@Cron", problem, action),
				fault("ScheduledDetails#both", "@EventRule", problem, action));
	}

	@Test
	void acceptsAbstractItemThatEnhancedClientBuilds() {
		JobContext.of(Generated.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void reportsItemThatEnhancedClientCannotRead() {
		assertThat(BindingFaultsTests.faults(JobContext.of(BrokenBeans.class))).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("BrokenBeans#run");
			assertThat(fault.problem())
				.startsWith(
						"the AWS SDK's enhanced client cannot read items as " + NoConstructor.class.getName() + ": ")
				.contains("default constructor");
			assertThat(fault.action()).startsWith("Write the class as the enhanced client requires: public, with");
		});
	}

	@Test
	void reportsConcurrencyBeyondThreadsOfFunction() {
		String problem = "a function can handle 1 to 1,000 records concurrently";
		String action = "Write a whole number from 1 to 1000";
		assertThat(BindingFaultsTests.faults(JobContext.of(ConcurrencyRange.class))).containsExactly(
				new Fault("ConcurrencyRange#none", "@DynamoDbStream", "concurrency", "0", problem, action),
				new Fault("ConcurrencyRange#tooMany", "@DynamoDbStream", "concurrency", "1001", problem, action));
	}

	@Test
	void reportsConcurrencyOfMethodWithBatch() {
		String problem = "the method accepts a whole batch, so its records cannot be handled concurrently";
		String action = "Accept Change<T>, or leave concurrency out";
		assertThat(BindingFaultsTests.faults(JobContext.of(Concurrent.class))).containsExactly(
				new Fault("Concurrent#all", "@DynamoDbStream", "concurrency", "2", problem, action),
				new Fault("Concurrent#nothing", "@DynamoDbStream", "concurrency", "8", problem, action));
	}

	private static Tuple row(String method, String annotation, String problem) {
		return tuple("WrongTriggers#" + method, annotation, problem);
	}

	private static String unreadable(String type) {
		return "its event cannot be read as " + type + ", which the method accepts";
	}

	private static Fault fault(String location, String annotation, String problem, String action) {
		return new Fault(location, annotation, "", "", problem, action);
	}

	record Order(String id) {

	}

	@Job
	static class Good {

		@DynamoDbStream(table = "orders", concurrency = "8")
		void change(Change<Order> change, Context context) {
		}

		@DynamoDbStream("orders")
		CompletionStage<Void> later(Context context, Change<Map<String, Object>> change) {
			throw new IllegalStateException();
		}

		@DynamoDbStream("orders")
		StreamsEventResponse changes(List<Change<JsonNode>> changes) {
			return new StreamsEventResponse();
		}

		@DynamoDbStream(table = "orders", concurrency = "1")
		void bounded(List<Change<? extends Order>> changes) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		@Rate("1 hour")
		@Rate(value = "1 hour", zone = "UTC")
		String busEvent(BusEvent<Order> event) {
			return "";
		}

		@Rate("1 hour")
		void scheduled(BusEvent<@Nullable Void> event) {
		}

		@Rate("1 hour")
		void anyDetail(BusEvent<?> event) {
		}

		@Rate("1 hour")
		@SuppressWarnings("rawtypes") // as somebody may write it
		void rawDetail(BusEvent event) {
		}

	}

	@Job
	static class WrongTriggers {

		@Rate("1 hour")
		void changeOfRate(Change<Order> change) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void changesOfPattern(List<Change<Order>> changes) {
		}

		@Rate("1 hour")
		@DynamoDbStream("orders")
		void changeOfBoth(Change<Order> change) {
		}

		@DynamoDbStream("orders")
		void busEventOfStream(BusEvent<Order> event) {
		}

		@Rate(value = "1 hour", input = "{}")
		void busEventOfInput(BusEvent<Order> event) {
		}

		@EventRule(pattern = "{\"source\":[\"a\"]}", inputPath = "$.detail")
		void busEventOfInputPath(BusEvent<Order> event) {
		}

		@DynamoDbStream("orders")
		void set(Set<Change<Order>> changes) {
		}

		@DynamoDbStream("orders")
		void collection(Collection<Change<Order>> changes) {
		}

	}

	@Job
	@SuppressWarnings("rawtypes") // the fault
	static class NoItem {

		@DynamoDbStream("orders")
		void raw(Change change) {
		}

		@DynamoDbStream("orders")
		void wildcard(Change<?> change) {
		}

		@DynamoDbStream("orders")
		void rawList(List<Change> changes) {
		}

	}

	@Job
	static class WrongItem {

		@DynamoDbStream("orders")
		void text(Change<String> change) {
		}

		@DynamoDbStream("orders")
		void list(List<Change<List<Order>>> changes) {
		}

		@DynamoDbStream("orders")
		void number(Change<Integer> change) {
		}

		@DynamoDbStream("orders")
		void array(Change<byte[]> change) {
		}

	}

	@Job
	static class Answers {

		@DynamoDbStream("orders")
		String text(Change<Order> change) {
			return "";
		}

		@DynamoDbStream("orders")
		String texts(List<Change<Order>> changes) {
			return "";
		}

		@DynamoDbStream("orders")
		StreamsEventResponse response(Change<Order> change) {
			return new StreamsEventResponse();
		}

		@DynamoDbStream("orders")
		CompletionStage<StreamsEventResponse> laterResponse(Change<Order> change) {
			throw new IllegalStateException();
		}

	}

	@Job
	static class Concurrent {

		@DynamoDbStream(table = "orders", concurrency = "2")
		void all(List<Change<Order>> changes) {
		}

		@DynamoDbStream(table = "orders", concurrency = "8")
		void nothing() {
		}

	}

	@Job
	static class ConcurrencyRange {

		@DynamoDbStream(table = "orders", concurrency = "0")
		void none(Change<Order> change) {
		}

		@DynamoDbStream(table = "orders", concurrency = "1000")
		void most(Change<Order> change) {
		}

		@DynamoDbStream(table = "orders", concurrency = "1001")
		void tooMany(Change<Order> change) {
		}

	}

	@Job
	static class Contents {

		@DynamoDbStream("orders")
		void item(Change<com.fasterxml.jackson.databind.JsonNode> change) {
		}

		@DynamoDbStream("orders")
		void items(List<Change<com.fasterxml.jackson.databind.JsonNode>> changes) {
		}

		@Rate("1 hour")
		void detail(BusEvent<com.fasterxml.jackson.databind.JsonNode> event) {
		}

		@Rate("1 hour")
		void abstractDetail(BusEvent<Runnable> event) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void textDetail(BusEvent<String> event) {
		}

		@Rate("1 hour")
		void nothing(BusEvent<Void> event) {
		}

	}

	@Job
	static class ScheduledDetails {

		@Rate("1 hour")
		void rate(BusEvent<Order> event) {
		}

		@Cron(value = "0 12 * * ? *", zone = "Europe/Berlin")
		@EventRule(schedule = "rate(1 hour)")
		void both(BusEvent<Order> event) {
		}

		@Rate("1 hour")
		void map(BusEvent<Map<String, Object>> event) {
		}

		@Rate("1 hour")
		void tree(BusEvent<ObjectNode> event) {
		}

		@Rate("1 hour")
		void object(BusEvent<Object> event) {
		}

	}

	@DynamoDbBean
	public static class NoConstructor {

		private final String id;

		public NoConstructor(String id) {
			this.id = id;
		}

		public String getId() {
			return this.id;
		}

	}

	@Job
	static class BrokenBeans {

		@DynamoDbStream("orders")
		void run(Change<NoConstructor> change) {
		}

	}

	/**
	 * An item as generators of value classes write it.
	 */
	@DynamoDbImmutable(builder = Value.Builder.class)
	public abstract static class Value {

		@DynamoDbPartitionKey
		public abstract String id();

		public static final class Builder {

			public Builder id(String id) {
				return this;
			}

			public Value build() {
				throw new UnsupportedOperationException();
			}

		}

	}

	@Job
	static class Generated {

		@DynamoDbStream("orders")
		void run(Change<Value> change) {
		}

	}

}
