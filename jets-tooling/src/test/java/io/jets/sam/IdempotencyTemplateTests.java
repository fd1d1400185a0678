package io.jets.sam;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.template.TemplateSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of the table of idempotent jobs.
 */
class IdempotencyTemplateTests {

	private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

	@Test
	void addsTableWithRightsOfIdempotentJobsOnly() {
		Template template = TestJobs.template(TestJobs.of(OrderJob.class));
		new GoldenFile("idempotency").assertMatches(template);
		assertThat(template.warnings()).isEmpty();
	}

	@Test
	void addsNothingForOtherJobs() {
		assertThat(TestJobs.template(jobs(JobMethod::withoutIdempotency)).text()).doesNotContain("Idempotency",
				"IDEMPOTENCY", "dynamodb:PutItem");
	}

	@Test
	void usesExistingTable() {
		Template template = TestJobs.template(withTable("done"));
		assertThat(template.text()).contains("JETS_IDEMPOTENCY_TABLE: done").doesNotContain("IdempotencyTable");
		assertThat(TestJobs.value(template, "OrderJobPayRole", "Policies.0.PolicyDocument.Statement.2"))
			.isEqualTo("{Effect=Allow, Action=[dynamodb:PutItem, dynamodb:UpdateItem, dynamodb:DeleteItem], "
					+ "Resource=!Sub [arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}, "
					+ "{Table=done}]}");
	}

	@Test
	void usesTableOfOverlay() {
		Template template = TestJobs.template(withTable("!Ref Done"), """
				Resources:
				  Done:
				    Type: AWS::DynamoDB::Table
				""");
		assertThat(template.text()).contains("JETS_IDEMPOTENCY_TABLE: !Ref Done")
			.contains("Table: !Ref Done")
			.doesNotContain("IdempotencyTable");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "!Ref Don | the template has no resource and no parameter Don | Write Done",
					"!GetAtt Done.Arn | it does not return what table contains | Write !Ref Done",
					"!Ref Queue | Queue is a resource of type AWS::SQS::Queue | Refer to a table" })
	void checksReferenceToTable(String table, String problem, String action) {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(withTable(table), """
						Resources:
						  Done: {Type: 'AWS::DynamoDB::Table'}
						  Queue: {Type: 'AWS::SQS::Queue'}
						"""));
		assertThat(ex.faults()).containsExactly(new Fault("jets.idempotency.table", "", "", table, problem, action));
	}

	@Test
	void encryptsTableWithKey() {
		Template template = new SamTemplateGenerator(new TemplateSettings("app.zip", "java21",
				TemplateSettings.DEFAULT_HANDLER, TemplateSettings.DEFAULT_ARCHITECTURE, "com.example.Application",
				List.of(), null, 30, true, null, KEY, false, false, List.of()))
			.generate(TestJobs.of(OrderJob.class));
		assertThat(TestJobs.value(template, "IdempotencyTable", "SSESpecification"))
			.isEqualTo("{SSEEnabled=true, SSEType=KMS, KMSMasterKeyId=" + KEY + "}");
		assertThat(TestJobs.value(template, "OrderJobPayRole", "Policies.0.PolicyDocument.Statement"))
			.contains("{Effect=Allow, Action=[kms:Decrypt, kms:Encrypt, kms:GenerateDataKey], Resource=" + KEY + "}");
	}

	private static List<JobMethod> withTable(@Nullable String table) {
		return jobs((job) -> {
			Idempotency idempotency = job.idempotency();
			return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(),
					job.function(), job.policy(), (idempotency != null) ? idempotency.withTable(table) : null);
		});
	}

	private static List<JobMethod> jobs(UnaryOperator<JobMethod> change) {
		return TestJobs.of(OrderJob.class).stream().map(change).toList();
	}

	@Job
	static class OrderJob {

		@Idempotent
		@EventPattern("{\"source\": [\"shop\"]}")
		void pay(Map<String, Object> event) {
		}

		@Idempotent
		@EventPattern("{\"source\": [\"shop\"]}")
		void alsoPay(Map<String, Object> event) {
		}

		@Idempotent(key = "dynamodb.Keys.id.S", expiry = "48h")
		@DynamoDbStream("orders")
		void ship(Change<Map<String, Object>> change) {
		}

		@Rate("1 hour")
		void plain() {
		}

	}

}
