package io.jets.kotlin

import org.springframework.boot.runApplication

/** Starts the application from a file that does not have the name of its class. */
fun main(args: Array<String>) {
    runApplication<OrdersApplication>(*args)
}
