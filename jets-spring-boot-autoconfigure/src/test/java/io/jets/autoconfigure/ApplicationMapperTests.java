package io.jets.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.JobFunctions;
import io.jets.function.record.GeneratedReaders;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests applications without the beans of Jackson, like those that the lean start leaves
 * out, and which readers they use.
 */
class ApplicationMapperTests {

	private static final String INDENT = "spring.jackson.serialization.indent-output";

	private static final String BATCH = """
			{"Records":[{"eventID":"e","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
			"ApproximateCreationDateTime":1480642020,"Keys":{"id":{"S":"a"}},"NewImage":{"id":{"S":"a"}},
			"SequenceNumber":"1","SizeBytes":26},
			"eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/x"}]}""";

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	@Test
	void returnsBean() {
		JsonMapper bean = new JsonMapper();
		ApplicationMapper mapper = new ApplicationMapper(this.beans, environment(Map.of()));
		this.beans.registerSingleton("mapper", bean);
		assertThat(mapper.get()).isSameAs(bean);
	}

	@Test
	void createsMapperOfSpringBootWithoutBean() {
		ApplicationMapper mapper = new ApplicationMapper(this.beans, environment(Map.of()));
		assertThat(mapper.get().isEnabled(SerializationFeature.INDENT_OUTPUT)).isFalse();
		assertThat(mapper.get()).isSameAs(mapper.get());
		assertThat(new ApplicationMapper(this.beans, environment(Map.of(INDENT, "true"))).get()
			.isEnabled(SerializationFeature.INDENT_OUTPUT)).isTrue();
	}

	@Test
	void usesGeneratedReadersUnlessPropertyConfiguresJackson() {
		assertThat(readersAskedFor(Map.of())).contains(Order.class);
		assertThat(readersAskedFor(Map.of(INDENT, "true"))).isEmpty();
	}

	/**
	 * Runs a job in an application without beans of Jackson.
	 */
	private static List<Class<?>> readersAskedFor(Map<String, Object> properties) {
		List<Class<?>> asked = new ArrayList<>();
		GeneratedReaders readers = (type) -> {
			asked.add(type);
			return null;
		};
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setEnvironment(environment(properties));
			context.getBeanFactory().registerSingleton(GeneratedReaders.BEAN_NAME, readers);
			context.register(JetsAutoConfiguration.class, JetsFunctionAutoConfiguration.class, OrderJob.class);
			context.refresh();
			byte[] response = context.getBean(JobFunctions.class)
				.get("orders-changed")
				.call(BATCH.getBytes(StandardCharsets.UTF_8), null);
			assertThat(response).asString().isEqualTo("{\"batchItemFailures\":[]}");
			return asked;
		}
	}

	private static ConfigurableEnvironment environment(Map<String, Object> properties) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		return environment;
	}

	@Job("orders")
	static class OrderJob {

		@DynamoDbStream("orders")
		void changed(Change<Order> change) {
		}

	}

	record Order(String id) {

	}

}
