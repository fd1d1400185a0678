/**
 * Checks idempotent jobs.
 */
@NullMarked
package io.jets.check.idempotency;

import org.jspecify.annotations.NullMarked;
