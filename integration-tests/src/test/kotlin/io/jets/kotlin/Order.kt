package io.jets.kotlin

import java.math.BigDecimal
import java.time.Instant

data class Order(
    val id: String,
    val total: BigDecimal,
    val customer: String?,
    val state: String = "open",
    val lines: List<Line> = emptyList(),
)

data class Line(val product: String, val quantity: Int = 1)

data class Payment(val order: String, val method: Method = Method.CARD, val paidAt: Instant? = null)

enum class Method { CARD, INVOICE }
