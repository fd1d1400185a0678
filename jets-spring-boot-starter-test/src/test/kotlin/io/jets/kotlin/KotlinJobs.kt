package io.jets.kotlin

import io.jets.annotation.Cron
import io.jets.annotation.DynamoDbStream
import io.jets.annotation.EventPattern
import io.jets.annotation.Job
import io.jets.event.BusEvent
import io.jets.event.Change
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.stereotype.Component

/** An application with jobs in Kotlin. */
@SpringBootApplication
class KotlinApplication

data class Order(val id: String, val status: String, val note: String? = null)

@Component
class Carrier {
    fun ship(order: Order) {
        check(order.status == "paid")
    }
}

@Job
class ClerkJob(private val carrier: Carrier) {

    @DynamoDbStream("orders")
    fun ship(change: Change<Order>) = carrier.ship(change.item())

    @EventPattern("""{ "source": ["com.example.shop"] }""")
    fun paid(event: BusEvent<Order>): Order = event.detail

    @Cron("0 8 * * ? *")
    fun open() = "open"

}
