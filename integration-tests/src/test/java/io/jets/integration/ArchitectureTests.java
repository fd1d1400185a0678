package io.jets.integration;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Tests which packages may import which, in all modules, and what classes look like. A
 * layer without classes fails.
 */
@AnalyzeClasses(packages = "io.jets", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule importsRunOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("annotation")
		.definedBy("io.jets.annotation..")
		.layer("event")
		.definedBy("io.jets.event..")
		.layer("idempotency")
		.definedBy("io.jets.idempotency..")
		.layer("job")
		.definedBy("io.jets.job..")
		.layer("function")
		.definedBy("io.jets.function..")
		.layer("observation")
		.definedBy("io.jets.observation..")
		.layer("lambda")
		.definedBy("io.jets.lambda..")
		.layer("autoconfigure")
		.definedBy("io.jets.autoconfigure..")
		.layer("pattern")
		.definedBy("io.jets.pattern..")
		.layer("reference")
		.definedBy("io.jets.reference..")
		.layer("check")
		.definedBy("io.jets.check..")
		.layer("lean")
		.definedBy("io.jets.lean..")
		.layer("start")
		.definedBy("io.jets.start..")
		.layer("sam")
		.definedBy("io.jets.sam..")
		.layer("processor")
		.definedBy("io.jets.processor..")
		.layer("tooling")
		.definedBy("io.jets.tooling..")
		.layer("local")
		.definedBy("io.jets.local..")
		.layer("test")
		.definedBy("io.jets.test..")
		.layer("packaging")
		.definedBy("io.jets.packaging..")
		.layer("maven")
		.definedBy("io.jets.maven..")
		.whereLayer("annotation")
		.mayNotAccessAnyLayer()
		.whereLayer("event")
		.mayNotAccessAnyLayer()
		.whereLayer("idempotency")
		.mayNotAccessAnyLayer()
		.whereLayer("job")
		.mayOnlyAccessLayers("annotation")
		.whereLayer("function")
		.mayOnlyAccessLayers("job", "event", "idempotency")
		.whereLayer("observation")
		.mayOnlyAccessLayers("job", "function")
		.whereLayer("lambda")
		.mayOnlyAccessLayers("function")
		.whereLayer("autoconfigure")
		.mayOnlyAccessLayers("annotation", "job", "function", "idempotency", "observation")
		.whereLayer("pattern")
		.mayOnlyAccessLayers("function")
		.whereLayer("reference")
		.mayNotAccessAnyLayer()
		.whereLayer("check")
		.mayOnlyAccessLayers("annotation", "event", "job", "function", "idempotency", "pattern", "reference")
		.whereLayer("lean")
		.mayOnlyAccessLayers("job", "function")
		.whereLayer("start")
		.mayOnlyAccessLayers("lambda")
		.whereLayer("sam")
		.mayOnlyAccessLayers("annotation", "job", "reference")
		.whereLayer("processor")
		.mayOnlyAccessLayers("job", "lambda", "check", "sam")
		.whereLayer("tooling")
		.mayOnlyAccessLayers("job", "function", "check", "processor")
		.whereLayer("local")
		.mayOnlyAccessLayers("annotation", "event", "job", "function", "idempotency", "autoconfigure", "pattern",
				"reference", "sam", "processor")
		.whereLayer("test")
		.mayOnlyAccessLayers("annotation", "event", "job", "function", "idempotency", "autoconfigure", "pattern",
				"local", "sam", "processor")
		.whereLayer("packaging")
		.mayNotAccessAnyLayer()
		.whereLayer("maven")
		.mayOnlyAccessLayers("packaging");

	@ArchTest
	static final ArchRule noPackageCycles = slices().matching("io.jets.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyPatternKnowsEventRuler = noClasses().that()
		.resideOutsideOfPackage("io.jets.pattern..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("software.amazon.event.ruler..");

	@ArchTest
	static final ArchRule onlyTheWiringOfLocalKnowsAutoConfiguration = noClasses().that()
		.resideInAnyPackage("io.jets.local.*..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.jets.local", "io.jets.autoconfigure..");

	@ArchTest
	static final ArchRule nothingBehindTheEndpointKnowsIt = noClasses().that()
		.resideInAPackage("io.jets.local..")
		.and()
		.resideOutsideOfPackages("io.jets.local", "io.jets.local.endpoint..", "io.jets.local.console..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.jets.local.endpoint..");

	@ArchTest
	static final ArchRule theEndpointGoesThroughTheEngine = noClasses().that()
		.resideInAPackage("io.jets.local.endpoint..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.jets.local.schedule..", "io.jets.local.run..", "io.jets.local.stream.read..",
				"io.jets.local.stream.deliver..", "io.jets.pattern..")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleName("EventBus")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleName("JobInvoker");

	@ArchTest
	static final ArchRule theConsoleGoesThroughTheEngine = noClasses().that()
		.resideInAPackage("io.jets.local.console..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.jets.local.run..", "io.jets.local.stream.read..", "io.jets.local.stream.deliver..",
				"io.jets.local.endpoint", "io.jets.local.endpoint.events..", "io.jets.local.endpoint.lambda..")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleName("EventBus")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleName("JobInvoker");

	@ArchTest
	static final ArchRule nothingBehindTheConsoleKnowsIt = noClasses().that()
		.resideInAPackage("io.jets.local..")
		.and()
		.resideOutsideOfPackages("io.jets.local", "io.jets.local.console..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.jets.local.console..");

	@ArchTest
	static final ArchRule theJournalKnowsNothingOfTheEngine = noClasses().that()
		.resideInAPackage("io.jets.local.journal..")
		.should()
		.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.jets.local..")
			.and(JavaClass.Predicates.resideOutsideOfPackage("io.jets.local.journal..")));

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicMembers = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule noStaticState = fields().that()
		.areStatic()
		.should()
		.beFinal()
		.because("state belongs to objects");

}
