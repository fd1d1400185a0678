/**
 * Runs jobs as Lambda does: synchronously, or asynchronously with retries.
 */
@NullMarked
package io.jets.local.invoke;

import org.jspecify.annotations.NullMarked;
