/**
 * Runs a job as Lambda would: synchronously, or asynchronously with retries.
 */
@NullMarked
package io.jets.local.invoke;

import org.jspecify.annotations.NullMarked;
