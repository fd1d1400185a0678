package io.jets.sample;

import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Watches for changes to AWS resources.
 */
@Job
class SecurityJob {

	private static final Logger logger = LoggerFactory.getLogger(SecurityJob.class);

	@EventRule(description = "Detects security group changes", pattern = """
			{
			  "detail-type": ["AWS API Call via CloudTrail"],
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
			  }
			}""")
	@IamPolicy(action = "ec2:RevokeSecurityGroupIngress",
			resource = "!Sub arn:\\${AWS::Partition}:ec2:\\${AWS::Region}:\\${AWS::AccountId}:security-group/*")
	void detectSecurityGroupChanges(JsonNode event) {
		logger.info("event {}", event);
		// your logic
	}

	@EventPattern("""
			{
			  "source": ["aws.ec2"],
			  "detail-type": ["EC2 Instance State-change Notification"],
			  "detail": { "state": ["stopping"] }
			}""")
	void instanceStopping(JsonNode event) {
		logger.info("event {}", event);
	}

	@EventPattern("""
			{
			  "source": ["aws.ec2"],
			  "detail-type": ["EC2 Instance State-change Notification"],
			  "detail": { "state": ["stopping"] }
			}""")
	@EventPattern("""
			{
			  "detail-type": ["AWS API Call via CloudTrail"],
			  "detail": { "userIdentity": { "type": ["Root"] } }
			}""")
	@Rate("10 hours")
	void performSomeLogic(JsonNode event) {
		logger.info("event {}", event);
	}

}
