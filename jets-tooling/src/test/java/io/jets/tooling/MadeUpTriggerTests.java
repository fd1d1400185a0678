package io.jets.tooling;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.Job;
import io.jets.function.JobFunctions;
import io.jets.function.payload.SampleEvent;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.PayloadKind;
import io.jets.job.Trigger;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import io.jets.job.read.JobScanner;
import io.jets.job.read.settings.ApplicationSettings;
import io.jets.job.read.trigger.TriggerAnnotations;
import io.jets.sam.SamTemplateGenerator;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.trigger.TriggerContext;
import io.jets.sam.trigger.TriggerPolicy;
import io.jets.sam.trigger.TriggerResources;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests that reading, checks, functions and the template support a kind of trigger that
 * only this test knows. A new kind needs an annotation, a {@link Trigger} that answers
 * all questions about it, a reader and resources of the template, and the registrations
 * of these two.
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
				JsonMapper::shared, Duration.ofSeconds(1))) {
			byte[] response = functions.get("mail-file").call(event, null);
			assertThat(new String(response, StandardCharsets.UTF_8)).isEqualTo("\"OBJECT\"");
		}
	}

	@Test
	void addsResourcesToTemplate() {
		String template = new SamTemplateGenerator(new TemplateSettings("app.zip", "java21", "com.example.Application"),
				List.of((context) -> List.of(new InboxResources(context))))
			.generate(List.of(job("file")))
			.text();
		assertThat(template).contains("""
				  MailFileInbox:
				    Type: AWS::SES::ReceiptRule
				    Properties:
				      Recipients:
				        - !Sub 'orders@${AWS::Region}.example.com'
				      Function: !GetAtt MailFile.Arn
				""", "  MailboxRole:\n", "ses:ReceiveMail", "EventInvokeConfig");
	}

	@Test
	void reportsMisspelledVariable() {
		assertThat(check(job("misspelled")))
			.extracting(Fault::location, Fault::annotation, Fault::attribute, Fault::action)
			.containsExactly(
					tuple("Mail#misspelled", "@Inbox", "value", "Write \\${AWS::Region} (in Java source: \\\\$)"));
	}

	private static JobMethod job(String name) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("mail", new RootBeanDefinition(Mail.class));
		TriggerAnnotations annotations = new TriggerAnnotations(Map.of(Inbox.class, (attributes,
				descriptions) -> new InboxTrigger(String.valueOf(attributes.text("value")), attributes.origins())));
		JobRegistry registry = new JobScanner(beans, new StandardEnvironment(), new DefaultResourceLoader(),
				ApplicationSettings.NONE, annotations)
			.scan();
		assertThat(registry.faults()).isEmpty();
		return Objects.requireNonNull(registry.find("mail-" + name));
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
	 * The annotation of the kind.
	 */
	@Retention(RetentionPolicy.RUNTIME)
	@interface Inbox {

		String value();

	}

	/**
	 * The answers that each kind gives.
	 *
	 * @param address what triggers it
	 * @param origins where its attributes were written
	 */
	record InboxTrigger(String address, Origins origins) implements Trigger {

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

		@Override
		public List<WrittenText> texts() {
			return WrittenText.of(this.origins, "value", this.address, Form.TEXT).toList();
		}

	}

	/**
	 * What the kind adds to a template.
	 */
	static class InboxResources extends TriggerResources<InboxTrigger> {

		private final TriggerContext context;

		InboxResources(TriggerContext context) {
			super(InboxTrigger.class);
			this.context = context;
		}

		@Override
		public TriggerPolicy policy(JobMethod job) {
			return new TriggerPolicy(List.of(Map.of("Effect", "Allow", "Action", "ses:ReceiveMail", "Resource", "*")),
					true, "mailbox");
		}

		@Override
		protected void add(List<InboxTrigger> triggers, FunctionResource function) {
			this.context.template()
				.resource(function.job().location(), function.id() + "Inbox", "AWS::SES::ReceiptRule",
						new ResourceProperties()
							.with("Recipients",
									this.context.intrinsicFunctions()
										.values(triggers.stream().map(InboxTrigger::address).toList()))
							.with("Function", function.arn()));
		}

	}

	@Job
	static class Mail {

		@Inbox("orders@\\${AWS::Region}.example.com")
		String file(JsonNode event) {
			return event.getNodeType().name();
		}

		@Inbox("orders@example.com")
		void wrong(DynamodbEvent event) {
		}

		@Inbox("orders@\\${AWS::Regoin}.example.com")
		void misspelled(JsonNode event) {
		}

	}

}
