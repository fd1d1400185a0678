package io.jets.kotlinfault

import io.jets.annotation.EventPattern
import io.jets.annotation.Job
import io.jets.annotation.Rate
import io.jets.event.BusEvent
import org.springframework.context.annotation.Scope
import org.springframework.context.annotation.ScopedProxyMode

@Job
class SuspendingJob {

    @Rate("1 hour")
    suspend fun run() {
    }

}

@Job
class PrivateJob {

    @Rate("1 hour")
    private fun run() {
    }

}

@Job
class InternalJob {

    @Rate("1 hour")
    internal fun run() {
    }

}

@Job
@Scope("prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
class FinalJob {

    @Rate("1 hour")
    final fun run() {
    }

}

@Job
class CompanionJob {

    companion object {

        @Rate("1 hour")
        fun run() {
        }

    }

}

@Job
class StaticJob {

    companion object {

        @JvmStatic
        @Rate("1 hour")
        fun run() {
        }

    }

}

data class Settings(val mode: String = "slow", val size: Int = 1)

/** Jackson does not choose one of the constructors with parameters. */
class Sized(val mode: String = "slow", val size: Int = 1) {

    constructor(size: Int) : this("fast", size)

}

class Resizable(var mode: String = "slow", var size: Int = 1) {

    constructor(size: Int) : this("fast", size)

}

@Job
class DefaultsJob {

    @EventPattern("""{ "source": ["a"] }""")
    fun run(event: BusEvent<Settings>) {
    }

    @EventPattern("""{ "source": ["a"] }""")
    fun size(event: BusEvent<Sized>) {
    }

    @EventPattern("""{ "source": ["a"] }""")
    fun resize(event: BusEvent<Resizable>) {
    }

}

/** The properties of the body are not arguments of the constructor. */
data class Labelled(var mode: String = "slow", var size: Int = 1) {

    val label = "$mode-$size"

    val long by lazy { "mode $label" }

    constructor(size: Int) : this("fast", size)

}

@Job
class LabelledJob {

    @EventPattern("""{ "source": ["a"] }""")
    fun run(event: BusEvent<Labelled>) {
    }

}
