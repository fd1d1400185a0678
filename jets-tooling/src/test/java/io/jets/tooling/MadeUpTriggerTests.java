package io.jets.tooling;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.function.JobFunctions;
import io.jets.function.payload.SampleEvent;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.job.PayloadKind;
import io.jets.job.Trigger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that functions and checks support a kind of trigger that only this test knows: a
 * kind answers all their questions itself.
 */
class MadeUpTriggerTests {

	@Test
	void passesChecksWhenMethodAcceptsPayload() {
		assertThat(check(job("file"))).isEmpty();
	}

	@Test
	void reportsMethodThatDoesNotAcceptPayload() {
		assertThat(check(job("wrong"))).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("Mail#wrong");
			assertThat(fault.annotation()).isEqualTo("@Inbox");
			assertThat(fault.problem())
				.isEqualTo("its event cannot be read as DynamodbEvent, which the method accepts");
		});
	}

	@Test
	void runsAsFunction() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("mail", new Mail());
		JobMethod job = job("file");
		byte[] event = SampleEvent.of(job).get(0);
		try (JobFunctions functions = new JobFunctions(new JobRegistry(List.of(job), List.of()), beans,
				new JsonMapper(), Duration.ofSeconds(1))) {
			byte[] response = functions.get("mail-file").call(event, null);
			assertThat(new String(response, StandardCharsets.UTF_8)).isEqualTo("\"OBJECT\"");
		}
	}

	private static JobMethod job(String name) {
		Method method = List.of(Mail.class.getDeclaredMethods())
			.stream()
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		Origin origin = new Origin("Mail#" + name, "@Inbox", "");
		return new JobMethod("mail-" + name, "mail", Mail.class, method,
				List.of(new InboxTrigger(new Origins(origin, Map.of()), "orders@example.com")));
	}

	private static List<Fault> check(JobMethod job) {
		List<Fault> faults = new ArrayList<>();
		JobContext.of()
			.withBean("mail", Mail.class)
			.run((context) -> context.getBeansOfType(JobCheck.class)
				.values()
				.forEach((check) -> faults.addAll(check.check(List.of(job)))));
		return faults;
	}

	/**
	 * The answers that each kind gives.
	 *
	 * @param origins where its attributes were written
	 * @param address what triggers it
	 */
	record InboxTrigger(Origins origins, String address) implements Trigger {

		@Override
		public String describe() {
			return "inbox " + this.address;
		}

		@Override
		public PayloadKind payload() {
			return PayloadKind.BUS_EVENT;
		}

		@Override
		public boolean isAsynchronous() {
			return true;
		}

	}

	static class Mail {

		String file(JsonNode event) {
			return event.getNodeType().name();
		}

		void wrong(DynamodbEvent event) {
		}

	}

}
