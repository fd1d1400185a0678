package io.jets.kotlin

import io.jets.event.Change
import io.jets.test.JobTester
import io.jets.test.TestClock
import io.jets.test.autoconfigure.JobTest
import io.jets.test.result.Reason.because
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.mockito.Mockito.verify
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.test.context.bean.override.mockito.MockitoBean

/** Tests the test kit with jobs and tests in Kotlin. */
@JobTest(ClerkJob::class)
class KotlinJobTests(@Autowired private val jobs: JobTester, @Autowired private val clock: TestClock) {

    @MockitoBean
    lateinit var carrier: Carrier

    @Test
    fun shipsPaidOrder() {
        val paid = Order("7", "paid")
        assertThat(jobs.change("orders", Change.modify(Order("7", "open"), paid))).ran("clerkJob-ship").succeeded()
        verify(carrier).ship(paid)
    }

    @Test
    fun returnsOrder() {
        val order = Order("7", "paid", "gift")
        assertThat(jobs.event("com.example.shop", "Order Paid", order)).ran("clerkJob-paid").returned(order)
        assertThat(jobs.event("com.example", "Order Paid", order))
            .didNotMatch("clerkJob-paid", because("source", "com.example.shop", "com.example"))
    }

    @Test
    fun opensInTheMorning() {
        assertThat(clock.advanceToNextFire()).fired("clerkJob-open").at("2026-01-02T08:00:00Z")
    }

}
