package io.jets.kotlin

import io.jets.event.Change
import io.jets.function.payload.UnreadableEventException
import io.jets.test.JobTester
import io.jets.test.autoconfigure.JobTest
import io.jets.test.template.SamTemplate
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.system.CapturedOutput
import org.springframework.boot.test.system.OutputCaptureExtension

/** Tests of jobs in Kotlin that run locally, and of their template. */
@JobTest(ClerkJob::class)
@ExtendWith(OutputCaptureExtension::class)
class KotlinJobTests(@Autowired private val jobs: JobTester) {

    @Test
    fun appliesDefaultArguments(output: CapturedOutput) {
        val item = mapOf("id" to "1", "total" to 42, "lines" to listOf(mapOf("product" to "tea")))
        assertThat(jobs.change("orders", Change.insert(item))).ran("clerkJob-file").succeeded()
        assertThat(output).contains("became Order(id=1, total=42, customer=null, state=open, "
            + "lines=[Line(product=tea, quantity=1)])")
        assertThat(jobs.event("com.example.shop", "Order Paid", mapOf("order" to "1")))
            .ran("clerkJob-paid").returned(Payment("1", Method.CARD))
    }

    @Test
    fun readsListOfChanges(output: CapturedOutput) {
        val item = mapOf("id" to "1", "total" to 42, "lines" to listOf(mapOf("product" to "tea", "quantity" to 2)))
        assertThat(jobs.change("invoices", Change.insert(item))).ran("clerkJob-bill").succeeded()
        assertThat(output).contains("Bills [Line(product=tea, quantity=2)]")
    }

    @Test
    fun failsIfAttributeThatIsNotNullableIsMissing(output: CapturedOutput) {
        assertThat(jobs.change("orders", Change.insert(mapOf("id" to "1")))).ran("clerkJob-file").failedAt(0)
        assertThat(output).contains("the attribute \"total\" is missing or null, but io.jets.kotlin.Order requires it")
    }

    @Test
    fun failsIfAttributeWithDefaultIsNull(output: CapturedOutput) {
        val item = mapOf("id" to "1", "total" to 42, "state" to null)
        assertThat(jobs.change("orders", Change.insert(item))).ran("clerkJob-file").failedAt(0)
        assertThat(output).contains("the attribute \"state\" is missing or null, but io.jets.kotlin.Order requires it")
    }

    @Test
    fun failsIfDetailThatIsNotNullableIsMissing() {
        assertThat(jobs.event("com.example.shop", "Order Paid", mapOf("method" to "CARD")))
            .ran("clerkJob-paid")
            .failedWith(UnreadableEventException::class.java, "\"order\" is missing or null")
    }

    @Test
    fun passesMapsAndReturnsThem() {
        assertThat(jobs.invoke("clerkJob-greet", mapOf("Ada" to 1)))
            .ran("clerkJob-greet").returnedJson("""{"shop": "Shop", "names": ["Ada"]}""")
    }

    @Test
    fun generatesTemplateThatStartsFileOfMainFunction() {
        val template = SamTemplate.of(OrdersApplication::class.java)
        template.assertThat().hasNoWarnings().function("clerkJob-file")
            .hasEnvironmentVariable("MAIN_CLASS", "io.jets.kotlin.OrdersApplicationKt")
            .hasEnvironmentVariable("SPRING_CLOUD_FUNCTION_DEFINITION", "clerkJob-file")
    }

}
