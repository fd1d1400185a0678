package io.jets.check.rule;

import java.util.List;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that {@link EventPatternCheck} knows the fields of events.
 */
class EventPatternFieldsTests {

	private final EventPatternCheck check = new EventPatternCheck();

	@ParameterizedTest
	@MethodSource
	void warnsOfFieldOrValueThatNoEventHas(String pattern, String problem, String action) {
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).containsExactly(
				Fault.warning(new Origin("SampleJob#run", "@EventPattern", "pattern"), pattern, problem, action));
	}

	static Stream<Arguments> warnsOfFieldOrValueThatNoEventHas() {
		return Stream.of(
				arguments("{\"source\": [\"ec2.amazonaws.com\"]}",
						"no event has the source \"ec2.amazonaws.com\" (line 1, column 13)",
						"Write \"source\": [\"aws.ec2\"]; \"ec2.amazonaws.com\" belongs under "
								+ "\"detail\": {\"eventSource\": [...]}"),
				arguments("{\"detail_type\": [\"x\"]}", "no event has the field \"detail_type\" (line 1, column 2)",
						"Write \"detail-type\": [\"x\"]"),
				arguments("{\"detailType\": [\"x\"]}", "no event has the field \"detailType\" (line 1, column 2)",
						"Write \"detail-type\": [\"x\"]"),
				arguments("{\"Source\": [\"x\"]}", "no event has the field \"Source\" (line 1, column 2)",
						"Write \"source\": [\"x\"]"),
				arguments("{\"detail.a.b\": [\"x\"]}", "no event has the field \"detail.a.b\" (line 1, column 2)",
						"Write \"detail\": {\"a\": {\"b\": [\"x\"]}}"),
				arguments("{\"state\": [\"stopping\"]}", "no event has the field \"state\" (line 1, column 2)",
						"Write \"detail\": {\"state\": [\"stopping\"]} if it is part of the event's detail; the other fields "
								+ "are version, id, detail-type, source, account, time, region, resources, detail, "
								+ "replay-name"),
				arguments("{\"$or\": [{\"detail_type\": [\"x\"]}, {\"source\": [\"y\"]}]}",
						"no event has the field \"detail_type\" (line 1, column 11)", "Write \"detail-type\": [\"x\"]"),
				arguments("{\"resources\": [null]}",
						"\"resources\" is text in every event, so null at line 1, column 16 never matches",
						"Write \"resources\": [\"null\"]"),
				arguments("{\"account\": [111122223333]}",
						"\"account\" is text in every event, so 111122223333 at line 1, column 14 never matches",
						"Write \"account\": [\"111122223333\"]"),
				arguments(
						"{\"detail-type\": [\"AWS API Call via CloudTrail\"], "
								+ "\"detail\": {\"event_name\": [\"StopLogging\"]}}",
						"no CloudTrail event has the field \"detail.event_name\" (line 1, column 61)",
						"Write \"eventName\": [\"StopLogging\"]"),
				arguments(
						"{\"detail-type\": [\"AWS API Call via CloudTrail\"], "
								+ "\"detail\": {\"eventSource\": [\"aws.ec2\"]}}",
						"no CloudTrail event has the eventSource \"aws.ec2\" (line 1, column 77)",
						"Write \"eventSource\": [\"ec2.amazonaws.com\"]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{ "detail-type": ["AWS API Call via CloudTrail"],
			  "detail": {
			    "eventSource": ["ec2.amazonaws.com"],
			    "eventName": [
			      "AuthorizeSecurityGroupIngress",
			      "AuthorizeSecurityGroupEgress",
			      "RevokeSecurityGroupIngress",
			      "RevokeSecurityGroupEgress",
			      "CreateSecurityGroup",
			      "DeleteSecurityGroup"
			    ]
			  } }""", """
			{ "source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"],
			  "detail": { "state": ["stopping"] } }""", """
			{ "detail-type": ["AWS API Call via CloudTrail"], "detail": { "userIdentity": { "type": ["Root"] } } }""",
			"""
					{ "version": ["0"], "id": [{ "exists": true }], "account": ["111122223333"],
					  "time": [{ "prefix": "2026-" }], "region": ["eu-west-1"], "resources": [{ "suffix": "/i-1" }],
					  "replay-name": [{ "exists": false }], "source": [{ "suffix": ".amazonaws.com" }] }""", """
					{ "$or": [{ "source": ["a"] }, { "detail-type": ["b"] }], "detail": { "some_key": [1.50],
					  "$or": [{ "DBInstanceIdentifier": ["x"] }, { "nested": { "instance-id": ["y", null] } }] } }""" })
	void acceptsValidPatterns(String pattern) {
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).isEmpty();
	}

}
