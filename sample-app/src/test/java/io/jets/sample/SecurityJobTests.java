package io.jets.sample;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.event.AwsEvents;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.jets.test.result.Reason.because;
import static org.assertj.core.api.Assertions.assertThat;

@JobTest(SecurityJob.class)
class SecurityJobTests {

	@Autowired
	private JobTester jobs;

	@Test
	void detectsSecurityGroupChanges() {
		assertThat(this.jobs.send("events/cloudtrail-authorize-security-group-ingress.json"))
			.ran("securityJob-detectSecurityGroupChanges")
			.onlyThat()
			.succeeded();
	}

	@Test
	void ignoresInstanceThatStarts() {
		assertThat(this.jobs.event(AwsEvents.ec2StateChange("i-1234567890abcdef0", "running"))).ranNothing()
			.didNotMatch("securityJob-instanceStopping", because("detail.state", "stopping", "running"));
	}

	@Test
	void performsSomeLogicWhenInstanceStops() {
		assertThat(this.jobs.send("events/ec2-stopping.json")).matched("securityJob-instanceStopping")
			.ran("securityJob-performSomeLogic")
			.succeeded();
	}

	@Test
	void performsSomeLogicWhenRootUserActs() {
		assertThat(this.jobs.event(AwsEvents.cloudTrailCall("ec2.amazonaws.com", "StopInstances")
			.with("/detail/userIdentity/type", "Root"))).ran("securityJob-performSomeLogic").onlyThat().succeeded();
	}

}
