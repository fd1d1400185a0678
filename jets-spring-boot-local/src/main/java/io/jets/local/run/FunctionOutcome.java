package io.jets.local.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How an invocation of a function ended.
 *
 * @param response the response as JSON, empty if there is an error
 * @param error the exception that the function threw, or its time-out; {@code null} if it
 * returned
 * @param duration how long it ran
 */
public record FunctionOutcome(byte[] response, @Nullable Throwable error, Duration duration) {

}
