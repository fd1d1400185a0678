package io.jets.check.method;

import java.util.Arrays;
import java.util.List;

import io.jets.annotation.Rate;
import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import io.jets.job.JobMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobNameCheckTests {

	private final JobNameCheck check = new JobNameCheck();

	@Test
	void reportsTwoJobsWithSameName() {
		JobMethod[] jobs = Arrays.stream(Overloads.class.getDeclaredMethods())
			.sorted((left, right) -> left.getParameterCount() - right.getParameterCount())
			.map((method) -> JobFixture.job("overloads", Overloads.class, method))
			.toArray(JobMethod[]::new);
		assertThat(this.check.check(List.of(jobs)))
			.containsExactly(new Fault("Overloads#file", "", "", "overloads-file",
					"2 methods with a trigger have this name: file(), file(String)", "Rename all but one of them"));
	}

	@Test
	void reportsNameThatFunctionCannotHave() {
		assertThat(this.check.check(List.of(JobFixture.job("a,b|c", Parent.class, "run"))))
			.containsExactly(new Fault("Parent#run", "", "", "a,b|c-run",
					"a job's name, <bean name>-<method name>, must not contain , or |", "Write @Job(\"a-b-c\")"));
	}

	@Test
	void reportsMethodThatBeanOfSuperclassAlsoRuns() throws NoSuchMethodException {
		JobMethod parent = JobFixture.job("parent", Parent.class, "run");
		JobMethod child = JobFixture.job("child", Child.class, Parent.class.getDeclaredMethod("run"));
		Fault fault = new Fault("Child#run", "", "", "child-run",
				"Child inherits it from Parent, whose bean parent runs it too",
				"Make Parent abstract, or move the method to a class that is not a bean");
		assertThat(this.check.check(List.of(parent, child))).containsExactly(fault);
		assertThat(this.check.check(List.of(child, parent))).containsExactly(fault);
	}

	@Test
	void reportsOverrideWithoutTrigger() {
		assertThat(this.check.check(
				List.of(JobFixture.job("parent", Parent.class, "run"), JobFixture.job("silent", Silent.class, "run"))))
			.extracting(Fault::value)
			.containsExactly("silent-run");
	}

	@Test
	void acceptsOverrideWithTrigger() {
		assertThat(this.check
			.check(List.of(JobFixture.job("parent", Parent.class, "run"), JobFixture.job("own", Own.class, "run"))))
			.isEmpty();
	}

	@Test
	void acceptsMethodThatSeveralBeansInheritFromPlainClass() throws NoSuchMethodException {
		assertThat(this.check.check(List.of(JobFixture.job("child", Child.class, Parent.class.getDeclaredMethod("run")),
				JobFixture.job("other", Other.class, Parent.class.getDeclaredMethod("run")),
				JobFixture.job("secondChild", Child.class, Parent.class.getDeclaredMethod("run")))))
			.isEmpty();
	}

	static class Overloads {

		void file() {
		}

		void file(String text) {
		}

	}

	static class Parent {

		@Rate("1 hour")
		void run() {
		}

	}

	static class Child extends Parent {

	}

	static class Other extends Parent {

	}

	static class Silent extends Parent {

		@Override
		void run() {
		}

	}

	static class Own extends Parent {

		@Override
		@Rate("2 hours")
		@Rate("3 hours")
		void run() {
		}

	}

}
