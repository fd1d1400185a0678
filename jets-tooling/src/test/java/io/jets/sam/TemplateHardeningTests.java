package io.jets.sam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.template.TemplateSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of the protection of the queue and the log, of alarms and of outputs.
 */
class TemplateHardeningTests {

	private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

	@Test
	void retainsQueueAndDeniesAccessWithoutTls() {
		Template template = TestJobs.template(TestJobs.of(StreamJob.class));
		assertThat(template.text()).contains("""
				  FailedEvents:
				    Type: AWS::SQS::Queue
				    DeletionPolicy: Retain
				    UpdateReplacePolicy: Retain
				""", """
				  JobsLogGroup:
				    Type: AWS::Logs::LogGroup
				    DeletionPolicy: Delete
				    UpdateReplacePolicy: Delete
				""");
		assertThat(TestJobs.value(template, "FailedEventsPolicy", "PolicyDocument.Statement"))
			.isEqualTo("[{Effect=Deny, Principal=*, Action=sqs:*, Resource=!GetAtt FailedEvents.Arn, "
					+ "Condition={Bool={aws:SecureTransport=false}}}]");
	}

	@Test
	void combinesPolicyOfQueueWithThatOfRules() {
		Template template = TestJobs.template(TestJobs.of(DeadLetterJob.class));
		assertThat(TestJobs.value(template, "FailedEventsPolicy", "PolicyDocument.Statement.0.Effect"))
			.isEqualTo("Deny");
		assertThat(TestJobs.value(template, "FailedEventsPolicy", "PolicyDocument.Statement.1.Effect"))
			.isEqualTo("Allow");
	}

	@Test
	void keepsPolicyOfOverlay() {
		Template template = TestJobs.template(TestJobs.of(StreamJob.class), """
				Resources:
				  Own: {Type: 'AWS::SQS::QueuePolicy', Properties: {Queues: [!Ref FailedEvents], PolicyDocument: {}}}
				""");
		assertThat(template.text()).doesNotContain("FailedEventsPolicy");
	}

	@Test
	void restrictsSchedulerRoleToScheduleGroup() {
		Template template = TestJobs.template(TestJobs.of(ZonedJob.class));
		assertThat(TestJobs.value(template, "SchedulerRole", "AssumeRolePolicyDocument.Statement.0.Condition"))
			.isEqualTo("{StringEquals={aws:SourceAccount=!Ref AWS::AccountId, aws:SourceArn=!Sub arn:${AWS::Partition}"
					+ ":scheduler:${AWS::Region}:${AWS::AccountId}:schedule-group/default}}");
	}

	@Test
	void encryptsLogAndQueueWithKey() {
		Template template = template(TestJobs.of(StreamJob.class), KEY, false);
		assertThat(TestJobs.value(template, "JobsLogGroup", "KmsKeyId")).isEqualTo(KEY);
		assertThat(TestJobs.value(template, "FailedEvents", "KmsMasterKeyId")).isEqualTo(KEY);
		assertThat(TestJobs.value(template, "FailedEvents", "SqsManagedSseEnabled")).isEqualTo("null");
		assertThat(template.text()).contains("kms:GenerateDataKey", "kms:Decrypt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "alias/jobs", "1234abcd", "arn:aws:kms:eu-west-1:111122223333:alias/jobs" })
	void rejectsOtherKeys(String key) {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> template(TestJobs.of(StreamJob.class), key, false));
		assertThat(ex.faults()).containsExactly(new Fault("jets.template.kms-key", "", "", key,
				"it is neither the ARN of a key nor a template reference, and a log group accepts no alias",
				"Write arn:aws:kms:<region>:<account>:key/<id>, or !GetAtt <key>.Arn"));
	}

	@Test
	void checksReferenceToKey() {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> template(TestJobs.of(StreamJob.class), "!GetAtt Key.Arn", false));
		assertThat(ex.faults()).containsExactly(new Fault("jets.template.kms-key", "", "", "!GetAtt Key.Arn",
				"the template has no resource and no parameter Key",
				"Correct the name, or add the resource in src/main/sam/overlay.yaml"));
	}

	@Test
	void addsAlarmsOnlyWhenAsked() {
		List<JobMethod> jobs = TestJobs.of(StreamJob.class, SnapshotJob.class, ZonedJob.class);
		assertThat(TestJobs.template(jobs).text()).doesNotContain("Alarm");
		Template template = template(jobs, null, true);
		assertThat(template.text()).containsOnlyOnce("AlarmTopicArn:\n").doesNotContain("ZonedJobRunIteratorAgeAlarm");
		assertThat(TestJobs.value(template, "FailedEventsAlarm", "Dimensions"))
			.isEqualTo("[{Name=QueueName, Value=!GetAtt FailedEvents.QueueName}]");
		assertThat(TestJobs.value(template, "StreamJobRunIteratorAgeAlarm", "Dimensions"))
			.isEqualTo("[{Name=FunctionName, Value=!Ref StreamJobRun}]");
		assertThat(TestJobs.value(template, "StreamJobRunIteratorAgeAlarm", "AlarmActions"))
			.isEqualTo("[!Ref AlarmTopicArn]");
		assertThat(TestJobs.value(template, "SnapshotJobRunIteratorAgeAlarm", "Dimensions"))
			.isEqualTo("[{Name=FunctionName, Value=!Ref SnapshotJobRun}, "
					+ "{Name=Resource, Value=!Sub ${SnapshotJobRun}:live}]");
	}

	@Test
	void warnsAboutRoleThatMayAssumeEveryRole() {
		assertThat(TestJobs.template(TestJobs.of(AssumingJob.class)).warnings())
			.extracting(Fault::location, Fault::problem, Fault::action)
			.containsExactly(org.assertj.core.api.Assertions.tuple("AssumingJob#run",
					"it may assume every role that trusts this account", "Write the ARNs of the roles that it needs"));
	}

	@Test
	void writesHeadAndOutputs() {
		String text = TestJobs.template(TestJobs.of(StreamJob.class)).text();
		assertThat(text).startsWith("""
				# Generated by jets-maven-plugin from the jobs of the application. Changes to this file are lost:
				# change the jobs, or src/main/sam/overlay.yaml, which is merged over what is generated.
				AWSTemplateFormatVersion""").endsWith("""
				Outputs:
				  JobsLogGroup:
				    Description: 'Log group of all functions'
				    Value: !Ref JobsLogGroup
				  FailedEvents:
				    Description: 'URL of the queue for failed events'
				    Value: !Ref FailedEvents
				  StreamJobRun:
				    Description: 'Name of the function of StreamJob#run'
				    Value: !Ref StreamJobRun
				""");
	}

	@Test
	void omitsOutputsOfFunctionsThatExceedQuota() {
		assertThat(outputs(copies(198), "")).hasSize(200);
		assertThat(outputs(copies(199), "")).hasSize(2);
		assertThat(outputs(copies(198), "Outputs: {A: {Value: b}}")).hasSize(3);
	}

	private static Map<String, Object> outputs(List<JobMethod> jobs, String overlay) {
		return new TemplateDocument(jobs, TestJobs.settings(overlay), Overlay.parse(overlay),
				SamTemplateGenerator.KINDS)
			.section("Outputs");
	}

	private static List<JobMethod> copies(int count) {
		JobMethod job = TestJobs.of(StreamJob.class).get(0);
		return IntStream.range(0, count).mapToObj((i) -> TestJobs.named(job, "job" + i)).toList();
	}

	private static Template template(List<JobMethod> jobs, String key, boolean alarms) {
		return new SamTemplateGenerator(new TemplateSettings("app.zip", "java21", TemplateSettings.DEFAULT_HANDLER,
				TemplateSettings.DEFAULT_ARCHITECTURE, "com.example.Application", Collections.emptyList(), null, 30,
				true, null, key, alarms, false, List.of()))
			.generate(jobs);
	}

	@Job
	static class StreamJob {

		@DynamoDbStream("orders")
		void run(Object event) {
		}

	}

	@Job
	static class SnapshotJob {

		@DynamoDbStream("orders")
		@FunctionProperties(snapStart = "true")
		void run(Object event) {
		}

	}

	@Job
	static class ZonedJob {

		@Rate(value = "1 hour", zone = "UTC")
		void run() {
		}

	}

	@Job
	static class DeadLetterJob {

		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!GetAtt FailedEvents.Arn")
		void run() {
		}

	}

	@Job
	static class AssumingJob {

		@Rate("1 hour")
		@IamPolicy("sts:AssumeRole")
		void run() {
		}

	}

}
