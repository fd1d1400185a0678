package io.jets.kotlinfault

import java.util.function.Consumer

import io.jets.autoconfigure.JetsAutoConfiguration
import io.jets.autoconfigure.JetsFunctionAutoConfiguration
import io.jets.job.fault.Fault
import io.jets.job.fault.InvalidJobsException
import io.jets.processor.ApplicationTemplate
import io.jets.tooling.JobCheckAutoConfiguration
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test
import org.springframework.boot.autoconfigure.AutoConfigurations
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration
import org.springframework.boot.test.context.runner.ApplicationContextRunner
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader
import org.springframework.context.support.GenericApplicationContext

/** Tests of the faults of jobs in Kotlin. */
class KotlinFaultTests {

    @Test
    fun reportsSuspendingFunction() {
        assertThat(faults(SuspendingJob::class.java)).containsExactly(
            Fault("SuspendingJob#run", "", "", "", "the method is a suspend fun, and a job cannot be a Kotlin coroutine",
                "Write an ordinary fun; it can call suspending functions in runBlocking { … }"))
    }

    @Test
    fun reportsPrivateFunction() {
        assertThat(faults(PrivateJob::class.java)).containsExactly(
            Fault("PrivateJob#run", "", "", "private", "a private method has a trigger", "Remove private"))
    }

    @Test
    fun warnsAboutInternalFunction() {
        val fault = faults(InternalJob::class.java).single()
        assertThat(fault.isError).isFalse()
        assertThat(fault.problem())
            .isEqualTo("the name of an internal function contains the name of its Maven or Gradle module")
        assertThat(fault.action()).isEqualTo("Remove internal from the function")
    }

    @Test
    fun reportsFinalFunctionOfProxiedBean() {
        assertThat(faults(FinalJob::class.java).map { it.action() })
            .containsExactly("Write open fun, or let the compiler plugin kotlin-spring open the class")
    }

    @Test
    fun reportsFunctionOfCompanionObject() {
        assertThat(faults(CompanionJob::class.java)).contains(
            Fault("CompanionJob#run", "@Rate", "", "",
                "a function of the companion object has a trigger, and a job runs on its bean",
                "Move the function out of the companion object"))
    }

    @Test
    fun reportsStaticFunctionOfCompanionObject() {
        assertThat(faults(StaticJob::class.java).map { it.action() })
            .contains("Move the function out of the companion object")
    }

    @Test
    fun reportsDefaultArgumentsThatAreNotAppliedWithoutModule() {
        val faults = faults(DefaultsJob::class.java, "spring.jackson.find-and-add-modules=false")
        assertThat(faults.map { it.location() }).containsExactly("DefaultsJob#run", "DefaultsJob#size")
        assertThat(faults).allSatisfy(Consumer { fault ->
            assertThat(fault.problem()).endsWith("is a Kotlin class with default arguments, which Jackson does not apply")
            assertThat(fault.action()).isEqualTo("Add the dependency tools.jackson.module:jackson-module-kotlin")
        })
        assertThat(faults(DefaultsJob::class.java)).isEmpty()
    }

    @Test
    fun acceptsDefaultArgumentsOfVariablesBesidePropertiesOfBodyWithoutModule() {
        assertThat(faults(LabelledJob::class.java, "spring.jackson.find-and-add-modules=false")).isEmpty()
    }

    @Test
    fun reportsMainFunctionThatFunctionsDoNotStart() {
        assertThatExceptionOfType(InvalidJobsException::class.java).isThrownBy {
            ApplicationTemplate.generate(Class.forName("io.jets.kotlin.LauncherKt"),
                mapOf("code-uri" to "orders.zip", "check-start-class" to "true"))
        }.satisfies({ assertThat(it.faults().map(Fault::action)).containsExactly(
            "Move the main function to the file of io.jets.kotlin.OrdersApplication, or use Spring AOT") })
    }

    private fun faults(job: Class<*>, vararg properties: String): List<Fault> {
        var found = emptyList<Fault>()
        ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration::class.java,
                JetsAutoConfiguration::class.java, JetsFunctionAutoConfiguration::class.java,
                JobCheckAutoConfiguration::class.java))
            .withPropertyValues("jets.checks.fail-on-warnings=true", *properties)
            .withInitializer { context -> AnnotatedBeanDefinitionReader(context as GenericApplicationContext).register(job) }
            .run { context ->
                val failure = context.startupFailure
                if (failure != null) {
                    found = (failure as InvalidJobsException).faults()
                }
            }
        return found
    }

}
