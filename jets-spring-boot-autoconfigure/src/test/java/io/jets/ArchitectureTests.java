package io.jets;

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
 * The rules of the house: which way imports run, and what classes look like.
 */
@AnalyzeClasses(packages = "io.jets", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule importsRunOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.withOptionalLayers(true)
		.layer("annotation")
		.definedBy("io.jets.annotation..")
		.layer("event")
		.definedBy("io.jets.event..")
		.layer("job")
		.definedBy("io.jets.job..")
		.layer("function")
		.definedBy("io.jets.function..")
		.layer("lambda")
		.definedBy("io.jets.lambda..")
		.layer("sam")
		.definedBy("io.jets.sam..")
		.layer("autoconfigure")
		.definedBy("io.jets.autoconfigure..")
		.whereLayer("autoconfigure")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("sam")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("lambda")
		.mayOnlyBeAccessedByLayers("autoconfigure")
		.whereLayer("function")
		.mayOnlyBeAccessedByLayers("lambda", "autoconfigure")
		.whereLayer("event")
		.mayOnlyBeAccessedByLayers("function", "autoconfigure")
		.whereLayer("job")
		.mayOnlyBeAccessedByLayers("function", "sam", "autoconfigure")
		.whereLayer("annotation")
		.mayOnlyBeAccessedByLayers("job", "autoconfigure");

	@ArchTest
	static final ArchRule noPackageCycles = slices().matching("io.jets.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyChecksAndTheirWiringKnowEventRuler = noClasses().that()
		.resideOutsideOfPackages("io.jets.job.check..", "io.jets.autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("software.amazon.event.ruler..");

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
