package io.jets.test.event;

import java.time.Instant;

/**
 * Events as AWS's services send them to EventBridge, with the ids of AWS's documentation,
 * at a fixed time. {@link JobEvent#with} changes any value:
 *
 * <pre class="code">
 * AwsEvents.cloudTrailCall("ec2.amazonaws.com", "StopInstances").with("/detail/userIdentity/type", "Root")
 * </pre>
 * <p>
 * Services add properties over time, so a job must accept more than these events contain.
 */
public final class AwsEvents {

	private static final String ACCOUNT = "111122223333";

	private static final String REGION = "us-east-1";

	private static final String TIME = "2026-01-01T12:00:00Z";

	private static final String TASK_ID = "/1dc5c17a-422b-4dc4-b493-371970c6c4d6";

	private AwsEvents() {
	}

	/**
	 * Creates the event of an EC2 instance whose state changed.
	 * @param instanceId the instance, for instance {@code i-1234567890abcdef0}
	 * @param state {@code pending}, {@code running}, {@code stopping}, {@code stopped},
	 * {@code shutting-down} or {@code terminated}
	 * @return the event
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html">State
	 * change events for Amazon EC2 instances</a>
	 */
	public static JobEvent ec2StateChange(String instanceId, String state) {
		return event("aws.ec2", "EC2 Instance State-change Notification", """
				{ "instance-id": "", "state": "" }""")
			.with("/resources", new String[] { arn("ec2") + "instance/" + instanceId })
			.with("/detail/instance-id", instanceId)
			.with("/detail/state", state);
	}

	/**
	 * Creates the event of a call of an AWS API by an IAM user, which CloudTrail
	 * recorded. On AWS, such events arrive only if a trail is active.
	 * @param eventSource the service that was called, for instance
	 * {@code ec2.amazonaws.com}
	 * @param eventName the operation, for instance {@code StopInstances}
	 * @return the event, whose source is {@code aws.} with the first label of the service
	 * @see <a href=
	 * "https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-cloudtrail.html">AWS
	 * service events delivered via AWS CloudTrail</a>
	 * @see <a href=
	 * "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">CloudTrail
	 * record contents</a>
	 */
	public static JobEvent cloudTrailCall(String eventSource, String eventName) {
		String service = eventSource.replaceFirst("\\..*", "");
		return event("aws." + service, "AWS API Call via CloudTrail", """
				{ "eventVersion": "1.11",
				  "userIdentity": { "type": "IAMUser", "principalId": "AIDACKCEVSQ6C2EXAMPLE",
				    "arn": "arn:aws:iam::111122223333:user/alice", "accountId": "111122223333",
				    "accessKeyId": "AKIAIOSFODNN7EXAMPLE", "userName": "alice",
				    "sessionContext": { "attributes": { "creationDate": "2026-01-01T11:00:00Z",
				      "mfaAuthenticated": "false" } } },
				  "eventTime": "2026-01-01T12:00:00Z", "eventSource": "", "eventName": "", "awsRegion": "us-east-1",
				  "sourceIPAddress": "192.0.2.0", "userAgent": "aws-cli/2.0", "requestParameters": {},
				  "responseElements": {}, "requestID": "b8d4e5d0-6a9f-4b4e-8f0a-1c2d3e4f5a6b",
				  "eventID": "c1f0d9a8-2b3c-4d5e-8f7a-9b0c1d2e3f40", "readOnly": false, "eventType": "AwsApiCall",
				  "managementEvent": true, "recipientAccountId": "111122223333", "eventCategory": "Management" }""")
			.with("/detail/eventSource", eventSource)
			.with("/detail/eventName", eventName);
	}

	/**
	 * Creates the event of an object that was written to an S3 bucket, as S3 sends it
	 * through EventBridge.
	 * @param bucket the name of the bucket
	 * @param key the key of the object
	 * @return the event, of type {@code Object Created}
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">EventBridge
	 * event message structure</a>
	 */
	public static JobEvent s3ObjectCreated(String bucket, String key) {
		return event("aws.s3", "Object Created", """
				{ "version": "0", "bucket": { "name": "" },
				  "object": { "key": "", "size": 5, "etag": "b1946ac92492d2347c6235b4d2611184",
				    "version-id": "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e", "sequencer": "617f08299329d189" },
				  "request-id": "N4N7GDK58NMKJ12R", "requester": "111122223333", "source-ip-address": "192.0.2.0",
				  "reason": "PutObject" }""").with("/resources", new String[] { "arn:aws:s3:::" + bucket })
			.with("/detail/bucket/name", bucket)
			.with("/detail/object/key", key);
	}

	/**
	 * Creates the event of an ECS task whose state changed, on Fargate, with one
	 * container.
	 * @param cluster the name of the cluster
	 * @param lastStatus the state, for instance {@code PENDING}, {@code RUNNING} or
	 * {@code STOPPED}; the task is meant to be stopped if it is {@code STOPPED}, and to
	 * run otherwise
	 * @return the event; that of a stopped task has a {@code stopCode} and the exit code
	 * 0
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html">Amazon
	 * ECS task state change events</a>
	 */
	public static JobEvent ecsTaskStateChange(String cluster, String lastStatus) {
		String task = arn("ecs") + "task/" + cluster + TASK_ID;
		JobEvent event = event("aws.ecs", "ECS Task State Change", """
				{ "attachments": [], "availabilityZone": "us-east-1a", "clusterArn": "",
				  "containers": [ { "containerArn": "", "lastStatus": "", "name": "app", "taskArn": "",
				    "networkInterfaces": [], "cpu": "0" } ],
				  "cpu": "256", "createdAt": "2026-01-01T11:58:00Z", "desiredStatus": "RUNNING", "group": "family:app",
				  "launchType": "FARGATE", "lastStatus": "", "memory": "512",
				  "overrides": { "containerOverrides": [ { "name": "app" } ] }, "platformVersion": "1.4.0",
				  "startedAt": "2026-01-01T11:59:00Z", "taskArn": "",
				  "taskDefinitionArn": "arn:aws:ecs:us-east-1:111122223333:task-definition/app:1",
				  "updatedAt": "2026-01-01T12:00:00Z", "version": 3 }""").with("/resources", new String[] { task })
			.with("/detail/clusterArn", arn("ecs") + "cluster/" + cluster)
			.with("/detail/taskArn", task)
			.with("/detail/lastStatus", lastStatus);
		return container(event, task, arn("ecs") + "container/" + cluster + TASK_ID, lastStatus);
	}

	private static JobEvent container(JobEvent event, String task, String arn, String lastStatus) {
		boolean stopped = lastStatus.equals("STOPPED");
		JobEvent changed = event.with("/detail/containers/0/taskArn", task)
			.with("/detail/containers/0/containerArn", arn)
			.with("/detail/containers/0/lastStatus", lastStatus);
		return stopped ? changed.with("/detail/desiredStatus", lastStatus)
			.with("/detail/containers/0/exitCode", 0)
			.with("/detail/stopCode", "EssentialContainerExited")
			.with("/detail/stoppedReason", "Essential container in task exited")
			.with("/detail/stoppedAt", TIME) : changed;
	}

	/**
	 * Creates an event of AWS Health that concerns this account.
	 * @param service the service, for instance {@code EC2}
	 * @param eventTypeCode the type, for instance
	 * {@code AWS_EC2_INSTANCE_STORE_DRIVE_PERFORMANCE_DEGRADED}
	 * @return the event, of the category {@code issue}, with the status {@code open} and
	 * one affected entity
	 * @see <a href=
	 * "https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html">AWS
	 * Health events: Amazon EventBridge schema</a>
	 */
	public static JobEvent health(String service, String eventTypeCode) {
		return event("aws.health", "AWS Health Event", """
				{ "eventArn": "", "service": "", "eventTypeCode": "", "eventTypeCategory": "issue",
				  "eventScopeCode": "ACCOUNT_SPECIFIC", "communicationId": "1234567890abcdef023456789-1",
				  "startTime": "Thu, 01 Jan 2026 11:00:00 GMT", "lastUpdatedTime": "Thu, 01 Jan 2026 12:00:00 GMT",
				  "statusCode": "open", "eventRegion": "us-east-1",
				  "eventDescription": [ { "language": "en_US", "latestDescription": "A description of the event" } ],
				  "affectedEntities": [ { "entityValue": "i-1234567890abcdef0",
				    "lastUpdatedTime": "Thu, 01 Jan 2026 12:00:00 GMT", "status": "IMPAIRED" } ],
				  "affectedAccount": "111122223333", "page": "1", "totalPages": "1" }""")
			.with("/resources", new String[] { "i-1234567890abcdef0" })
			.with("/detail/eventArn",
					"arn:aws:health:us-east-1::event/" + service + "/" + eventTypeCode + "/" + eventTypeCode
							+ "_90353408594353980")
			.with("/detail/service", service)
			.with("/detail/eventTypeCode", eventTypeCode);
	}

	/**
	 * Creates the event of a schedule of a rule.
	 * @param rule the name of the rule
	 * @param time when the schedule was due
	 * @return the event, whose detail is empty
	 * @see <a href=
	 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html">Creating
	 * a scheduled rule</a>
	 */
	public static JobEvent scheduled(String rule, Instant time) {
		return event("aws.events", "Scheduled Event", "{}")
			.with("/resources", new String[] { arn("events") + "rule/" + rule })
			.with("/time", time.toString());
	}

	private static String arn(String service) {
		return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":";
	}

	private static JobEvent event(String source, String detailType, String detail) {
		return JobEvent.of(detailType, """
				{ "version": "0", "id": "12345678-1234-1234-1234-111122223333", "detail-type": "%s", "source": "%s",
				  "account": "%s", "time": "%s", "region": "%s", "resources": [], "detail": %s }"""
			.formatted(detailType, source, ACCOUNT, TIME, REGION, detail));
	}

}
