package io.jets.integration;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Tests that the local engine has one clock and one timer, so that a test can control all
 * of its time. The packages {@code dynamodb} and {@code http} are left out: they wait for
 * another process and for bytes of clients.
 */
@AnalyzeClasses(packages = "io.jets.local", importOptions = DoNotIncludeTests.class)
class TimeArchitectureTests {

	private static final Set<String> SYSTEM_TIME = Set.of("java.lang.System.nanoTime",
			"java.lang.System.currentTimeMillis", "java.lang.Thread.sleep", "java.time.InstantSource.system");

	/**
	 * When the application stops, its threads get real time to end.
	 */
	private static final String END_OF_THREADS = "awaitTermination";

	@ArchTest
	static final ArchRule noOtherClock = engine().should().accessTargetWhere(isSystemTime());

	@ArchTest
	static final ArchRule noOtherTimer = engine().should().accessTargetWhere(isTimedWait());

	@ArchTest
	static final ArchRule noOtherTypesOfTime = engine().should()
		.dependOnClassesThat()
		.areAssignableTo(ScheduledExecutorService.class)
		.orShould()
		.dependOnClassesThat()
		.belongToAnyOf(java.util.Timer.class, Date.class, Calendar.class);

	private static GivenClassesConjunction engine() {
		return noClasses().that()
			.resideOutsideOfPackages("io.jets.local.time..", "io.jets.local.dynamodb..", "io.jets.local.http..");
	}

	private static DescribedPredicate<JavaAccess<?>> isSystemTime() {
		return DescribedPredicate.describe("asks the system for the time", (access) -> {
			String owner = access.getTargetOwner().getName();
			String name = access.getTarget().getName();
			return SYSTEM_TIME.contains(owner + "." + name) || (owner.startsWith("java.time.") && name.equals("now"))
					|| (owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick")));
		});
	}

	private static DescribedPredicate<JavaAccess<?>> isTimedWait() {
		return DescribedPredicate.describe("waits for a time", (access) -> {
			String name = access.getTarget().getName();
			return access.getTarget() instanceof CodeUnitAccessTarget target && !name.equals("<init>")
					&& !name.equals(END_OF_THREADS)
					&& (target.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(TimeUnit.class))
							|| target.getOwner().isEquivalentTo(TimeUnit.class) && !name.startsWith("to")
							|| Set.of("wait", "join").contains(name) && target.getRawParameterTypes()
								.stream()
								.anyMatch((type) -> type.isEquivalentTo(long.class)));
		});
	}

}
