package io.jets.lean.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RecordReadersTests {

	private static final String OWN = RecordReadersTests.class.getName() + "$";

	@Test
	void readsPlainRecords() {
		RecordReaders readers = of(Map.of(), OrderJob.class);
		assertThat(readers.lines()).containsExactlyInAnyOrder(
				"Record reader of orders-changed for " + OWN + "Order is on",
				"Record reader of orders-batch for " + OWN + "Order is on",
				"Record reader of orders-paid for " + OWN + "Payment is on",
				"Record reader of orders-tree for tools.jackson.databind.JsonNode is off, because "
						+ "tools.jackson.databind.JsonNode is not a record");
		assertThat(readers.read(Order.class)).isTrue();
		assertThat(readers.read(JsonNode.class)).isFalse();
		assertThat(readers.roots()).containsExactlyInAnyOrder(Order.class, Payment.class);
		assertThat(readers.records()).containsExactlyInAnyOrder(Order.class, Line.class, Payment.class);
	}

	static Stream<Arguments> setups() {
		return Stream.of(arguments(AModule.class, "the bean module configures Jackson"),
				arguments(Customizer.class, "the bean customizer configures Jackson"),
				arguments(Mapper.class, "the bean mapper configures Jackson"),
				arguments(Builder.class, "the bean builder configures Jackson"),
				arguments(Factory.class, "the bean factory configures Jackson"),
				arguments(Component.class, "the bean recordReadersTests.Component configures Jackson"),
				arguments(PostProcessor.class,
						"the bean recordReadersTests.PostProcessor can configure Jackson, which code of the application uses"),
				arguments(Mixins.class, "io.jets.mixin.OrderMixin is a mix-in of Jackson"));
	}

	@ParameterizedTest
	@MethodSource("setups")
	void isOffIfApplicationConfiguresJackson(Class<?> setup, String reason) {
		assertThat(of(Map.of(), OrderJob.class, setup).lines()).hasSize(4)
			.allSatisfy((line) -> assertThat(line).endsWith(" is off, because " + reason));
	}

	@Test
	void isOffIfPropertyIsSet() {
		assertThat(of(Map.of("spring.jackson.locale", "vi"), OrderJob.class).lines()).hasSize(4)
			.allSatisfy((line) -> assertThat(line).endsWith(" is off, because spring.jackson.* is set"));
		assertThat(of(Map.of("jets.readers", "false"), OrderJob.class).lines()).hasSize(4)
			.allSatisfy((line) -> assertThat(line).endsWith(" is off, because jets.readers is false"));
		assertThatIllegalArgumentException().isThrownBy(() -> of(Map.of("jets.readers", "no"), OrderJob.class))
			.withMessage("jets.readers = \"no\": write true or false");
	}

	static Stream<Arguments> obstacles() {
		return Stream.of(arguments(String.class, "java.lang.String is not a record"),
				arguments(Renamed.class, OWN + "Renamed is annotated with @JsonProperty"),
				arguments(Deep.class, OWN + "Renamed is annotated with @JsonProperty"),
				arguments(Composed.class, OWN + "Composed is annotated with @Short"),
				arguments(Inherited.class, OWN + "Inherited is annotated with @JsonProperty"),
				arguments(Colored.class, OWN + "Color is annotated with @JsonProperty"),
				arguments(Named.class, OWN + "Name overrides toString()"),
				arguments(Constant.class, OWN + "Bodies overrides toString()"),
				arguments(Enums.class, OWN + "Enums contains a java.util.Set<" + OWN + "Plain>"),
				arguments(Any.class, OWN + "Any contains a java.lang.Object"),
				arguments(Wild.class, OWN + "Wild contains a ? extends java.lang.String"),
				arguments(Keyed.class, OWN + "Keyed contains a java.util.Map<java.lang.Integer, java.lang.String>"),
				arguments(Array.class, OWN + "Array contains a byte[]"),
				arguments(Character.class, OWN + "Character contains a char"),
				arguments(Generic.class, OWN + "Generic has type parameters"),
				arguments(Empty.class, OWN + "Empty has no components"),
				arguments(Hidden.class, OWN + "Hidden is private, protected or local"),
				arguments(Guarded.class, OWN + "Level is private, protected or local"),
				arguments(Setter.class, OWN + "Setter has the method setMore, which Jackson may call"));
	}

	@ParameterizedTest
	@MethodSource("obstacles")
	void namesTypeThatCannotBeShownEqual(Class<?> type, String obstacle) {
		assertThat(RecordGraph.of(type).obstacle()).isEqualTo(obstacle);
	}

	private static RecordReaders of(Map<String, Object> properties, Class<?>... classes) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			Map<String, Object> all = new HashMap<>(properties);
			all.put("spring.aot.processing", "true");
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
			context.register(Application.class);
			context.register(classes);
			context.refreshForAotProcessing(new RuntimeHints());
			return RecordReaders.of(context.getDefaultListableBeanFactory());
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Job("orders")
	static class OrderJob {

		@DynamoDbStream("orders")
		void changed(Change<Order> change) {
		}

		@DynamoDbStream("orders")
		void batch(List<Change<Order>> changes) {
		}

		@EventPattern("{\"source\": [\"shop\"]}")
		void paid(BusEvent<Payment> event) {
		}

		@DynamoDbStream("orders")
		void tree(Change<JsonNode> change) {
		}

		@DynamoDbStream("orders")
		void unparsed(byte[] event) {
		}

	}

	record Order(String id, int count, List<Line> lines, Map<String, Set<Line>> byShop, Plain plain) {

		Order(String id) {
			this(id, 0, List.of(), Map.of(), Plain.A);
		}

		@Nullable String getFirst() {
			return null;
		}

	}

	record Line(long number, @Nullable Line next) {

	}

	record Payment(String id) {

	}

	enum Plain {

		A {

			@Override
			int number() {
				return 1;
			}

		};

		abstract int number();

	}

	record Renamed(@JsonProperty("number") String id) {

	}

	record Deep(List<Map<String, Renamed>> values) {

	}

	@JacksonAnnotationsInside
	@JsonAlias("i")
	@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
	@interface Short {

	}

	record Composed(@Short String id) {

	}

	interface Identified {

		@JsonProperty("number")
		String id();

	}

	record Inherited(String id) implements Identified {

	}

	enum Color {

		@JsonProperty("r")
		RED

	}

	record Colored(Color color) {

	}

	enum Name {

		A;

		@Override
		public String toString() {
			return "a";
		}

	}

	record Named(Name name) {

	}

	enum Bodies {

		A {

			@Override
			public String toString() {
				return "a";
			}

		}

	}

	record Constant(Bodies body) {

	}

	record Enums(Set<Plain> plain) {

	}

	record Any(Object value) {

	}

	record Wild(List<? extends String> values) {

	}

	record Keyed(Map<Integer, String> values) {

	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Array(byte[] value) {

	}

	record Character(char value) {

	}

	record Generic<T>(T value) {

	}

	record Empty() {

	}

	private record Hidden(String value) {

	}

	record Guarded(Level level) {

	}

	protected enum Level {

		LOW

	}

	record Setter(String value) {

		public void setMore(String more) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class AModule {

		@Bean
		JacksonModule module() {
			return new SimpleModule();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizer {

		@Bean
		JsonMapperBuilderCustomizer customizer() {
			return (builder) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Mapper {

		@Bean
		JsonMapper mapper() {
			return JsonMapper.shared();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Builder {

		@Bean
		JsonMapper.Builder builder() {
			return JsonMapper.builder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Factory {

		@Bean
		JsonFactory factory() {
			return new JsonFactory();
		}

	}

	@JacksonComponent
	static class Component {

	}

	static class PostProcessor implements BeanPostProcessor {

		@Override
		public Object postProcessBeforeInitialization(Object bean, String name) {
			return Configuring.process(bean);
		}

	}

	static class Configuring {

		static Object process(Object bean) {
			return (bean instanceof JsonMapper.Builder builder) ? builder : bean;
		}

	}

	@AutoConfigurationPackage(basePackages = "io.jets.mixin")
	static class Mixins {

	}

}
