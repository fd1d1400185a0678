package io.jets.local.engine;

import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.RetryLimit;

/**
 * Settings of the engine.
 *
 * @param account the region and account that events, records and contexts contain
 * @param retryLimit a limit for retries
 * @param logPayloads whether to write the contents of records to the log
 */
public record EngineSettings(LocalAccount account, RetryLimit retryLimit, boolean logPayloads) {

}
