package io.jets.job.read;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link JobSettingsReader}: the faults of settings that cannot be read.
 */
class UnreadableSettingsTests {

	private final Scanned scanned = new Scanned();

	@Test
	void reportsEachAttributeOfWrongType() {
		assertThat(this.scanned.faults(Types.class)).containsExactly(
				new Fault("Types#run", "@FunctionProperties", "memory", "much", "is not a whole number",
						"Write a whole number, for instance \"10\""),
				new Fault("Types#run", "@FunctionProperties", "timeout", "long", "is not a duration",
						"Write seconds, for instance \"60\", or a number with a unit, for instance \"60s\" or \"5m\""),
				new Fault("Types#run", "@FunctionProperties", "environment", "MODE", "is not of the form key=value",
						"Write for instance \"MODE=fast\""),
				new Fault("Types#run", "@FunctionProperties", "environment", "A=2", "has a key that is already used",
						"Remove all but one of them"),
				new Fault("Types#run", "@FunctionProperties", "snapStart", "yes", "is neither true nor false",
						"Write \"true\" or \"false\""));
	}

	@Test
	void reportsFaultOfClassOnceAtClass() {
		assertThat(this.scanned.faults(First.class, Second.class)).extracting(Fault::location, Fault::attribute)
			.containsExactly(tuple("Base", "memory"), tuple("Base", "value"));
	}

	@Test
	void reportsFaultOfOverriddenValue() {
		assertThat(this.scanned.faults(Overridden.class)).extracting(Fault::location).containsExactly("Overridden");
	}

	@Test
	void reportsUnescapedVariableOfCloudFormation() {
		assertThat(this.scanned.faults(Variable.class))
			.containsExactly(new Fault("Variable#run", "@IamPolicy", "resource", "arn:aws:s3:::x-${AWS::AccountId}",
					"${AWS::AccountId} is read as one of the application's properties",
					"Write \\${AWS::AccountId} (in Java source: \\\\$), which is not replaced"));
	}

	@Test
	void reportsSettingsOfMethodWithoutTrigger() {
		assertThat(this.scanned.faults(Unused.class)).containsExactly(
				new Fault("Unused#helper", "@IamPolicy", "", "",
						"the method has no trigger and therefore does not become a function",
						"Add a trigger, or remove the annotation"),
				new Fault("Unused#other", "@FunctionProperties", "", "",
						"the method has no trigger and therefore does not become a function",
						"Add a trigger, or remove the annotation"));
	}

	@Job
	static class Types {

		@Rate("1 hour")
		@FunctionProperties(memory = "much", timeout = "long", environment = { "MODE", "A=1", "A=2" },
				snapStart = "yes")
		void run() {
		}

	}

	@FunctionProperties(memory = "much")
	@IamPolicy("${nowhere}")
	abstract static class Base {

		@Rate("1 hour")
		void run() {
		}

		@Rate("1 hour")
		void walk() {
		}

	}

	@Job
	static class First extends Base {

	}

	@Job
	static class Second extends Base {

	}

	@Job
	@FunctionProperties(memory = "much")
	static class Overridden {

		@Rate("1 hour")
		@FunctionProperties(memory = "512")
		void run() {
		}

	}

	@Job
	static class Variable {

		@Rate("1 hour")
		@IamPolicy(action = "s3:GetObject", resource = { "*", "arn:aws:s3:::x-${AWS::AccountId}" })
		void run() {
		}

	}

	@Job
	static class Unused {

		@Rate("1 hour")
		@IamPolicy("s3")
		void run() {
		}

		@IamPolicy("s3")
		void helper() {
		}

		@FunctionProperties(memory = "512")
		void other() {
		}

	}

}
