package io.jets.check;

import java.util.List;
import java.util.Map;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.job.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.tooling.TestFunction;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link FunctionFaults} and {@link PolicyFaults}: a fault stands where the
 * setting was written, and once.
 */
class SettingLocationTests {

	@Test
	void aSettingIsTheNearestLevelsThatHasIt() {
		assertThat(memoryFaults("own")).containsExactly(tuple("Work#own", "@FunctionProperties", "memory"));
		assertThat(memoryFaults("sibling", "other")).containsExactly(tuple("Base", "@FunctionProperties", "memory"));
	}

	@Test
	void aVariableIsTheLevelsThatHasItsName() {
		TestFunction function = new TestFunction();
		function.environment = Map.of("AWS_REGION", "", "MAIN_CLASS", "");
		assertThat(new FunctionSettingsCheck().check(List.of(job(function.settings(), JobPolicy.NONE, "own"))))
			.extracting(Fault::location, Fault::value)
			.containsExactlyInAnyOrder(tuple("Work", "AWS_REGION"), tuple("Work#own", "MAIN_CLASS"));
	}

	@Test
	void aRightIsTheLevelsThatHasItsText() {
		assertThat(policyFaults("s 3:*", "own")).containsExactly(tuple("Work#own", "@IamPolicy", "value"));
		assertThat(policyFaults("sns", "own", "sibling")).containsExactly(tuple("Work", "@IamPolicy", "action"));
		assertThat(policyFaults("kms", "own", "sibling")).containsExactly(tuple("Base", "@IamPolicy", "document"));
	}

	@Test
	void aRightThatStandsNowhereCameFromAPlaceholder() {
		assertThat(policyFaults("xyz", "other")).containsExactly(tuple("Work#other", "@IamPolicy", "action"));
		assertThat(policyFaults("xyz", "own", "sibling")).containsExactly(tuple("jets.iam-policy", "", "value"));
	}

	private static List<Tuple> memoryFaults(String... methods) {
		TestFunction function = new TestFunction();
		function.memory = 1;
		List<JobMethod> jobs = List.of(methods)
			.stream()
			.map((method) -> job(function.settings(), JobPolicy.NONE, method))
			.toList();
		return tuples(new FunctionSettingsCheck().check(jobs));
	}

	private static List<Tuple> policyFaults(String action, String... methods) {
		JobPolicy policy = new JobPolicy(List.of(Map.of("Effect", "Allow", "Action", action, "Resource", "*")),
				List.of(), true);
		List<JobMethod> jobs = List.of(methods)
			.stream()
			.map((method) -> job(FunctionSettings.DEFAULT, policy, method))
			.toList();
		return tuples(new JobPolicyCheck().check(jobs));
	}

	private static List<Tuple> tuples(List<Fault> faults) {
		return faults.stream().map((fault) -> tuple(fault.location(), fault.annotation(), fault.attribute())).toList();
	}

	private static JobMethod job(FunctionSettings function, JobPolicy policy, String method) {
		return JobFixture.with(function, policy, Work.class, method);
	}

	@FunctionProperties(memory = "1")
	@IamPolicy(document = "{\"Statement\": {\"Action\": \"kms\"}}")
	static class Base {

	}

	@FunctionProperties(environment = "AWS_REGION=")
	@IamPolicy(action = "sns", resource = "*")
	static class Work extends Base {

		@FunctionProperties(memory = "1", environment = "MAIN_CLASS=")
		@IamPolicy("s 3")
		void own() {
		}

		void sibling() {
		}

		@IamPolicy(action = "${action}", resource = "*")
		void other() {
		}

	}

}
