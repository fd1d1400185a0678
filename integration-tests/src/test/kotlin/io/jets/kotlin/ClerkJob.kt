package io.jets.kotlin

import io.jets.annotation.DynamoDbStream
import io.jets.annotation.EventPattern
import io.jets.annotation.Job
import io.jets.annotation.Rate
import io.jets.event.BusEvent
import io.jets.event.Change
import org.slf4j.LoggerFactory
import org.springframework.beans.factory.annotation.Value

/** Jobs that log or return what they receive. */
@Job
class ClerkJob(@Value("\${shop.name:Shop}") private val shop: String) {

    @DynamoDbStream("\${orders.table:orders}")
    fun file(change: Change<Order>) {
        logger.info("{}: {} became {}", change.type(), change.oldItem(), change.newItem())
    }

    @DynamoDbStream("invoices")
    fun bill(changes: List<Change<Order>>) = changes.forEach { logger.info("Bills {}", it.item().lines) }

    @EventPattern("""{ "source": ["com.example.shop"], "detail-type": ["Order Paid"] }""")
    fun paid(event: BusEvent<Payment>): Payment = event.detail

    @Rate("1 hour")
    fun greet(event: Map<String, Any?>) = mapOf("shop" to shop, "names" to event.keys)

    companion object {
        private val logger = LoggerFactory.getLogger(ClerkJob::class.java)
    }

}
