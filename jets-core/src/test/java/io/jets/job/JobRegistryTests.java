package io.jets.job;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JobRegistry}.
 */
class JobRegistryTests {

	private final JobMethod first = job(Work.class, "first");

	private final JobMethod second = job(Work.class, "second");

	private final JobMethod other = job(Other.class, "run");

	private final JobRegistry registry = new JobRegistry(List.of(this.first, this.second, this.other), List.of());

	@Test
	void leavesOutJobOfFaultyMethod() {
		assertThat(this.registry.without(List.of(fault(this.first.method()))).jobs()).containsExactly(this.second,
				this.other);
	}

	@Test
	void leavesOutJobsOfFaultyClassAndItsSubclasses() {
		assertThat(this.registry.without(List.of(fault(Base.class))).jobs()).containsExactly(this.other);
	}

	@Test
	void leavesOutAllJobsWhenFaultMayConcernAll() {
		Fault property = new Fault("jets.function.memory", "", "", "1", "p", "a");
		assertThat(this.registry.without(List.of(property)).jobs()).isEmpty();
		assertThat(this.registry.without(List.of()).jobs()).hasSize(3);
	}

	private static Fault fault(AnnotatedElement element) {
		return new Fault(new Origin("anywhere", "", "", null, element, 0), "", "p", "a");
	}

	private static JobMethod job(Class<?> type, String name) {
		Method method = Arrays.stream(type.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		return new JobMethod(type.getSimpleName() + "-" + name, type.getSimpleName(), type, method, List.of());
	}

	static class Base {

	}

	static class Work extends Base {

		void first() {
		}

		void second() {
		}

	}

	static class Other {

		void run() {
		}

	}

}
