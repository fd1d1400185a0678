package io.jets.tooling;

import java.util.ArrayList;
import java.util.List;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests that a fault names the level at which its value was written, and is reported
 * once.
 */
class FaultLocationTests {

	@Test
	void locatesSettingAtNearestLevelThatHasIt() {
		assertThat(locations(faults(Work.class), "memory")).containsExactly(
				tuple("Base", "@FunctionProperties", "memory", "1"),
				tuple("Work#own", "@FunctionProperties", "memory", "2"));
	}

	@Test
	void locatesVariableAtLevelThatWroteItsName() {
		assertThat(locations(faults(Work.class), "environment")).containsExactly(
				tuple("Work", "@FunctionProperties", "environment", "AWS_REGION"),
				tuple("Work#own", "@FunctionProperties", "environment", "MAIN_CLASS"));
	}

	@Test
	void locatesPartOfPolicyAtItsAttribute() {
		List<Fault> faults = faults(Work.class);
		assertThat(locations(faults, "action")).containsExactly(tuple("Work", "@IamPolicy", "action", "sns"),
				tuple("Work#other", "@IamPolicy", "action", "xyz"));
		assertThat(locations(faults, "resource")).containsExactly(tuple("Work", "@IamPolicy", "resource", "topic"));
		assertThat(locations(faults, "condition")).containsExactly(tuple("Work", "@IamPolicy", "condition", "Equals"));
		assertThat(locations(faults, "document")).containsExactly(tuple("Base", "@IamPolicy", "document", "kms"));
		assertThat(locations(faults, "managed")).containsExactly(tuple("Work#own", "@IamPolicy", "managed", "a b"));
		assertThat(locations(faults, "value")).containsExactly(tuple("Work#own", "@IamPolicy", "value", "s:3:*"));
	}

	@Test
	void keepsTextAsWrittenBesideItsValue() {
		assertThat(faults(Work.class)).filteredOn((fault) -> fault.value().equals("xyz"))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.origin().text()).isEqualTo("${action}"));
	}

	@Test
	void locatesOtherValuesAtProperties() {
		assertThat(faults(Plain.class, "jets.function.memory=64", "jets.function.log-level=verbose",
				"jets.iam-policy[0]=s3", "jets.iam-policy[1].action=sns", "jets.iam-policy[1].resource=topic"))
			.extracting(Fault::location, Fault::annotation, Fault::value)
			.containsExactly(tuple("jets.function.log-level", "", "verbose"), tuple("jets.function.memory", "", "64"),
					tuple("jets.iam-policy[1].action", "", "sns"), tuple("jets.iam-policy[1].resource", "", "topic"));
	}

	private static List<Tuple> locations(List<Fault> faults, String attribute) {
		return faults.stream()
			.filter((fault) -> fault.attribute().equals(attribute))
			.map((fault) -> tuple(fault.location(), fault.annotation(), fault.attribute(), fault.value()))
			.toList();
	}

	private static List<Fault> faults(Class<?> jobs, String... properties) {
		List<Fault> faults = new ArrayList<>();
		JobContext.of(jobs)
			.withPropertyValues("action=xyz")
			.withPropertyValues(properties)
			.run((context) -> faults.addAll(((InvalidJobsException) context.getStartupFailure()).faults()));
		return faults;
	}

	@FunctionProperties(memory = "1")
	@IamPolicy(document = """
			{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "kms", "Resource": "*"}}""")
	static class Base {

	}

	@Job
	@FunctionProperties(environment = { "AWS_REGION=", "GOOD=1" })
	@IamPolicy(action = "sns", resource = { "*", "topic" }, condition = "{\"Equals\": {}}")
	static class Work extends Base {

		@Rate("1 hour")
		@FunctionProperties(memory = "2", environment = "MAIN_CLASS=")
		@IamPolicy("s:3:*")
		@IamPolicy(managed = "a b")
		void own() {
		}

		@Rate("1 hour")
		void sibling() {
		}

		@Rate("1 hour")
		@IamPolicy(action = "${action}", resource = "*")
		void other() {
		}

	}

	@Job
	static class Plain {

		@Rate("1 hour")
		void run() {
		}

	}

}
