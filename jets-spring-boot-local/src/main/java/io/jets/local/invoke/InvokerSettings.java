package io.jets.local.invoke;

import java.time.Duration;
import java.util.List;

import io.jets.local.run.ConcurrencyLimits;

/**
 * Settings of the invoker.
 *
 * @param retryDelays the delay before each retry of an asynchronous invocation
 * @param retryLimit a limit for retries
 * @param concurrency how many functions run at the same time
 * @param timeOuts whether functions end at their time-outs
 * @param logPayloads whether to write payloads to the log
 */
public record InvokerSettings(List<Duration> retryDelays, RetryLimit retryLimit, int concurrency, boolean timeOuts,
		boolean logPayloads) {

	/**
	 * Creates settings.
	 */
	public InvokerSettings {
		retryDelays = List.copyOf(retryDelays);
	}

	/**
	 * Creates settings with the limits of Lambda.
	 * @param retryDelays the delay before each retry of an asynchronous invocation
	 * @return the settings
	 */
	public static InvokerSettings of(Duration... retryDelays) {
		return new InvokerSettings(List.of(retryDelays), RetryLimit.NONE, ConcurrencyLimits.DEFAULT, true, false);
	}

}
