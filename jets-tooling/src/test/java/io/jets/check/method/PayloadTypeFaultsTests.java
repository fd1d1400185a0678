package io.jets.check.method;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import io.jets.tooling.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the faults of types that the {@code JsonMapper} reads.
 */
@ExtendWith(OutputCaptureExtension.class)
class PayloadTypeFaultsTests {

	private static final String NAME = PayloadTypeFaultsTests.class.getName();

	private static final String NO_CONSTRUCTOR = "has no constructor that Jackson can use (no Creators, like default "
			+ "constructor, exist), or whose parameters have names";

	private static final String PATTERN = "{\"source\":[\"a\"]}";

	@Test
	void acceptsTypesThatMapperCreates() {
		JobContext.of(Good.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void acceptsTypesThatFitEvent() {
		JobContext.of(Fitting.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void warnsThatTypesAreNotCheckedWithSeveralMappers(CapturedOutput output) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("first", new JsonMapper());
		beans.registerSingleton("second", new JsonMapper());
		PayloadTypeCheck check = new PayloadTypeCheck(beans.getBeanProvider(JsonMapper.class)::getIfAvailable);
		JobContext.of(Good.class)
			.run((context) -> assertThat(check.check(context.getBean(JobRegistry.class).jobs())).isEmpty());
		assertThat(output)
			.contains("The types that jobs accept are not checked, because no JsonMapper is available",
					"expected single matching bean but found 2: first,second")
			.doesNotContain("The build");
	}

	@Test
	void reportsTypesThatMapperCannotCreate() {
		assertThat(BindingFaultsTests.faults(JobContext.of(Uncreatable.class)))
			.extracting(Fault::location, Fault::problem)
			.containsExactly(
					tuple("Uncreatable#change",
							"an item cannot be read as Hidden: " + NAME + "$Hidden " + NO_CONSTRUCTOR),
					tuple("Uncreatable#changes",
							"an item cannot be read as Inner: " + NAME
									+ "$Inner is an inner class, which needs an instance of PayloadTypeFaultsTests"),
					tuple("Uncreatable#event",
							"an event's detail cannot be read as Hidden: " + NAME + "$Hidden " + NO_CONSTRUCTOR),
					tuple("Uncreatable#input",
							"the event cannot be read as Hidden: " + NAME + "$Hidden " + NO_CONSTRUCTOR),
					tuple("Uncreatable#inputs", "the event cannot be read as List: the property \"[]\", " + NAME
							+ "$Hidden, " + NO_CONSTRUCTOR));
	}

	@Test
	void reportsContainedTypesThatMapperCannotCreate() {
		String isAbstract = "is abstract and has no type information that selects a subtype";
		assertThat(BindingFaultsTests.faults(JobContext.of(Containing.class))).extracting(Fault::problem)
			.containsExactlyInAnyOrder(contained("one", "Hidden", NO_CONSTRUCTOR),
					contained("list[]", "Plain", isAbstract), contained("map[]", "Base", isAbstract),
					contained("optional", "Inner",
							"is an inner class, which needs an instance of PayloadTypeFaultsTests"),
					contained("nested.deep.array[]", "Other", isAbstract),
					contained("shape.part", "Unmapped", isAbstract));
	}

	@Test
	void reportsReasonOfJackson() {
		assertThat(BindingFaultsTests.faults(JobContext.of(Conflicting.class))).singleElement()
			.satisfies((fault) -> assertThat(fault.problem())
				.startsWith("an item cannot be read as Setters: " + NAME + "$Setters has no deserializer: ")
				.contains("Conflicting setter definitions for property \"id\""));
	}

	@Test
	void reportsOwnTypeAsBatch() {
		String action = "Accept Change<Order> to get one record at a time, or List<Change<Order>> to get the batch";
		String problem = "a batch of stream records cannot be read as Order";
		assertThat(BindingFaultsTests.faults(JobContext.of(Batches.class)))
			.extracting(Fault::location, Fault::annotation, Fault::problem, Fault::action)
			.containsExactly(tuple("Batches#order", "@DynamoDbStream", problem, action),
					tuple("Batches#optional", "@DynamoDbStream", problem, action),
					tuple("Batches#envelope", "@DynamoDbStream", "a batch of stream records cannot be read as Envelope",
							"Accept Change<Envelope> to get one record at a time, or List<Change<Envelope>> to get the batch"),
					tuple("Batches#texts", "@DynamoDbStream",
							"its event has values of different types, which java.util.Map<java.lang.String, java.lang.String> cannot hold",
							"Accept Map<String, Object>"));
	}

	@Test
	void reportsOwnTypeThatDoesNotFitEvent() {
		String none = "its event has the properties detail-type, source, detail and others, and %s has none of them";
		String noDetail = "its event has the content in the property detail, which %s does not have";
		String action = "Accept BusEvent<%1$s>, whose detail has the type %1$s, or write inputPath = \"$.detail\"";
		assertThat(BindingFaultsTests.faults(JobContext.of(Envelopes.class)))
			.extracting(Fault::location, Fault::problem, Fault::action)
			.containsExactly(tuple("Envelopes#total", none.formatted("Total"), action.formatted("Total")),
					tuple("Envelopes#order", noDetail.formatted("Order"), action.formatted("Order")),
					tuple("Envelopes#optional", noDetail.formatted("Order"), action.formatted("Order")),
					tuple("Envelopes#header", noDetail.formatted("Header"), action.formatted("Header")),
					tuple("Envelopes#shape", none.formatted("Round"), action.formatted("Round")),
					tuple("Envelopes#scheduled", noDetail.formatted("Order"),
							"Accept BusEvent<Void>, or write the JSON of Order as input"),
					tuple("Envelopes#partly", none.formatted("Total"), action.formatted("Total")));
	}

	private static String contained(String path, String type, String reason) {
		return "an item cannot be read as Outer: the property \"" + path + "\", " + NAME + "$" + type + ", " + reason;
	}

	/**
	 * Jackson does not use a private constructor without annotations, as it does not use
	 * one whose parameters have no names.
	 */
	static final class Hidden {

		private final String id;

		private Hidden(String id, String name) {
			this.id = id + name;
		}

		public String getId() {
			return this.id;
		}

	}

	@SuppressWarnings("ClassCanBeStatic") // the fault
	class Inner {

		public String id = "";

	}

	interface Plain {

	}

	abstract static class Base {

	}

	interface Other {

	}

	interface Unmapped {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
	sealed interface Shape {

	}

	record Circle(String id, Unmapped part) implements Shape {

	}

	record Nested(Deep deep) {

	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Deep(Other[] array, Nested again) {

	}

	record Outer(Hidden one, List<Plain> list, Map<String, Base> map, Optional<Inner> optional, Nested nested,
			Shape shape) {

	}

	static class Setters {

		public void setId(List<String> id) {
		}

		public void setId(Map<String, String> id) {
		}

	}

	enum State {

		PAID

	}

	static final class Created {

		private final String id;

		private Created(String id) {
			this.id = id;
		}

		@JsonCreator
		static Created of(@JsonProperty("id") String id) {
			return new Created(id);
		}

		String id() {
			return this.id;
		}

	}

	static final class Text {

		private final String text;

		public Text(String text) {
			this.text = text;
		}

		String text() {
			return this.text;
		}

	}

	static class Bean {

		public Instant time = Instant.EPOCH;

		public Text text = new Text("");

		public State state = State.PAID;

		public List<Bean> children = List.of();

		public Map<State, Optional<Created>> created = Map.of();

		public JsonNode tree;

		public Object any;

		public List<? extends Number> numbers = List.of();

		public @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) List<Plain> plain = List.of();

	}

	@JsonDeserialize(using = OwnDeserializer.class)
	interface Own {

	}

	static class OwnDeserializer extends StdDeserializer<Own> {

		OwnDeserializer() {
			super(Own.class);
		}

		@Override
		public Own deserialize(tools.jackson.core.JsonParser parser, DeserializationContext context) {
			throw new UnsupportedOperationException();
		}

	}

	record Order(String id, int total) {

	}

	record Total(int total) {

	}

	record Header(String id, Instant time) {

	}

	record Envelope(String id, @JsonProperty("detail-type") String type, Order detail) {

	}

	static class Open {

		@JsonAnySetter
		public void set(String name, Object value) {
		}

	}

	@Job
	static class Good {

		@DynamoDbStream("orders")
		void bean(Change<Bean> change) {
		}

		@DynamoDbStream("orders")
		void created(List<Change<Created>> changes) {
		}

		@DynamoDbStream("orders")
		void own(Change<Own> change) {
		}

		@EventPattern(PATTERN)
		void event(BusEvent<Order> event) {
		}

		@EventPattern(value = PATTERN, input = "\"a\"")
		void text(String text) {
		}

		@EventPattern(value = PATTERN, input = "[1]")
		void numbers(List<Order> numbers) {
		}

		@Rate(value = "1 hour", input = "5")
		void number(int number) {
		}

	}

	@Job
	static class Fitting {

		@EventPattern(PATTERN)
		void envelope(Envelope event) {
		}

		@EventPattern(PATTERN)
		void optional(Optional<Envelope> event) {
		}

		@EventPattern(PATTERN)
		void alias(Alias event) {
		}

		@EventPattern(PATTERN)
		void open(Open event) {
		}

		@EventPattern(PATTERN)
		void own(Own event) {
		}

		@EventRule(pattern = PATTERN, inputPath = "$.detail")
		void detail(Order order) {
		}

		@Rate(value = "1 hour", input = "{}")
		void input(Order order) {
		}

		@Rate("1 hour")
		void header(Header event) {
		}

		@DynamoDbStream("orders")
		@EventPattern(PATTERN)
		void any(Object event) {
		}

		@DynamoDbStream("orders")
		void map(Map<String, Object> event) {
		}

		@EventPattern(PATTERN)
		void nodes(Map<String, JsonNode> event) {
		}

	}

	record Alias(@JsonAlias("detail") Order order) {

	}

	@Job
	static class Uncreatable {

		@DynamoDbStream("orders")
		void change(Change<Hidden> change) {
		}

		@DynamoDbStream("orders")
		void changes(List<Change<Inner>> changes) {
		}

		@EventPattern(PATTERN)
		void event(BusEvent<Hidden> event) {
		}

		@Rate(value = "1 hour", input = "{}")
		void input(Hidden event) {
		}

		@Rate(value = "1 hour", input = "[]")
		void inputs(List<Hidden> event) {
		}

	}

	@Job
	static class Containing {

		@DynamoDbStream("orders")
		void run(Change<Outer> change) {
		}

	}

	@Job
	static class Conflicting {

		@DynamoDbStream("orders")
		void run(Change<Setters> change) {
		}

	}

	@Job
	static class Batches {

		@DynamoDbStream("orders")
		void order(Order order) {
		}

		@DynamoDbStream("orders")
		void optional(Optional<Order> order) {
		}

		@DynamoDbStream("orders")
		void envelope(AtomicReference<Envelope> event) {
		}

		@DynamoDbStream("orders")
		void texts(Map<String, String> event) {
		}

	}

	@Job
	static class Envelopes {

		@EventPattern(PATTERN)
		void total(Total event) {
		}

		@EventPattern(PATTERN)
		void order(Order event) {
		}

		@EventPattern(PATTERN)
		void optional(Optional<Order> event) {
		}

		@EventPattern(PATTERN)
		void header(Header event) {
		}

		@EventPattern(PATTERN)
		void shape(Round event) {
		}

		@Rate("1 hour")
		void scheduled(Order event) {
		}

		@EventPattern(PATTERN)
		@EventRule(pattern = PATTERN, inputPath = "$.detail")
		void partly(Total event) {
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Ball.class, name = "ball"))
	sealed interface Round {

	}

	record Ball(String id) implements Round {

	}

}
