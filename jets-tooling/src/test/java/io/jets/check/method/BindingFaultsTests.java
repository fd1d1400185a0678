package io.jets.check.method;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.tooling.JobContext;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the faults of parameters and return types, and of how methods can be called.
 */
class BindingFaultsTests {

	private static final String COMMON = "tools.jackson.databind.JsonNode, Map<String, Object>, String, byte[] or "
			+ "InputStream";

	private static final String OWN = ", a record or class of your own with the event's properties, ";

	@Test
	void acceptsReadableParameters() {
		JobContext.of(Good.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void reportsParameterThatDoesNotFitTrigger() {
		String stream = "Accept Change<T> or List<Change<T>> with your class of an item, "
				+ DynamodbEvent.class.getName() + ", " + COMMON;
		String rule = "Accept BusEvent<T> with your class of the detail, unless input or inputPath is set, "
				+ ScheduledEvent.class.getName() + OWN + COMMON;
		String schedule = "Accept BusEvent<Void>, unless input is set, " + ScheduledEvent.class.getName() + OWN
				+ COMMON;
		assertThat(faults(JobContext.of(WrongEvents.class))).containsExactly(
				fault("WrongEvents#streamAsScheduled", "@DynamoDbStream", unreadable("ScheduledEvent"), stream),
				fault("WrongEvents#streamAsQueue", "@DynamoDbStream", unreadable("SQSEvent"), stream),
				fault("WrongEvents#ruleAsStream", "@Rate", unreadable("DynamodbEvent"), schedule),
				fault("WrongEvents#mixed", "@EventPattern", unreadable("DynamodbEvent"), "Accept " + COMMON),
				fault("WrongEvents#number", "@Rate", unreadable("int"), schedule),
				fault("WrongEvents#list", "@Rate", unreadable("List"), schedule),
				fault("WrongEvents#abstractType", "@EventPattern", unreadable("Runnable"), rule));
	}

	@Test
	void reportsJackson2WithCorrectImport() {
		assertThat(faults(JobContext.of(Jackson2.class))).containsExactly(fault("Jackson2#run", "",
				"com.fasterxml.jackson.databind.JsonNode is a class of Jackson 2, and Spring Boot 4 reads JSON with Jackson 3",
				"Import tools.jackson.databind.JsonNode instead"));
	}

	@Test
	void reportsTooManyParameters() {
		assertThat(faults(JobContext.of(TooMany.class))).containsExactly(fault("TooMany#run", "",
				"a job's method accepts at most the event and Lambda's Context, and this one has 2 parameters",
				"Declare one parameter for the event and, if needed, com.amazonaws.services.lambda.runtime.Context"));
	}

	@Test
	void reportsSuspendingFunction() {
		Class<?> job = KotlinSource.suspendingJob();
		assertThat(faults(JobContext.of(job))).containsExactly(
				fault("Suspending#run", "", "the method is a suspend fun, and a job cannot be a Kotlin coroutine",
						"Write an ordinary fun; it can call suspending functions in runBlocking { … }"));
	}

	@Test
	void reportsReturnTypeThatStreamIgnores() {
		String action = "Return nothing, or " + StreamsEventResponse.class.getName();
		assertThat(faults(JobContext.of(Answers.class))).containsExactly(fault("Answers#text", "@DynamoDbStream",
				"the response to a batch of stream records lists the records that failed, so the method's String would be ignored",
				action),
				fault("Answers#later", "@DynamoDbStream",
						"the response to a batch of stream records lists the records that failed, so the method's CompletionStage would be ignored",
						action));
	}

	@Test
	void reportsFinalMethodOfProxiedBean() {
		assertThat(faults(JobContext.of(ScopedFinal.class))).containsExactly(fault("FinalJob#run", "",
				"the bean has a proxy, and a final method would run on the proxy instead of the bean",
				"Remove final from the method"));
	}

	@Test
	void reportsMethodThatJdkProxyDoesNotHave() {
		Fault fault = fault("JdkJob#run", "",
				"the bean's proxy has only the methods of its interfaces, which do not declare this method",
				"Declare the method in an interface of JdkJob, or let Spring proxy the class "
						+ "(proxyMode = TARGET_CLASS, proxyTargetClass = true)");
		assertThat(faults(JobContext.of(AsyncInterfaces.class, JdkJob.class))).containsExactly(fault);
	}

	private static String unreadable(String type) {
		return "its event cannot be read as " + type + ", which the method accepts";
	}

	private static Fault fault(String location, String annotation, String problem, String action) {
		return new Fault(location, annotation, "", "", problem, action);
	}

	static List<Fault> faults(ApplicationContextRunner runner) {
		List<Fault> faults = new ArrayList<>();
		runner.run((context) -> {
			assertThat(context).getFailure().isInstanceOf(InvalidJobsException.class);
			faults.addAll(((InvalidJobsException) context.getStartupFailure()).faults());
		});
		return faults;
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "detail-type")
	@JsonSubTypes(@JsonSubTypes.Type(value = Paid.class, name = "Paid"))
	interface Polymorphic {

	}

	record Paid(String id, Map<String, Object> detail) implements Polymorphic {

	}

	record Order(String id, Object detail) {

	}

	@Job
	static class Good {

		@DynamoDbStream("orders")
		StreamsEventResponse stream(DynamodbEvent event, Context context) {
			return new StreamsEventResponse();
		}

		@DynamoDbStream("orders")
		CompletionStage<StreamsEventResponse> later(Context context, JsonNode event) {
			throw new IllegalStateException();
		}

		@DynamoDbStream("orders")
		@SuppressWarnings("rawtypes") // as a method may have it
		CompletionStage ofSomething(JsonNode event) {
			throw new IllegalStateException();
		}

		@DynamoDbStream("orders")
		@Rate("1 hour")
		String mixed(InputStream event) {
			return "";
		}

		@Rate("1 hour")
		ScheduledEvent scheduled(ScheduledEvent event) {
			return event;
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void pojo(Order event) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void polymorphic(Polymorphic event) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void object(ObjectNode event) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void map(Map<String, Object> event) {
		}

		@EventPattern(value = "{\"source\":[\"a\"]}", input = "[1]")
		void list(List<Integer> event) {
		}

	}

	@Job
	static class WrongEvents {

		@DynamoDbStream("orders")
		void streamAsScheduled(ScheduledEvent event) {
		}

		@DynamoDbStream("orders")
		void streamAsQueue(SQSEvent event) {
		}

		@Rate("1 hour")
		void ruleAsStream(DynamodbEvent event) {
		}

		@DynamoDbStream("orders")
		@EventPattern("{\"source\":[\"a\"]}")
		void mixed(DynamodbEvent event) {
		}

		@Rate("1 hour")
		void number(int event) {
		}

		@Rate("1 hour")
		void list(List<String> event) {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		void abstractType(Runnable event) {
		}

	}

	@Job
	static class Jackson2 {

		@Rate("1 hour")
		void run(com.fasterxml.jackson.databind.JsonNode event) {
		}

	}

	@Job
	static class TooMany {

		@Rate("1 hour")
		void run(JsonNode event, String more) {
		}

	}

	@Job
	static class Answers {

		@DynamoDbStream("orders")
		String text() {
			return "";
		}

		@DynamoDbStream("orders")
		CompletionStage<String> later() {
			throw new IllegalStateException();
		}

	}

	@Job
	static class FinalJob {

		@Rate("1 hour")
		final void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedFinal {

		@Bean
		@Scope(scopeName = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
		FinalJob finalJob() {
			return new FinalJob();
		}

	}

	interface Other {

		void other();

	}

	@Job
	static class JdkJob implements Other {

		@Override
		@Async
		public void other() {
		}

		@Rate("1 hour")
		void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAsync
	static class AsyncInterfaces {

	}

}
