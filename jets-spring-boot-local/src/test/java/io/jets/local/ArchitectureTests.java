package io.jets.local;

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
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the house for the local engine.
 */
@AnalyzeClasses(packages = "io.jets.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule noPackageCycles = slices().matching("io.jets.local.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyTheWiringKnowsAutoConfigurationAndTheOtherParts = noClasses().that()
		.resideInAnyPackage("io.jets.local.*..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.jets.local", "io.jets.autoconfigure..", "io.jets.sam..", "io.jets.lambda..");

	@ArchTest
	static final ArchRule nothingBehindTheEndpointKnowsIt = noClasses().that()
		.resideOutsideOfPackages("io.jets.local", "io.jets.local.endpoint..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.jets.local.endpoint..");

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
